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

// bm25f scores docs by BM25F: a clause weighs by its idf, a mention by its field, one in the body the less the longer the body is.
type bm25f struct {
	corpus   *corpus
	sections []Section
	norms    []float32 // by doc: what one mention in the body counts

	// Kept from one clause to the next, so that an archive of many docs does not make them anew.
	counts    []float32   // by doc, all zero between uses
	allCounts []float32   // the same for alternatives of several terms; made when first asked
	collected []frequency // empty between uses
}

func newBM25F(c *corpus, sections []Section) *bm25f {
	words := 0.0
	for _, s := range c.sources {
		words += float64(s.Index.Sums[2])
	}
	average := max(words/float64(max(c.docs(), 1)), 1)
	b := &bm25f{corpus: c, sections: sections, norms: make([]float32, c.docs()), counts: make([]float32, c.docs())}
	for n, s := range c.sources {
		for i := range s.Index.Docs() {
			_, _, inBody := s.Index.Lengths(i)
			b.norms[c.base[n]+i] = float32(1 / (1 - lengthShare + lengthShare*float64(inBody)/average))
		}
	}
	return b
}

// score finds the docs of every clause and adds up, by doc, the scores and the coverage: the idf of the clauses that the doc satisfies.
// It returns the docs that satisfy any.
func (b *bm25f) score(clauses []clause, scores, coverage []float32) []int {
	var docs []int
	total := float64(b.corpus.docs())
	for i := range clauses {
		c := &clauses[i]
		list := b.collect(c)
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

// times is BM25F's frequency: each field's, weighted; the body's divided by its length.
func (b *bm25f) times(doc int, code index.Code) float32 {
	n := float32(code.Times()) * b.norms[doc]
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
