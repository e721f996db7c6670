//go:build !js

package web

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/evanw/esbuild/pkg/api"
)

// The languages of our scripts. An engine that meets one newer sign in a script runs nothing of it.
const (
	ofFiles = api.ES2018 // of 2018, as Chromium 63 and Safari 12 have it
	ofPages = api.ES5    // of the scripts inside the pages: whatever fails, size and theme are right
)

var separated = regexp.MustCompile(`\b[0-9][0-9a-fA-Fx]*_[0-9a-fA-F]`)

// newer tells what a script says that this language has not, "" when it says nothing such: a compiler for it would then change nothing.
func newer(language api.Target, src string) string {
	old := api.Transform(src, api.TransformOptions{
		Target:    language,
		Supported: map[string]bool{"regexp-lookbehind-assertions": false}, // of 2018, and in Safari from 16.4
		LogLevel:  api.LogLevelSilent,
	})
	for _, e := range append(old.Errors, old.Warnings...) {
		return e.Text
	}
	now := api.Transform(src, api.TransformOptions{Target: api.ESNext, LogLevel: api.LogLevelSilent})
	compiled := strings.Split(string(old.Code), "\n")
	for i, line := range strings.Split(string(now.Code), "\n") {
		if i >= len(compiled) || line != compiled[i] {
			return line
		}
	}
	return separated.FindString(src) // the compiler writes every number anew
}

func TestNewer(t *testing.T) {
	for src, isNewer := range map[string]bool{
		"async () => ({ ...a })":    false,
		"try { a(); } catch (e) {}": false,
		"try { a(); } catch {}":     true,
		"a ?? b":                    true,
		"a?.b":                      true,
		"a ||= b":                   true,
		"class A { b = 1; }":        true,
		"/(?<=a)b/.test(c)":         true,
		"if (await) {":              true, // no script at all
		"const a = 1_000":           true,
	} {
		if got := newer(ofFiles, src); (got != "") != isNewer {
			t.Errorf("%s: newer is %q", src, got)
		}
	}
	for src, isNewer := range map[string]bool{"var a = function () { return 1; };": false, "let a = 1": true, "a = () => 1": true, "a = `b`": true} {
		if got := newer(ofPages, src); (got != "") != isNewer {
			t.Errorf("%s inside a page: newer is %q", src, got)
		}
	}
}

var inlineScript = regexp.MustCompile(`(?s)<script>(.*?)</script>`)

// TestScriptsSpeakTheOldLanguage reads every script as it goes out: those of the site, those inside pages, and Go's own.
func TestScriptsSpeakTheOldLanguage(t *testing.T) {
	goroot, err := exec.CommandContext(t.Context(), "go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	source := testSource(t, testPaper(t))
	if source.Exec, err = os.ReadFile(filepath.Join(strings.TrimSpace(string(goroot)), "lib", "wasm", "wasm_exec.js")); err != nil {
		t.Fatal(err)
	}
	s, err := Build(source)
	if err != nil {
		t.Fatal(err)
	}
	files, inside := 0, map[string]bool{}
	for _, path := range s.Paths() {
		body := string(s.File(path).Body())
		if strings.HasSuffix(path, ".js") {
			files++
			if what := newer(ofFiles, body); what != "" {
				t.Errorf("%s is not understood by old engines: %s", path, what)
			}
		} else if strings.HasPrefix(s.File(path).Type, "text/html") {
			for _, script := range inlineScript.FindAllStringSubmatch(body, -1) {
				inside[script[1]] = true
			}
		}
	}
	for script := range inside {
		if what := newer(ofPages, script); what != "" {
			t.Errorf("inside the pages: %s", what)
		}
	}
	if files < 5 || len(inside) == 0 {
		t.Errorf("only %d files and %d scripts inside pages", files, len(inside))
	}
}
