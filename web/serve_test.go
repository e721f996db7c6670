//go:build !js

package web

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"testing"

	"zhaputide/web/site"
)

// TestServe reads testdata/answers.txt. A line "METHOD path [Header: value]…" asks; the lines under it, indented, are the answer's
// status and the headers named, with hashes as #. With -update they are written anew.
func TestServe(t *testing.T) {
	s := testSite(t, testPaper(t))
	if err := s.Compress(context.Background(), nil); err != nil {
		t.Fatal(err)
	}
	src, err := os.ReadFile("testdata/answers.txt")
	if err != nil {
		t.Fatal(err)
	}
	var got strings.Builder
	for line := range strings.Lines(string(src)) {
		if strings.HasPrefix(line, "  ") {
			continue
		}
		got.WriteString(line)
		if method, _, _ := strings.Cut(line, " "); method == "" || strings.ToUpper(method) != method || method == "\n" {
			continue
		}
		got.WriteString(answer(s, strings.TrimSpace(line)))
	}
	golden(t, "answers.txt", []byte(got.String()))
}

// answer asks and describes.
func answer(s *site.Site, line string) string {
	parts := strings.Split(line, " [")
	method, path, _ := strings.Cut(parts[0], " ")
	for _, p := range s.Paths() { // /shell/boot.*.js stands for the one with its hash
		if before, after, ok := strings.Cut(path, "*"); ok && strings.HasPrefix(p, before) && strings.HasSuffix(p, after) {
			path = p
		}
	}
	r := httptest.NewRequest(method, path, nil)
	for _, h := range parts[1:] {
		name, value, _ := strings.Cut(strings.TrimSuffix(h, "]"), ": ")
		if strings.Contains(value, "@") { // the tag that this answer has
			first := httptest.NewRecorder()
			s.ServeHTTP(first, r)
			value = strings.ReplaceAll(value, "@", first.Header().Get("ETag"))
		}
		r.Header.Set(name, value)
	}
	w := httptest.NewRecorder()
	s.ServeHTTP(w, r)
	var b strings.Builder
	fmt.Fprintf(&b, "  %d\n", w.Code)
	for _, name := range []string{"Location", "Allow", "Content-Type", "Content-Encoding", "Cache-Control", "Vary", "ETag", "Content-Length"} {
		v := w.Header().Get(name)
		switch {
		case v == "":
			continue
		case name == "ETag":
			v = `"#` + strings.TrimLeft(v[1:], "0123456789abcdef")
		case name == "Content-Length":
			v = "as the body"
			if n := fmt.Sprint(w.Body.Len()); method == http.MethodGet && n != w.Header().Get(name) {
				v = "not " + n
			}
		}
		fmt.Fprintf(&b, "  %s: %s\n", name, v)
	}
	if method == http.MethodHead && w.Body.Len() > 0 {
		b.WriteString("  and a body\n")
	}
	return b.String()
}
