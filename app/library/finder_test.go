package library

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"zhaputide/app/search"
	"zhaputide/content"
	"zhaputide/content/index"
	"zhaputide/content/pack"
	"zhaputide/content/segment"
)

// openIndexedSite makes a site whose editions can be searched: one article each, one segment each. It uses the small lexicon of package segment.
func openIndexedSite(t *testing.T, ids ...string) *fakeSite {
	t.Helper()
	s := openSite(t, ids...)
	s.index(t, ids...)
	return s
}

func (s *fakeSite) index(t *testing.T, ids ...string) {
	t.Helper()
	words, err := os.ReadFile(filepath.Join("..", "..", "content", "segment", "testdata", "small.lexicon"))
	if err != nil {
		t.Fatal(err)
	}
	lexicon, err := segment.OpenLexicon(words)
	if err != nil {
		t.Fatal(err)
	}
	add := func(name string, b []byte) pack.File {
		file := pack.File{Path: fmt.Sprintf("/find/%s.%d", name, len(b)), Size: len(b)}
		s.files[file.Path] = b
		return file
	}
	hints, err := json.Marshal(pack.Hints{Sections: []content.Section{{ID: "yaowen", Name: "要闻"}}})
	if err != nil {
		t.Fatal(err)
	}
	find := &pack.Search{Paper: add("paper", hints), Lexicon: []pack.File{add("lexicon", words)}}
	for _, id := range ids {
		docs := []index.Doc{{
			Path: id + "/lead", Headline: "港口的第一天 " + id, Section: "yaowen", Date: content.Date(id),
			Body: "综合执法分局上门服务。\n银行的行长步行到港口。",
		}}
		b, err := index.Build(docs, lexicon, lexicon.Folder())
		if err != nil {
			t.Fatal(err)
		}
		find.Segments = append(find.Segments, pack.Segment{
			Name: id, Editions: 1, Index: add("index-"+id, b), Texts: add("texts-"+id, index.BuildTexts(docs, lexicon.Folder())),
		})
	}
	m, err := pack.DecodeManifest(s.files[pack.ManifestPath])
	if err != nil {
		t.Fatal(err)
	}
	m.Search = find
	if s.files[pack.ManifestPath], err = pack.EncodeManifest(m); err != nil {
		t.Fatal(err)
	}
}

func found(t *testing.T, f *Finder, query string) string {
	t.Helper()
	run := f.Start(query, search.Options{})
	for !run.Step(1 << 20) {
	}
	var out []string
	for _, hit := range run.Results().Hits {
		out = append(out, hit.Edition)
	}
	return strings.Join(out, " ")
}

func TestFinder(t *testing.T) {
	ctx := context.Background()
	s := openIndexedSite(t, "2026-02", "2026-01")
	l := Open(s.fetch)
	f, err := l.Finder(ctx)
	if err != nil {
		t.Fatal(err)
	}
	for query, want := range map[string]string{
		"執法": "2026-02 2026-01", "长步行": "2026-02 2026-01", "2026-01": "2026-01", "没有这个词": "",
	} {
		if got := found(t, f, query); got != want {
			t.Errorf("%s: found %q, want %q", query, got, want)
		}
	}
	if got := strings.Join(f.Words("综合執法分局"), "/"); got != "综合執法/分局" {
		t.Errorf("words %s", got)
	}
	if again, err := l.Finder(ctx); err != nil || again != f {
		t.Errorf("the paper is the same, and the finder another: %v", err)
	}
	if f.Partial() || f.Mentions("银行") != 2 || f.Sections()[0].Name != "要闻" {
		t.Errorf("partial %v, %d articles mention it, sections %v", f.Partial(), f.Mentions("银行"), f.Sections())
	}
}

// TestFinderAfterANewEdition: after a new edition only its own segment is fetched.
func TestFinderAfterANewEdition(t *testing.T) {
	ctx := context.Background()
	s := openIndexedSite(t, "2026-01")
	l := Open(s.fetch)
	if _, err := l.Finder(ctx); err != nil {
		t.Fatal(err)
	}
	next := openIndexedSite(t, "2026-02", "2026-01")
	s.files = next.files
	clear(s.fetched)
	if changed, err := l.Refresh(ctx); err != nil || !changed {
		t.Fatalf("refresh: %v %v", changed, err)
	}
	f, err := l.Finder(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if got := found(t, f, "银行"); got != "2026-02 2026-01" {
		t.Errorf("found %q", got)
	}
	for path := range s.fetched {
		if strings.Contains(path, "-2026-01") {
			t.Errorf("%s was fetched again", path)
		}
	}
}

func TestFinderWithoutEverything(t *testing.T) {
	ctx := context.Background()
	if _, err := Open(openSite(t, "2026-01").fetch).Finder(ctx); !errors.Is(err, ErrNoSearch) {
		t.Errorf("a paper without index: %v", err)
	}
	s := openIndexedSite(t, "2026-02", "2026-01")
	for path := range s.files {
		if strings.HasPrefix(path, "/find/texts-2026-01") {
			delete(s.files, path)
		}
	}
	f, err := Open(s.fetch).Finder(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if got := found(t, f, "银行"); got != "2026-02" || !f.Partial() {
		t.Errorf("with a segment missing: found %q, partial %v", got, f.Partial())
	}
	for path, b := range s.files {
		if strings.HasPrefix(path, "/find/index-2026-02") {
			s.files[path] = b[:len(b)-1]
		}
	}
	if _, err := Open(s.fetch).Finder(ctx); err == nil || !strings.Contains(err.Error(), "/find/index-2026-02") {
		t.Errorf("a torn segment: error %v, want one that names it", err)
	}
	s.offline = true
	if _, err := Open(s.fetch).Finder(ctx); !errors.Is(err, ErrOffline) {
		t.Errorf("without a network: %v", err)
	}
}
