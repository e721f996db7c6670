package library

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"strings"
	"sync"
	"testing"

	"zhaputide/content"
	"zhaputide/content/pack"
)

// fakeSite serves the files of a map, and counts how often each was fetched.
type fakeSite struct {
	mu      sync.Mutex
	files   map[string][]byte
	fetched map[string]int // how often, by path
	offline bool
}

func (s *fakeSite) fetch(_ context.Context, path string) ([]byte, int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.fetched == nil {
		s.fetched = map[string]int{}
	}
	s.fetched[path]++
	if s.offline {
		return nil, 0, errors.New("no network")
	}
	b, ok := s.files[path]
	if !ok {
		return []byte("404"), 404, nil
	}
	return b, 200, nil
}

// openSite makes a paper: editions of 2026, newest first, and one closed year with two.
func openSite(t *testing.T, editions ...string) *fakeSite {
	t.Helper()
	s := &fakeSite{files: map[string][]byte{}}
	add := func(name string, p pack.Pack) pack.File {
		b, err := pack.Encode(p)
		if err != nil {
			t.Fatal(err)
		}
		file := pack.File{Path: fmt.Sprintf("/packs/%s.%d", name, len(b)), Size: len(b)}
		s.files[file.Path] = b
		return file
	}
	edition := func(id string) pack.Edition {
		page := func(path, kind, title string) pack.Page {
			return pack.Page{Path: path, Kind: kind, Title: title, Fragment: []byte("<h1>" + title + "</h1>")}
		}
		lead := page(content.ArticlePath(id, "lead"), "article", "头条 "+id)
		lead.Article = &pack.Article{Headline: "头条 " + id, Section: "yaowen", Date: content.Date(id)}
		file := add(id, pack.Pack{Pages: []pack.Page{page(content.EditionPath(id), "edition", "一期 "+id), lead}})
		return pack.Edition{ID: id, Date: content.Date(id), Articles: 1, Pack: file}
	}
	m := pack.Manifest{Newest: editions[0]}
	for _, id := range editions {
		m.Editions = append(m.Editions, edition(id))
	}
	m.Lists = add("lists", pack.Pack{Pages: []pack.Page{
		{Path: "/", Kind: "front", Title: "乍浦潮"},
		{Path: "/e/", Kind: "archive", Title: "往期 " + editions[0]},
		{Path: "/s/yaowen/", Kind: "section", Title: "要闻"},
	}})
	closed := []pack.Edition{edition("2025-12"), edition("special")}
	m.Years = []pack.Year{{Year: "2025", Editions: len(closed), Pack: add("year-2025", pack.Pack{
		Pages: []pack.Page{{Path: "/y/2025/", Kind: "year", Title: "2025年"}}, Editions: closed,
	})}}
	b, err := pack.EncodeManifest(m)
	if err != nil {
		t.Fatal(err)
	}
	s.files[pack.ManifestPath] = b
	return s
}

func TestPage(t *testing.T) {
	lib := Open(openSite(t, "2026-02", "2026-01").fetch)
	for _, c := range []struct{ path, kind, title, fragment string }{
		{"/", "front", "乍浦潮", "<h1>一期 2026-02</h1>"},
		{"/index.html", "front", "乍浦潮", "<h1>一期 2026-02</h1>"},
		{"/e/2026-02/", "edition", "一期 2026-02", "<h1>一期 2026-02</h1>"},
		{"/e/2026-01", "edition", "一期 2026-01", "<h1>一期 2026-01</h1>"},
		{"/a/2026-01/lead/", "article", "头条 2026-01", "<h1>头条 2026-01</h1>"},
		{"/a/2025-12/lead/", "article", "头条 2025-12", "<h1>头条 2025-12</h1>"},
		{"/a/special/lead/", "article", "头条 special", "<h1>头条 special</h1>"},
		{"/e/", "archive", "往期 2026-02", ""},
		{"/s/yaowen/", "section", "要闻", ""},
		{"/y/2025/", "year", "2025年", ""},
	} {
		p, err := lib.Page(t.Context(), c.path)
		if err != nil || p.Kind != c.kind || p.Title != c.title || string(p.Fragment) != c.fragment {
			t.Errorf("%s: %s %q %q, %v", c.path, p.Kind, p.Title, p.Fragment, err)
		}
	}
	for _, path := range []string{"/e/2026-03/", "/a/2026-03/lead/"} {
		if _, err := lib.Page(t.Context(), path); !errors.Is(err, ErrNewer) || errors.Is(err, ErrNotFound) {
			t.Errorf("%s: %v", path, err)
		}
	}
	for _, path := range []string{"/search/", "/feed.xml", "/a/2026-02/other/", "/a/2024-01/lead/", "/e/1999/", "/s/nowhere/", "/y/1999/", "/a/"} {
		if p, err := lib.Page(t.Context(), path); !errors.Is(err, ErrNotFound) || !strings.Contains(err.Error(), path) {
			t.Errorf("%s: %q, %v", path, p.Title, err)
		}
	}
	a, err := lib.Article(t.Context(), "/a/2026-02/lead/")
	if err != nil || a.Headline != "头条 2026-02" {
		t.Errorf("article: %+v, %v", a, err)
	}
	if _, err := lib.Article(t.Context(), "/e/2026-02/"); !errors.Is(err, ErrNotFound) {
		t.Errorf("article of an edition's page: %v", err)
	}
	editions, err := lib.Editions(t.Context())
	if err != nil || len(editions) != 2 || editions[0].ID != "2026-02" {
		t.Errorf("editions: %v, %v", editions, err)
	}
	years, err := lib.Years(t.Context())
	if err != nil || len(years) != 1 || years[0].Editions != 2 {
		t.Errorf("years: %v, %v", years, err)
	}
}

func TestOffline(t *testing.T) {
	s := openSite(t, "2026-02")
	s.offline = true
	lib := Open(s.fetch)
	if _, err := lib.Page(t.Context(), "/"); !errors.Is(err, ErrOffline) {
		t.Errorf("nothing here: %v", err)
	}
	s.offline = false
	if _, err := lib.Page(t.Context(), "/"); err != nil {
		t.Errorf("network again: %v", err)
	}
	s.offline = true
	if _, err := lib.Page(t.Context(), "/a/2026-02/lead/"); err != nil {
		t.Errorf("opened before: %v", err)
	}
	if _, err := lib.Page(t.Context(), "/y/2025/"); !errors.Is(err, ErrOffline) {
		t.Errorf("never opened: %v", err)
	}
	if _, err := lib.Page(t.Context(), "/a/2026-02/other/"); !errors.Is(err, ErrNotFound) {
		t.Errorf("not in the paper: %v", err)
	}
}

func TestBadFiles(t *testing.T) {
	s := openSite(t, "2026-02")
	for path := range maps.Clone(s.files) {
		if strings.HasPrefix(path, "/packs/2026-02.") {
			s.files[path] = []byte("<!doctype html>")
		}
	}
	if _, err := Open(s.fetch).Page(t.Context(), "/"); err == nil || errors.Is(err, ErrNotFound) || errors.Is(err, ErrOffline) {
		t.Errorf("torn pack: %v", err)
	}
	s.files[pack.ManifestPath] = []byte("<!doctype html>")
	if _, err := Open(s.fetch).Page(t.Context(), "/"); err == nil || errors.Is(err, ErrNotFound) {
		t.Errorf("a page in place of the manifest: %v", err)
	}
}
