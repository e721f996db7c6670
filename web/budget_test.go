//go:build !js

package web

import (
	"io"
	"strings"
	"testing"

	"zhaputide/web/site"
	"zhaputide/web/wasm"
)

// What a phone may have to fetch, in bytes after brotli. The first answer of a new connection is about 14 KB long: an article with its
// styles fits into it, so the text is there after one round trip.
const (
	articleBudget  = 14 << 10
	frontBudget    = 14 << 10
	wasmBudget     = 1_297_000 // with search; 1,243,163 were reached when package wasm began to leave out what a phone does not use, 1,274,675 with what watches the start, takes over what stands before the app, and guides to the home screen, 1,289,137 with the sheet 本机存储
	fontBudget     = 12 << 10  // of each face: the front page waits for that of the masthead
	headlineBudget = 3 << 10   // what searches where the app cannot run
	appCSSBudget   = 8_500     // the whole style: a page may have only a part of it
	scriptBudget   = 27 << 10  // all of js/ and wasm_exec.js together; a page that the app does not draw needs some 9 KB of it, and waits for none of the 9 KB that are the service worker
)

// TestWasmBudget weighs the real app. Its first run after a change of the app compresses it, which takes a while.
func TestWasmBudget(t *testing.T) {
	if testing.Short() {
		t.Skip("compresses the real app")
	}
	app, _, err := wasm.Build(t.Context(), "..", io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	s := &site.Site{}
	p := s.AddHashed("/shell/", "app.wasm", site.NewFile(app))
	if err := s.Compress(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	t.Logf("%d bytes, %d with brotli of %d", len(app), len(s.File(p).Br), wasmBudget)
	if n := len(s.File(p).Br); n > wasmBudget {
		t.Errorf("app.wasm: %d bytes with brotli, %d allowed", n, wasmBudget)
	}
}

// TestBudget weighs the files of the bundled edition.
func TestBudget(t *testing.T) {
	_, exec, err := wasm.Build(t.Context(), "..", io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	src, err := ReadSource("..")
	if err != nil {
		t.Fatal(err)
	}
	src.Wasm, src.Exec = []byte("\x00asm"), exec
	s, err := Build(src)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Compress(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	scripts := 0
	for _, p := range s.Paths() {
		f := s.File(p)
		size := len(f.Body())
		if f.Br != nil {
			size = len(f.Br)
		}
		budget := 0
		switch {
		case strings.HasPrefix(p, "/a/"):
			budget = articleBudget
		case p == "/" || strings.HasPrefix(p, "/e/"):
			budget = frontBudget
		case strings.HasSuffix(p, ".woff2"):
			budget = fontBudget
		case strings.HasPrefix(p, "/shell/app.") && strings.HasSuffix(p, ".css"):
			budget = appCSSBudget
		case strings.HasSuffix(p, ".js"):
			scripts += size
			if !strings.HasPrefix(p, "/shell/headline-search.") {
				continue
			}
			budget = headlineBudget
		default:
			continue
		}
		t.Logf("%7d of %7d  %s", size, budget, p)
		if size > budget {
			t.Errorf("%s: %d bytes, %d allowed", p, size, budget)
		}
	}
	if t.Logf("%7d of %7d  scripts", scripts, scriptBudget); scripts > scriptBudget {
		t.Errorf("scripts: %d bytes, %d allowed", scripts, scriptBudget)
	}
}
