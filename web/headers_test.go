//go:build !js

package web

import (
	"html"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"zhaputide/web/site"
)

// TestExportHeaders demands of _headers that every file gets just the Cache-Control and Content-Type that the server sends, and no header
// twice.
func TestExportHeaders(t *testing.T) {
	s := testSite(t, testPaper(t))
	rules := parseHeaders(t, headersFile(t, s))
	for _, p := range s.Paths() {
		got := map[string][]string{}
		for pattern, headers := range rules {
			if prefix, ok := strings.CutSuffix(pattern, "*"); ok && strings.HasPrefix(p, prefix) {
				for name, value := range headers {
					got[name] = append(got[name], value)
				}
			}
		}
		for name, values := range got {
			if len(values) > 1 {
				t.Errorf("%s: %s stands in two rules", p, name)
			}
		}
		if immutable := len(got["Cache-Control"]) == 1; immutable != s.File(p).Immutable {
			t.Errorf("%s: Cache-Control %q", p, got["Cache-Control"])
		}
		if kind := got["Content-Type"]; len(kind) == 1 && kind[0] != s.File(p).Type {
			t.Errorf("%s: Content-Type %q, the server says %q", p, kind, s.File(p).Type)
		}
		if len(got["Content-Security-Policy"]) != 1 {
			t.Errorf("%s: Content-Security-Policy %q", p, got["Content-Security-Policy"])
		}
	}
}

// TestPolicyIsNoWider holds the policy to the sources that it has, in every answer and in every page: old engines are helped without one more.
func TestPolicyIsNoWider(t *testing.T) {
	const want = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-…'; style-src 'self' 'sha256-…' 'sha256-…'; img-src 'self' data:; font-src 'self'; " +
		"connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'"
	hash := regexp.MustCompile(`'sha256-[^']+'`)
	inPage := regexp.MustCompile(`<meta http-equiv="Content-Security-Policy" content="([^"]*)">`)
	s := testSite(t, testPaper(t))
	policies := 0
	for _, header := range s.Headers {
		if header.Name == "Content-Security-Policy" {
			policies++
			if got := hash.ReplaceAllString(header.Value, "'sha256-…'"); got != want+"; frame-ancestors 'none'" {
				t.Errorf("every answer: %s", got)
			}
		}
	}
	if policies != 1 {
		t.Errorf("%d policies in the headers", policies)
	}
	for _, p := range s.Paths() {
		if !strings.HasPrefix(s.File(p).Type, "text/html") {
			continue
		}
		found := inPage.FindAllStringSubmatch(string(s.File(p).Body()), -1)
		if len(found) != 1 {
			t.Fatalf("%s has %d policies", p, len(found))
		}
		got := strings.Replace(hash.ReplaceAllString(html.UnescapeString(found[0][1]), "'sha256-…'"), "style-src 'self' 'sha256-…';", "style-src 'self' 'sha256-…' 'sha256-…';", 1)
		if got != want { // a page has one style inline, all together two
			t.Errorf("%s: %s", p, got)
		}
	}
}

func parseHeaders(t *testing.T, src string) map[string]map[string]string {
	t.Helper()
	rules := map[string]map[string]string{}
	var rule map[string]string
	for line := range strings.Lines(src) {
		line = strings.TrimRight(line, "\n")
		name, value, ok := strings.Cut(line, ": ")
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '/':
			rule = map[string]string{}
			rules[line] = rule
		case !ok || rule == nil || len(line) > 2000: // the longest line that hosts take
			t.Fatalf("_headers: %q", line)
		default:
			rule[strings.TrimSpace(name)] = value
		}
	}
	if len(rules) > 100 {
		t.Errorf("_headers has %d rules; hosts take 100", len(rules))
	}
	return rules
}

// headersFile is _headers as an export has it.
func headersFile(t *testing.T, s *site.Site) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "site")
	if err := s.Export(t.Context(), dir, site.Over{}); err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(filepath.Join(dir, "_headers"))
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}
