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

// indexer makes what a phone searches in: the lexicon, the index, and the texts beside it.
type indexer struct {
	newspaper  *content.Newspaper
	dictionary *segment.Dictionary
	site       *site.Site
	cache      *buildCache
}

// spans divides the editions, newest first. An edition whose date has no month is a month of its own.
func (x *indexer) spans() []span {
	var out []span
	month := monthOf(x.newspaper.Editions[0])
	for _, e := range x.newspaper.Editions {
		name := e.ID
		switch {
		case e.Date.Year() != newestYear(x.newspaper):
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

// build puts all files of search into the site and tells the manifest of them.
func (x *indexer) build() (*pack.Search, error) {
	spans := x.spans()
	search := &pack.Search{Segments: make([]pack.Segment, len(spans))}
	err := parallel(1+len(spans), func(i int) (err error) {
		if i == 0 {
			search.Lexicon, err = x.lexicon()
			return err
		}
		search.Segments[i-1], err = x.segment(spans[i-1])
		return err
	})
	if err != nil {
		return nil, err
	}
	x.cache.Trim()
	paper := x.newspaper.Paper
	hints, err := json.Marshal(pack.Hints{Synonyms: paper.Synonyms, Places: paper.Gazetteer, Sections: paper.Sections})
	if err != nil {
		return nil, err
	}
	search.Paper = x.addFile("paper", hints)
	return search, nil
}

// segment makes a span's part of the index.
func (x *indexer) segment(s span) (pack.Segment, error) {
	docs, folder := s.docs(), x.dictionary.Folder()
	texts := index.BuildTexts(docs, folder)
	keys := make([]byte, 0, 32*len(docs)) // what of a doc does not stand in the texts
	for _, d := range docs {
		keys = fmt.Appendf(keys, "%s\n%s\n%s\n", d.Path, d.Section, d.Date)
	}
	words, err := x.cache.memoize(func() ([]byte, error) { return index.Build(docs, x.dictionary, folder) }, keys, texts)
	if err != nil {
		return pack.Segment{}, fmt.Errorf("segment %s: %w", s.name, err)
	}
	return pack.Segment{
		Name: s.name, Editions: len(s.editions),
		Index: x.addFile("index-"+s.name, words), Texts: x.addFile("texts-"+s.name, texts),
	}, nil
}

// lexicon writes the words in up to three parts: closed years, closed months of the newest year, the newest month.
func (x *indexer) lexicon() ([]pack.File, error) {
	editions := x.newspaper.Editions
	month := slices.IndexFunc(editions, func(e *content.Edition) bool { return monthOf(e) != monthOf(editions[0]) })
	year := slices.IndexFunc(editions, func(e *content.Edition) bool { return e.Date.Year() != newestYear(x.newspaper) })
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
		for text := range x.texts(level.editions) {
			of = append(of, []byte(text))
		}
		part, err := x.cache.memoize(func() ([]byte, error) { return segment.BuildLexicon(x.dictionary, x.texts(level.editions), below) }, of...)
		if err != nil {
			return nil, err
		}
		parts = append(parts, part)
		files = append(files, x.addFile("lexicon-"+level.name, part))
		if below, err = segment.OpenLexicon(parts...); err != nil {
			return nil, err
		}
	}
	return files, nil
}

// texts are all texts of the editions, as the index has them. With the newest edition go the paper's own words, which a query may name.
func (x *indexer) texts(editions []*content.Edition) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, d := range (span{editions: editions}).docs() {
			if !yield(d.Text()) {
				return
			}
		}
		if editions[0] != x.newspaper.Editions[0] {
			return
		}
		words := slices.Concat(slices.Concat(x.newspaper.Paper.Synonyms...), x.newspaper.Paper.Gazetteer)
		for _, s := range x.newspaper.Paper.Sections {
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

func (x *indexer) addFile(name string, body []byte) pack.File {
	f := site.NewFile(body)
	if len(body) >= largeIndex {
		f.Effort = site.Good
	}
	return pack.File{Path: x.site.AddHashed(indexDir, name, f), Size: len(body)}
}
