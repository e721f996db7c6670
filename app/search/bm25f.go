package search

import (
	"math"

	"zhaputide/content/index"
)

// Weights of ranking. They are few and round: they hold for any archive, not for one set of queries.
const (
	k1          = 1.2  // how soon a word said again counts no more
	lengthShare = 0.75 // BM25's b: how much a long body lowers a frequency

	headlineWeight   = 3.0
	standfirstWeight = 2.0
	bylineWeight     = 2.0
	sectionWeight    = 1.0
	insideWeight     = 0.8 // a word inside a longer one
	synonymWeight    = 0.5
)

// weigh finds the docs of every clause and adds up, by doc, the scores and the coverage: the idf of the clauses that the doc satisfies.
// It returns the docs that satisfy any.
func (e *Engine) weigh(clauses []clause, scores, coverage []float32) []int {
	var docs []int
	total := float64(e.Docs())
	for i := range clauses {
		c := &clauses[i]
		list := e.collect(c)
		c.idf = math.Log(1 + (total-float64(len(list))+0.5)/(float64(len(list))+0.5))
		for _, f := range list {
			if coverage[f.doc] == 0 {
				docs = append(docs, f.doc)
			}
			tf := float64(f.times)
			scores[f.doc] += float32(c.weight * c.idf * tf * (k1 + 1) / (tf + k1))
			coverage[f.doc] += float32(c.weight * c.idf)
		}
	}
	return docs
}

// collect finds the docs that satisfy one clause. The list is good until the next call.
func (e *Engine) collect(c *clause) []frequency {
	touched, times := e.list[:0], e.counts
	add := func(doc int, n float32) {
		if times[doc] == 0 {
			touched = append(touched, frequency{doc: doc})
		}
		times[doc] += n
	}
	for i, a := range c.alternatives {
		before := len(touched)
		switch {
		case len(a.terms) == 1:
			e.collectTerm(a.terms[0], a.weight, add)
		case len(a.terms) > 1:
			e.collectAll(a, add)
		}
		if i > 0 && len(touched) > before {
			c.synonyms = append(c.synonyms, a.text)
		}
	}
	for _, doc := range c.docs {
		add(doc, float32(headlineWeight))
	}
	for i, f := range touched {
		touched[i].times = times[f.doc]
		times[f.doc] = 0
	}
	e.list = touched
	return touched
}

func (e *Engine) collectTerm(term string, weight float64, add func(int, float32)) {
	var outer []int
	for n, s := range e.corpus.sources {
		base := e.corpus.base[n]
		if section := e.sectionNamed(term); section != "" {
			for i := range s.Index.Docs() {
				if s.Index.Section(i) == section {
					add(base+i, float32(weight*sectionWeight))
				}
			}
		}
		id := s.Index.Find(term)
		if id < 0 {
			continue
		}
		collect := func(id int, weight float64) {
			for doc, code := range s.Index.Postings(id) {
				add(base+doc, float32(weight)*e.times(base+doc, code))
			}
		}
		collect(id, weight)
		outer = s.Index.Outer(id, outer[:0])
		for _, o := range outer {
			collect(o, weight*insideWeight)
		}
	}
}

// times is BM25F's frequency: each field's, weighted; the body's divided by its length.
func (e *Engine) times(doc int, code index.Code) float32 {
	n := float32(code.Times()) * e.weights[doc]
	if code.InHeadline() {
		n += headlineWeight
	}
	if code.InStandfirst() {
		n += standfirstWeight
	}
	if code.InByline() {
		n += bylineWeight
	}
	return n
}

// sectionNamed is the ID of the section of this name; "" for none.
func (e *Engine) sectionNamed(folded string) string {
	for _, section := range e.sections {
		if section.Name == folded {
			return section.ID
		}
	}
	return ""
}

// collectAll finds the docs that hold all terms of an alternative, and its text.
func (e *Engine) collectAll(a alternative, add func(int, float32)) {
	if e.once == nil {
		e.once = make([]float32, e.Docs())
	}
	once := e.once
	var all, touched []frequency // all: so far, and how often at least
	for i, term := range a.terms {
		touched = touched[:0]
		e.collectTerm(term, a.weight, func(doc int, n float32) {
			if once[doc] == 0 {
				touched = append(touched, frequency{doc: doc})
			}
			once[doc] += n
		})
		if i == 0 {
			all, touched = touched, nil
			for i := range all {
				all[i].times = once[all[i].doc]
				once[all[i].doc] = 0
			}
			continue
		}
		kept := all[:0]
		for _, f := range all {
			if n := once[f.doc]; n > 0 {
				kept = append(kept, frequency{f.doc, min(f.times, n)})
			}
		}
		all = kept
		for _, f := range touched {
			once[f.doc] = 0
		}
	}
	l := e.corpus.folding.Pattern(a.text)
	for _, f := range all {
		if start, _ := l.First(e.corpus.text(f.doc)); start >= 0 {
			add(f.doc, f.times)
		}
	}
}
