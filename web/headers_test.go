//go:build !js

package web

import (
	"os"
	"path/filepath"
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
	if err := s.Export(t.Context(), dir, false); err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(filepath.Join(dir, "_headers"))
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}
