//go:build !js

package site

import (
	"bytes"
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// compressible text, and what gains nothing.
func compressSite(t *testing.T) *Site {
	t.Helper()
	s := &Site{}
	for path, body := range map[string]string{"/long.txt": strings.Repeat("乍浦潮", 400), "/short.txt": "x", "/empty.txt": ""} {
		if err := s.Add(path, NewFile([]byte(body))); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Add("/picture.png", NewFile(bytes.Repeat([]byte{0}, 4000))); err != nil {
		t.Fatal(err)
	}
	return s
}

// TestCompress compresses with a folder for results, again from that folder, from a spoilt one, and with none.
func TestCompress(t *testing.T) {
	home := t.TempDir()
	t.Setenv("XDG_CACHE_HOME", home)
	t.Setenv("HOME", home)
	t.Setenv("LocalAppData", home)
	var want []byte
	check := func(name string) {
		t.Helper()
		s := compressSite(t)
		last, calls := 0, 0
		if err := s.Compress(context.Background(), func(done, total int) {
			if calls++; done != last+1 || total != 2 {
				t.Errorf("%s: progress %d of %d after %d", name, done, total, last)
			}
			last = done
		}); err != nil || calls != 2 {
			t.Fatalf("%s: %v after %d calls", name, err, calls)
		}
		long := s.File("/long.txt")
		if want == nil {
			want = long.Br
		}
		back, err := decode("br", long.Br)
		if err != nil || !bytes.Equal(back, long.Body()) || !bytes.Equal(long.Br, want) {
			t.Errorf("%s: the brotli is not the file: %v", name, err)
		}
		if back, err = decode("gzip", long.Gz); err != nil || !bytes.Equal(back, long.Body()) {
			t.Errorf("%s: the gzip is not the file: %v", name, err)
		}
		for _, p := range []string{"/short.txt", "/empty.txt", "/picture.png"} {
			if f := s.File(p); f.Br != nil || f.Gz != nil {
				t.Errorf("%s: %s is compressed", name, p)
			}
		}
	}
	check("fresh")
	check("cached")
	cached, err := filepath.Glob(filepath.Join(OpenDiskCache("compressed").dir, "*.br11"))
	if err != nil || len(cached) != 2 {
		t.Fatalf("cached: %s, %v", cached, err)
	}
	for _, file := range cached {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, b[:len(b)-1], 0o644); err != nil {
			t.Fatal(err)
		}
	}
	check("torn")
	blocked := filepath.Join(home, "file")
	if err := os.WriteFile(blocked, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"XDG_CACHE_HOME", "HOME", "LocalAppData"} {
		t.Setenv(name, blocked)
	}
	check("no place for a cache")
}

// TestCompressStops demands that an interrupt ends the work.
func TestCompressStops(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if err := compressSite(t).Compress(ctx, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

// TestLazy demands that a lazy file is compressed when it is asked for and not before, and that the answer is the file.
func TestLazy(t *testing.T) {
	s := compressSite(t)
	s.File("/long.txt").Effort = Lazy
	if err := s.Compress(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	f := s.File("/long.txt")
	if f.Br != nil || f.Gz != nil {
		t.Error("it is compressed before anybody asks")
	}
	for _, want := range []string{"br", "gzip", ""} {
		r := httptest.NewRequest(http.MethodGet, "/long.txt", nil)
		r.Header.Set("Accept-Encoding", want)
		w := httptest.NewRecorder()
		s.ServeHTTP(w, r)
		got := w.Header().Get("Content-Encoding")
		body, err := decode(got, w.Body.Bytes())
		if got != want || err != nil || !bytes.Equal(body, f.Body()) {
			t.Errorf("asked for %q, got %q: %v", want, got, err)
		}
	}
}
