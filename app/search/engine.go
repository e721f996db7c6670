package search

import "zhaputide/content/segment"

// Config lists the parts that an engine is made of.
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

// Engine answers queries over the sources it was made with: it ties together what stands in the files beside this one, each with its own
// state. Making one is cheap; after a new edition, make another. Not for several goroutines at once: the phone has one.
type Engine struct {
	analyzer  analyzer
	corpus    *corpus
	sections  []Section
	synonyms  synonyms
	scorer    *bm25f
	readings  *readings
	headlines *headlines
	entities  *entities
	speller   *speller
}

// New makes an engine. It fails where a source has not as many texts as its index has articles.
func New(c Config) (*Engine, error) {
	corpus, err := newCorpus(c.Sources, c.Folder)
	if err != nil {
		return nil, err
	}
	e := &Engine{analyzer: analyzer{c.Lexicon, c.Folder}, corpus: corpus, sections: c.Sections}
	e.synonyms = newSynonyms(c.Synonyms, e.analyzer)
	e.scorer = newBM25F(corpus, c.Sections)
	e.readings = &readings{lexicon: c.Lexicon}
	e.headlines = &headlines{corpus: corpus, readings: e.readings}
	e.entities = &entities{corpus: corpus, analyzer: e.analyzer, sections: c.Sections, places: c.Places}
	e.speller = &speller{e.analyzer, corpus, e.readings, e.entities}
	return e, nil
}

// Docs is the number of articles.
func (e *Engine) Docs() int { return e.corpus.docs() }

// prepareDocs limits the articles that [Engine.Prepare] reads at a time: a few ms on a slow phone.
const prepareDocs = 3000

// Prepare makes a part of what the first pinyin or suggestion would wait for, and tells whether there is more: for idle moments.
// All of it takes 10 ms for 29,000 articles on a desktop machine, on a phone 100.
func (e *Engine) Prepare() (more bool) {
	if e.entities.list == nil {
		if e.entities.countPeople(prepareDocs) {
			e.entities.all()
		}
		return true
	}
	e.headlines.open()
	return false
}
