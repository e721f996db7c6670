package search

import (
	"slices"

	"zhaputide/app/search/scan"
)

// candidate is an article that may be shown.
type candidate struct {
	doc      int
	score    float64
	coverage float32 // the idf of the clauses that it satisfies, added up
	whole    bool    // all that was typed stands in it as typed
}

// candidates are the articles that answer the query, in no order: by the words in the index, and by the strings in the texts as far as
// these have been looked through.
func (r *Run) candidates() []candidate {
	total := float32(0)
	for _, c := range r.clauses {
		total += float32(c.weight * c.idf)
	}
	least, n := r.minShouldMatch(total), 0
	for _, doc := range r.docs {
		if r.coverage[doc] >= least {
			n++
		}
	}
	list := make([]candidate, 0, n) // of a common word thousands: not to be copied again and again
	whole := r.whole()
	add := func(doc int, coverage float32) {
		if !r.passes(doc) {
			return
		}
		c := candidate{doc: doc, score: float64(r.scores[doc]), coverage: coverage, whole: whole.Has(doc)}
		if c.whole { // before all that only the index knows
			c.score += float64(total) + 1
			c.coverage = total
		}
		list = append(list, c)
	}
	for _, doc := range r.docs {
		if r.coverage[doc] >= least {
			add(doc, r.coverage[doc])
		}
	}
	if r.done {
		for doc := range r.e.Docs() {
			if indexed := r.coverage[doc] > 0 && r.coverage[doc] >= least; !indexed && whole.Has(doc) {
				add(doc, 0)
			}
		}
	}
	if len(r.clauses) == 0 && len(r.phrases) == 0 && r.verbatim == nil && r.filter.any { // nothing but a filter was typed
		for doc := range r.e.Docs() {
			add(doc, 0)
		}
		return list
	}
	return r.pruneTail(list, total)
}

// whole is the docs in which all that was typed stands as typed, or every word and phrase of it; none before the texts are looked through.
func (r *Run) whole() scan.DocSet {
	out := scan.NewDocSet(r.e.Docs())
	if !r.done {
		return out
	}
	if len(r.words)+len(r.phrases) > 0 && len(r.words) == len(r.query.Words) || len(r.phrases) > 0 && len(r.query.Words) == 0 {
		all := slices.Concat(r.words, r.phrases)
		out.Or(all[0].Docs)
		for _, set := range all[1:] {
			out.And(set.Docs)
		}
	}
	if r.verbatim != nil {
		out.Or(r.verbatim.Docs)
	}
	return out
}

// passes tells whether a doc may be shown at all.
func (r *Run) passes(doc int) bool {
	if !r.filter.pass(r.e, doc) {
		return false
	}
	if !r.done {
		return true
	}
	if r.verbatim != nil && r.verbatim.Docs.Has(doc) {
		return true
	}
	for _, p := range r.phrases {
		if !p.Docs.Has(doc) {
			return false
		}
	}
	for _, w := range r.without {
		if w.Docs.Has(doc) {
			return false
		}
	}
	return true
}
