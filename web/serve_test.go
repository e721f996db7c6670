//go:build !js

package web

import (
	"bytes"
	"compress/gzip"
	"context"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
)

// TestAccept reads testdata/accept.txt: an Accept-Encoding header, then the coding of the answer.
func TestAccept(t *testing.T) {
	src, err := os.ReadFile("testdata/accept.txt")
	if err != nil {
		t.Fatal(err)
	}
	both := &File{Br: []byte{1}, Gz: []byte{1}}
	for n, line := range strings.Split(string(src), "\n") {
		in, want, ok := strings.Cut(line, "=>")
		if !ok {
			continue
		}
		want = strings.TrimSpace(strings.Replace(want, "plain", "", 1))
		if got := choose(strings.TrimSpace(in), both); got != want {
			t.Errorf("testdata/accept.txt:%d: %q gets %q, want %q", n+1, in, got, want)
		}
	}
	if got := choose("br, gzip", &File{}); got != "" {
		t.Errorf("a file without codings is sent as %q", got)
	}
	if got := choose("br, gzip", &File{Gz: []byte{1}}); got != "gzip" {
		t.Errorf("a file without brotli is sent as %q", got)
	}
}

func FuzzAccept(f *testing.F) {
	src, err := os.ReadFile("testdata/accept.txt")
	if err != nil {
		f.Fatal(err)
	}
	for line := range strings.Lines(string(src)) {
		in, _, _ := strings.Cut(line, "=>")
		f.Add(in)
	}
	f.Fuzz(func(t *testing.T, header string) {
		file := &File{Gz: []byte{1}}
		if got := choose(header, file); got != "" && got != "gzip" {
			t.Errorf("%q gets %q of a file that has only gzip", header, got)
		}
	})
}

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
func answer(s *Site, line string) string {
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

// TestCodings demands that every coding of every file is the file, that each has a tag of its own, and that safety stands on every answer.
func TestCodings(t *testing.T) {
	s := testSite(t, testPaper(t))
	if err := s.Compress(context.Background(), nil); err != nil {
		t.Fatal(err)
	}
	for _, p := range s.Paths() {
		tags := map[string]string{}
		for _, coding := range []string{"", "gzip", "br"} {
			r := httptest.NewRequest(http.MethodGet, p, nil)
			r.Header.Set("Accept-Encoding", coding)
			w := httptest.NewRecorder()
			s.ServeHTTP(w, r)
			got := w.Header().Get("Content-Encoding")
			body, err := decode(got, w.Body.Bytes())
			if err != nil || !bytes.Equal(body, s.File(p).Body()) {
				t.Errorf("%s as %q: not the file: %v", p, got, err)
			}
			if other, ok := tags[w.Header().Get("ETag")]; ok && other != got {
				t.Errorf("%s: the same tag as %q and %q", p, other, got)
			}
			tags[w.Header().Get("ETag")] = got
			for _, h := range s.Headers {
				if w.Header().Get(h.Name) != h.Value {
					t.Errorf("%s: %s is %q", p, h.Name, w.Header().Get(h.Name))
				}
			}
		}
	}
}

func decode(coding string, b []byte) ([]byte, error) {
	switch coding {
	case "br":
		return io.ReadAll(brotli.NewReader(bytes.NewReader(b)))
	case "gzip":
		z, err := gzip.NewReader(bytes.NewReader(b))
		if err != nil {
			return nil, err
		}
		return io.ReadAll(z)
	}
	return b, nil
}
