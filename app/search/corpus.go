package search

import (
	"fmt"

	"zhaputide/app/search/scan"
	"zhaputide/content"
	"zhaputide/content/index"
	"zhaputide/content/segment"
)

// Source is a run of articles: its index and its texts.
type Source struct {
	Index *index.Segment
	Texts *index.Texts
}

// corpus shows all sources as one run of docs with numbers. It never changes.
type corpus struct {
	sources []Source
	texts   []*index.Texts // of the sources, for the scanner
	base    []int          // of each source, the number of its first doc; and the end
	folding *scan.Folding
}

func newCorpus(sources []Source, f *segment.Folder) (*corpus, error) {
	c := &corpus{sources: sources, base: make([]int, 1, len(sources)+1)}
	docs := 0
	for n, s := range sources {
		if s.Index.Docs() != s.Texts.Len() {
			return nil, fmt.Errorf("source %d of %d: an index of %d articles, texts of %d", n+1, len(sources), s.Index.Docs(), s.Texts.Len())
		}
		docs += s.Index.Docs()
		c.base = append(c.base, docs)
		c.texts = append(c.texts, s.Texts)
	}
	c.folding = scan.NewFolding(f, c.texts)
	return c, nil
}

func (c *corpus) docs() int { return c.base[len(c.base)-1] }

// at finds the source of a doc, and its number there.
func (c *corpus) at(doc int) (Source, int) {
	low, high := 0, len(c.sources)-1
	for low < high {
		if mid := (low + high) / 2; c.base[mid+1] <= doc {
			low = mid + 1
		} else {
			high = mid
		}
	}
	return c.sources[low], doc - c.base[low]
}

func (c *corpus) text(doc int) string {
	s, i := c.at(doc)
	return s.Texts.Text(i)
}

func (c *corpus) day(doc int) int {
	s, i := c.at(doc)
	return s.Index.Day(i)
}

// holds tells whether a word stands in some article.
func (c *corpus) holds(word string) bool {
	for _, s := range c.sources {
		if id := s.Index.Find(word); id >= 0 && (s.Index.Count(id) > 0 || len(s.Index.Outer(id, nil)) > 0) {
			return true
		}
	}
	return false
}

// Doc describes an article as far as a result row shows it.
type Doc struct {
	Edition, Slug string
	Section       string // ID
	Day           int    // yyyymmdd, 00 where the date has no month or day
	Headline      string
	Bylines       []content.Byline
}

func (c *corpus) doc(n int) Doc {
	s, i := c.at(n)
	edition, slug := index.EditionSlug(s.Index.Path(i))
	headline := headlineOf(s.Texts.Text(i))
	return Doc{edition, slug, s.Index.Section(i), s.Index.Day(i), headline, s.Texts.Bylines(i)}
}
