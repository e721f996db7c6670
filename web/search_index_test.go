//go:build !js

package web

import (
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"zhaputide/app/search"
	"zhaputide/app/search/query"
	"zhaputide/content"
	"zhaputide/content/index"
	"zhaputide/content/pack"
	"zhaputide/content/segment"
	"zhaputide/web/site"
)

var dictionary = sync.OnceValues(func() (*segment.Dictionary, error) { return segment.OpenDictionary([]string{"撬装"}) })

// searchPaper is a paper of two years, with two editions in the newest month.
func searchPaper(t *testing.T, ids ...string) Source {
	t.Helper()
	files := fstest.MapFS{"paper.yaml": {Data: []byte("name: 小报\nlang: zh-CN\nbase_url: https://paper.example\ntime_zone: \"+08:00\"\nsections:\n  - {id: yaowen, name: 要闻}\nsynonyms:\n  - [老人, 老年人]\n")}}
	for _, id := range ids {
		files["articles/"+id+"/01-lead.md"] = &fstest.MapFile{Data: []byte("---\nsection: yaowen\nheadline: 撬装加油站 " + id + "\n---\n执法人员上门服务老年人。\n")}
	}
	n, err := content.Load(files)
	if err != nil {
		t.Fatal(err)
	}
	d, err := dictionary()
	if err != nil {
		t.Fatal(err)
	}
	return Source{Newspaper: n, Media: files, Wasm: []byte("wasm"), Exec: []byte("exec"), Cutter: d, Dictionary: d}
}

func searchManifest(t *testing.T, s *site.Site) *pack.Search {
	t.Helper()
	m, err := pack.DecodeManifest(s.File(pack.ManifestPath).Body())
	if err != nil {
		t.Fatal(err)
	}
	return m.Search
}

// TestSearchIndexFiles opens what the build wrote as a phone does, and finds in it.
func TestSearchIndexFiles(t *testing.T) {
	s, err := Build(searchPaper(t, "2026-03-09", "2026-03-02", "2026-02-23", "2026-02-16", "2025-12-29", "2025-01-06", "2024-06-03"))
	if err != nil {
		t.Fatal(err)
	}
	m := searchManifest(t, s)
	var names []string
	var sources []search.Source
	for _, p := range m.Segments {
		names = append(names, p.Name)
		i, err := index.Open(s.File(p.Index.Path).Body())
		if err != nil {
			t.Fatal(err)
		}
		texts, err := index.OpenTexts(s.File(p.Texts.Path).Body())
		if err != nil {
			t.Fatal(err)
		}
		sources = append(sources, search.Source{Index: i, Texts: texts})
	}
	if got := strings.Join(names, " "); got != "2026-03-09 2026-03-02 2026-02 2025 2024" {
		t.Errorf("segments %s: want the month's editions, closed months, closed years", got)
	}
	var parts [][]byte
	for _, f := range m.Lexicon {
		parts = append(parts, s.File(f.Path).Body())
	}
	l, err := segment.OpenLexicon(parts...)
	if err != nil {
		t.Fatal(err)
	}
	e, err := search.New(search.Config{Lexicon: l, Folder: l.Folder(), Sources: sources})
	if err != nil {
		t.Fatal(err)
	}
	if got := e.Search(query.Parse("撬裝"), search.Options{}); got.Total != 7 {
		t.Errorf("撬裝 finds %d of 7 articles", got.Total)
	}
}

// TestSearchIndexNewEdition demands that an edition in the same month leaves every other segment and the closed parts of the lexicon as
// they are.
func TestSearchIndexNewEdition(t *testing.T) {
	paths := func(ids ...string) map[string]bool {
		s, err := Build(searchPaper(t, ids...))
		if err != nil {
			t.Fatal(err)
		}
		m := searchManifest(t, s)
		out := map[string]bool{}
		for _, f := range m.Lexicon {
			out[f.Path] = true
		}
		for _, p := range m.Segments {
			out[p.Index.Path], out[p.Texts.Path] = true, true
		}
		return out
	}
	before := paths("2026-03-02", "2026-02-23", "2025-12-29")
	after := paths("2026-03-09", "2026-03-02", "2026-02-23", "2025-12-29")
	for path := range before {
		if !after[path] && !strings.Contains(path, "lexicon-month.") {
			t.Errorf("%s is gone after a new edition", path)
		}
	}
	if fresh := len(after) - len(before); fresh != 2 {
		t.Errorf("a new edition brings %d files more, want its index and texts", fresh)
	}
}
