//go:build !js

package site

import (
	"os"
	"strings"
	"testing"
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
		if got := negotiate(strings.TrimSpace(in), both); got != want {
			t.Errorf("testdata/accept.txt:%d: %q gets %q, want %q", n+1, in, got, want)
		}
	}
	if got := negotiate("br, gzip", &File{}); got != "" {
		t.Errorf("a file without codings is sent as %q", got)
	}
	if got := negotiate("br, gzip", &File{Gz: []byte{1}}); got != "gzip" {
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
		if got := negotiate(header, file); got != "" && got != "gzip" {
			t.Errorf("%q gets %q of a file that has only gzip", header, got)
		}
	})
}
