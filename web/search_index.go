//go:build !js

package web

import (
	"encoding/json"
	"fmt"
	"iter"
	"slices"

	"zhaputide/content"
	"zhaputide/content/index"
	"zhaputide/content/pack"
	"zhaputide/content/segment"
	"zhaputide/web/site"
)

// indexDir is where the files stand that finding needs. They are immutable like packs, but hold no pages.
const indexDir = "/find/"

// span is a run of editions that share one segment of the index: one edition of the newest month, a closed month of its
// year, or a closed year. So a phone that has been away for long fetches few files, and yesterday's never change.
type span struct {
	name     string
	editions []*content.Edition // newest first
}

// spans divides the editions, newest first. An edition whose date has no month is a month of its own.
func (b *builder) spans() []span {
	var out []span
	month := monthOf(b.Newspaper.Editions[0])
	for _, e := range b.Newspaper.Editions {
		name := e.ID
		switch {
		case e.Date.Year() != b.newestYear():
			name = e.Date.Year()
		case monthOf(e) != month:
			name = monthOf(e)
		}
		if n := len(out); n > 0 && out[n-1].name == name {
			out[n-1].editions = append(out[n-1].editions, e)
		} else {
			out = append(out, span{name, []*content.Edition{e}})
		}
	}
	return out
}

func monthOf(e *content.Edition) string {
	return string(e.Date)[:min(len(e.Date), len("2006-01"))]
}

// docs are the span's articles as the index sees them, in the order of the paper.
func (s span) docs() []index.Doc {
	var docs []index.Doc
	for _, e := range s.editions {
		for _, a := range e.Articles {
			docs = append(docs, index.FromArticle(a))
		}
	}
	return docs
}

// buildIndex makes the lexicon, the index and the texts beside it.
func (b *builder) buildIndex() error {
	if b.Dictionary == nil {
		return nil
	}
	spans := b.spans()
	search := &pack.Search{Segments: make([]pack.Segment, len(spans))}
	cache := openBuildCache("index", b.paper.Gazetteer)
	err := parallel(1+len(spans), func(i int) (err error) {
		if i == 0 {
			search.Lexicon, err = b.lexicon(cache)
			return err
		}
		search.Segments[i-1], err = b.segment(spans[i-1], cache)
		return err
	})
	if err != nil {
		return err
	}
	cache.Trim()
	hints, err := json.Marshal(pack.Hints{Synonyms: b.paper.Synonyms, Places: b.paper.Gazetteer, Sections: b.paper.Sections})
	if err != nil {
		return err
	}
	search.Paper = b.addIndexFile("paper", hints)
	b.manifest.Search = search
	return nil
}

// segment makes a span's part of the index.
func (b *builder) segment(s span, cache *buildCache) (pack.Segment, error) {
	docs, folder := s.docs(), b.Dictionary.Folder()
	texts := index.BuildTexts(docs, folder)
	keys := make([]byte, 0, 32*len(docs)) // what of a doc does not stand in the texts
	for _, d := range docs {
		keys = fmt.Appendf(keys, "%s\n%s\n%s\n", d.Path, d.Section, d.Date)
	}
	words, err := cache.memoize(func() ([]byte, error) { return index.Build(docs, b.Dictionary, folder) }, keys, texts)
	if err != nil {
		return pack.Segment{}, fmt.Errorf("segment %s: %w", s.name, err)
	}
	return pack.Segment{
		Name: s.name, Editions: len(s.editions),
		Index: b.addIndexFile("index-"+s.name, words), Texts: b.addIndexFile("texts-"+s.name, texts),
	}, nil
}

// lexicon writes the words in up to three parts: closed years, closed months of the newest year, the newest month.
func (b *builder) lexicon(cache *buildCache) ([]pack.File, error) {
	editions := b.Newspaper.Editions
	month := slices.IndexFunc(editions, func(e *content.Edition) bool { return monthOf(e) != monthOf(editions[0]) })
	year := slices.IndexFunc(editions, func(e *content.Edition) bool { return e.Date.Year() != b.newestYear() })
	if year < 0 {
		year = len(editions)
	}
	if month < 0 {
		month = len(editions)
	}
	var files []pack.File
	var parts [][]byte
	var below *segment.Lexicon
	for _, level := range []struct {
		name     string
		editions []*content.Edition
	}{{"years", editions[year:]}, {"months", editions[min(month, year):year]}, {"month", editions[:min(month, year)]}} {
		if len(level.editions) == 0 {
			continue
		}
		of := slices.Clone(parts)
		for text := range b.texts(level.editions) {
			of = append(of, []byte(text))
		}
		part, err := cache.memoize(func() ([]byte, error) { return segment.BuildLexicon(b.Dictionary, b.texts(level.editions), below) }, of...)
		if err != nil {
			return nil, err
		}
		parts = append(parts, part)
		files = append(files, b.addIndexFile("lexicon-"+level.name, part))
		if below, err = segment.OpenLexicon(parts...); err != nil {
			return nil, err
		}
	}
	return files, nil
}

// texts are all texts of the editions, as the index has them. With the newest edition go the paper's own words, which a query may name.
func (b *builder) texts(editions []*content.Edition) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, d := range (span{editions: editions}).docs() {
			if !yield(d.Text()) {
				return
			}
		}
		if editions[0] != b.Newspaper.Editions[0] {
			return
		}
		words := slices.Concat(slices.Concat(b.paper.Synonyms...), b.paper.Gazetteer)
		for _, s := range b.paper.Sections {
			words = append(words, s.Name)
		}
		for _, w := range words {
			if !yield(w) {
				return
			}
		}
	}
}

// largeIndex is from how many bytes on a file is compressed a little less well: the texts of a closed year.
const largeIndex = 3 << 20

func (b *builder) addIndexFile(name string, body []byte) pack.File {
	f := site.NewFile(body)
	if len(body) >= largeIndex {
		f.Effort = site.Good
	}
	return pack.File{Path: b.site.AddHashed(indexDir, name, f), Size: len(body)}
}
