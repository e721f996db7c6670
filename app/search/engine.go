package search

import "zhaputide/content/segment"

// Config holds what an engine is made of.
type Config struct {
	Lexicon  Lexicon
	Folder   *segment.Folder
	Sources  []Source   // oldest first
	Synonyms [][]string // rows of words that mean the same to a reader
	Sections []Section  // in the order of the paper
	Places   []string   // local names: places, firms, programmes, people (地方词)
}

// Section is a section's ID and name.
type Section struct{ ID, Name string }

// Engine answers queries over the sources it was made with. Making one is cheap; after a new edition, make another. Not for several
// goroutines at once: the phone has one.
type Engine struct {
	analyzer  analyzer
	corpus    *corpus
	sections  []Section
	places    []string
	synonyms  map[string][]string // folded
	scorer    *bm25f
	names     []name // made when first asked
	signed    signed
	readings  *readings
	headlines *headlines
}

// New makes an engine.
func New(c Config) (*Engine, error) {
	corpus, err := newCorpus(c.Sources, c.Folder)
	if err != nil {
		return nil, err
	}
	readings := &readings{lexicon: c.Lexicon}
	e := &Engine{
		analyzer: analyzer{c.Lexicon, c.Folder}, corpus: corpus, sections: c.Sections, places: c.Places,
		scorer: newBM25F(corpus, c.Sections), readings: readings, headlines: &headlines{corpus: corpus, readings: readings},
	}
	e.readSynonyms(c.Synonyms)
	return e, nil
}

// Docs is the number of articles.
func (e *Engine) Docs() int { return e.corpus.docs() }
