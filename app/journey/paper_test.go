//go:build !js

package journey

import (
	"context"
	"net/http"
	"os"
	"path"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"zhaputide/content"
	"zhaputide/web"
	"zhaputide/web/site"
	"zhaputide/web/wasm"
)

// root is the project's folder.
const root = "../.."

// sites holds the papers that the journeys are served, built once: the newest bundled edition with the real wasm, and what becomes of it.
type sites struct {
	source  web.Source // with the real program; its newspaper is the bundled one
	paper   *content.Paper
	edition *content.Edition // of first
	next    *content.Edition // only of second

	first    *site.Site
	second   *site.Site // one edition more
	newShell *site.Site // first with another app.wasm
	borrowed *site.Site // first of a paper that has no address of its own
}

var buildSites = sync.OnceValues(func() (*sites, error) {
	source, err := web.ReadSource(root)
	if err != nil {
		return nil, err
	}
	n := source.Newspaper
	program, exec, err := wasm.Build(context.Background(), root, os.Stderr)
	if err != nil {
		return nil, err
	}
	source.Wasm, source.Exec = program, exec
	s := &sites{source: source, paper: n.Paper, edition: n.Editions[0]}
	if s.next, err = nextEdition(s.edition); err != nil {
		return nil, err
	}
	for _, b := range []struct {
		to       **site.Site
		editions []*content.Edition // newest first
		wasm     []byte
		borrowed bool
	}{
		{&s.first, []*content.Edition{s.edition}, program, false},
		{&s.second, []*content.Edition{s.next, s.edition}, program, false},
		{&s.newShell, []*content.Edition{s.edition}, otherWasm(program), false},
		{&s.borrowed, []*content.Edition{s.edition}, program, true},
	} {
		source.Borrowed = b.borrowed
		source.Newspaper, source.Wasm = &content.Newspaper{Paper: n.Paper, Editions: b.editions}, b.wasm
		if *b.to, err = web.Build(source); err != nil {
			return nil, err
		}
	}
	return s, nil
})

// theSites gives the sites, built when the first journey wants them.
func theSites(t *testing.T) *sites {
	t.Helper()
	s, err := buildSites()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// nextEdition reads testdata/next as the edition after last: of the same year, so that last does not become the past year's.
func nextEdition(last *content.Edition) (*content.Edition, error) {
	id := last.Date.Year() + "-12-31"
	files := fstest.MapFS{}
	names, err := os.ReadDir("testdata/next")
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		body, err := os.ReadFile(path.Join("testdata/next", name.Name()))
		if err != nil {
			return nil, err
		}
		files[path.Join("articles", id, name.Name())] = &fstest.MapFile{Data: body}
	}
	return content.LoadEdition(files, id)
}

// otherWasm is the same program in other bytes: with a custom section, which says nothing, at its end.
func otherWasm(wasm []byte) []byte {
	const name = "journey"
	return append(slices.Clone(wasm), append([]byte{0, 1 + byte(len(name)), byte(len(name))}, name...)...)
}

// articlePath is where an article stands.
func articlePath(a *content.Article) string { return content.ArticlePath(a.Edition, a.Slug) }

// withoutNewWasm is the site with the new shell, all but its wasm.
func withoutNewWasm(s *sites) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasSuffix(r.URL.Path, ".wasm") && s.first.File(r.URL.Path) == nil {
			w.WriteHeader(http.StatusGone)
			return
		}
		s.newShell.ServeHTTP(w, r)
	})
}
