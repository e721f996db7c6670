package search

import (
	"errors"

	"zhaputide/app/search/scan"
	"zhaputide/content"
	"zhaputide/content/index"
	"zhaputide/content/segment"
)

// Lexicon is what search asks of the word list; *segment.Lexicon is one.
type Lexicon interface {
	segment.Cutter
	Len() int
	Word(i int) string
	Frequency(word string) (uint32, bool)
	Prefix(prefix string, most int) []string
	Pinyin(r rune) []string
}

// Source is a run of articles: its index and its texts.
type Source struct {
	Index *index.Segment
	Texts *index.Texts
}

// Config is what an engine is made of.
type Config struct {
	Lexicon  Lexicon
	Folder   *segment.Folder
	Sources  []Source   // oldest first or newest first, as long as it stays so
	Synonyms [][]string // rows of words that mean the same to a reader
	Sections []Section  // in the order of the paper
	Places   []string   // local names: places, firms, programmes, people (地方词)
}

// Section is a section's ID and name.
type Section struct{ ID, Name string }

// Engine answers queries over the sources it was made with. Making one is cheap; after a new edition, make another. Not for several
// goroutines at once: the phone has one.
type Engine struct {
	Config
	folding     *scan.Folding
	synonyms    map[string][]string // folded
	base        []int               // of each source, the number of its first doc; and the end
	average     [3]float64          // length of a field in words: headline, standfirst, body
	counts      []float32           // all zero between uses
	once        []float32           // the same; made when first asked
	list        []frequency         // empty between uses
	weights     []float32           // by doc: what one mention in the body counts, the longer the body the less
	names       []name              // made when first asked
	signed      signed
	readings    readings
	headlines   *headlineIndex // made when first asked
	lastMatches struct {       // the last answer of [Engine.matchHeadlines]
		text  string
		found []headlineMatch
	}
}

// ErrUneven: an index and texts that are not of the same docs.
var ErrUneven = errors.New("index and texts differ in number")

// New makes an engine.
func New(c Config) (*Engine, error) {
	e := &Engine{Config: c, base: make([]int, 1, len(c.Sources)+1)}
	docs := 0
	for _, s := range c.Sources {
		if s.Index.Docs() != s.Texts.Len() {
			return nil, ErrUneven
		}
		docs += s.Index.Docs()
		e.base = append(e.base, docs)
		for f, sum := range s.Index.Sums {
			e.average[f] += float64(sum)
		}
	}
	e.folding = scan.NewFolding(c.Folder, e.texts())
	for f := range e.average {
		e.average[f] = max(e.average[f]/float64(max(docs, 1)), 1)
	}
	e.counts, e.weights = make([]float32, docs), make([]float32, docs)
	for n, s := range c.Sources {
		for i := range s.Index.Docs() {
			_, _, inBody := s.Index.Lengths(i)
			e.weights[e.base[n]+i] = float32(1 / (1 - lengthShare + lengthShare*float64(inBody)/e.average[2]))
		}
	}
	e.readSynonyms()
	return e, nil
}

// Docs is the number of articles.
func (e *Engine) Docs() int { return e.base[len(e.base)-1] }

// at finds a doc by its number over all sources.
func (e *Engine) at(doc int) (Source, int) {
	low, high := 0, len(e.Sources)-1
	for low < high {
		if mid := (low + high) / 2; e.base[mid+1] <= doc {
			low = mid + 1
		} else {
			high = mid
		}
	}
	return e.Sources[low], doc - e.base[low]
}

func (e *Engine) texts() []*index.Texts {
	texts := make([]*index.Texts, len(e.Sources))
	for i, s := range e.Sources {
		texts[i] = s.Texts
	}
	return texts
}

func (e *Engine) text(doc int) string {
	s, i := e.at(doc)
	return s.Texts.Text(i)
}

func (e *Engine) fold(s string) string { return e.Folder.Fold(s).Text }

// Doc is what a result row shows of an article.
type Doc struct {
	Edition, Slug string
	Section       string // ID
	Day           int    // yyyymmdd, 00 where the date has no month or day
	Headline      string
	Bylines       []content.Byline
}

func (e *Engine) doc(n int) Doc {
	s, i := e.at(n)
	edition, slug := index.EditionSlug(s.Index.Path(i))
	headline := headlineOf(s.Texts.Text(i))
	return Doc{edition, slug, s.Index.Section(i), s.Index.Day(i), headline, s.Texts.Bylines(i)}
}
