//go:build !js

package web

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
)

// TestScripts runs worker.js against phones made of maps, testdata/worker, search-request.js against a worker and a list,
// testdata/request, and boot.js against engines of all ages, testdata/boot, as they go out: the first as it is written, the others
// minified. address.js is held to Go's reader of addresses. Each file there is a chapter of stories.
func TestScripts(t *testing.T) {
	node, err := exec.LookPath("node")
	if err != nil {
		t.Skip("NOT TESTED: the scripts, because there is no node on this machine")
	}
	dir := t.TempDir()
	scripts, err := filepath.Glob("js/*.js")
	if err != nil || len(scripts) == 0 {
		t.Fatalf("no scripts: %v", err)
	}
	for _, name := range scripts {
		src, err := os.ReadFile(name)
		if err == nil {
			src, err = injectConstants(src)
		}
		if base := filepath.Base(name); err == nil && !slices.Contains(workerScripts, base) {
			var small string
			small, err = minified("text/javascript", string(src))
			src = []byte(small)
		} else if err == nil {
			src = uncommented(src)
		}
		if err == nil {
			err = os.WriteFile(filepath.Join(dir, filepath.Base(name)), src, 0o644)
		}
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
	}
	more := filepath.Join(dir, "addresses.json")
	if err := os.WriteFile(more, mixedAddresses(t), 0o644); err != nil {
		t.Fatal(err)
	}
	chapters, err := filepath.Glob("testdata/*/*.test.mjs")
	if err != nil || len(chapters) == 0 {
		t.Fatalf("no stories: %v", err)
	}
	for _, chapter := range chapters {
		t.Run(filepath.Base(chapter), func(t *testing.T) {
			t.Parallel()
			cmd := exec.CommandContext(t.Context(), node, "--test-reporter=spec", chapter)
			cmd.Env = append(os.Environ(), "SCRIPTS="+dir, "MORE="+more, "WORKER="+strings.Join(slices.Concat(workerScripts, smallWorkerScripts), " "))
			out, err := cmd.CombinedOutput()
			if err != nil {
				t.Errorf("%v\n%s", err, out)
			}
		})
	}
}

// bootBudget limits boot.js on the wire, in bytes: every first visit waits for it before the app can begin.
const bootBudget = 3 << 10

func TestBootBudget(t *testing.T) {
	boot, err := os.ReadFile("js/boot.js")
	if err == nil {
		boot, err = injectConstants(boot)
	}
	if err != nil {
		t.Fatal(err)
	}
	small, err := minified("text/javascript", string(boot))
	if err != nil {
		t.Fatal(err)
	}
	var packed bytes.Buffer
	w := brotli.NewWriterLevel(&packed, brotli.BestCompression)
	if _, err := w.Write([]byte(small)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if t.Logf("boot.js: %d of %d", packed.Len(), bootBudget); packed.Len() > bootBudget {
		t.Errorf("boot.js: %d bytes compressed, the budget is %d", packed.Len(), bootBudget)
	}
}

func TestUncommented(t *testing.T) {
	const src = "// a\nf(); // b\n\n  // c\n/** @type {string} */\nlet x = `//`; /** @type {any} */ (y)\n\t\n  g(\"a\\n// b\");\n"
	if got, want := string(uncommented([]byte(src))), "f();\nlet x = `//`; (y)\ng(\"a\\n// b\");"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
