//go:build !js

package web

import (
	"encoding/json"
	"fmt"

	"zhaputide/content"
	"zhaputide/content/index"
	"zhaputide/content/pack"
	"zhaputide/content/protocol"
	"zhaputide/content/segment"
	"zhaputide/web/site"
)

// indexer makes what a phone searches in: the lexicon, the index, and the texts beside it.
type indexer struct {
	newspaper  *content.Newspaper
	dictionary *segment.Dictionary
	site       *site.Site
	cache      *buildCache
}

// build puts all files of search into the site, and returns the manifest's list of them.
func (x *indexer) build() (*pack.Search, error) {
	spans := spansOf(x.newspaper)
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

// segment makes a span's segment of the index, with the texts beside it, from which snippets are cut.
func (x *indexer) segment(s span) (pack.Segment, error) {
	docs, folder := s.docs(), x.dictionary.Folder()
	texts := index.BuildTexts(docs, folder)
	keys := make([]byte, 0, 32*len(docs)) // what the index holds of a doc beyond its texts
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

// largeIndex bounds what is compressed at its best, in bytes: the texts of a closed year are 7 MB and would take 18 s.
const largeIndex = 3 << 20

func (x *indexer) addFile(name string, body []byte) pack.File {
	f := site.NewFile(body)
	if len(body) >= largeIndex {
		f.Effort = site.Good
	}
	return pack.File{Path: x.site.AddHashed(protocol.SearchDir, name, f), Size: len(body)}
}
