package search

import "zhaputide/app/search/scan"

// candidate is an article that may be shown.
type candidate struct {
	doc      int
	score    float64
	coverage float32 // the idf of the clauses that it satisfies, added up
	whole    bool    // all that was typed stands in it as typed
}

// candidates lists the articles that answer the query, in no order: by the words in the index, and by the strings in the texts as far as
// these have been looked through.
func (r *Run) candidates() []candidate {
	total := float32(0)
	for _, c := range r.plan.clauses {
		total += float32(c.weight * c.idf)
	}
	least, n := r.minShouldMatch(total), 0
	for _, doc := range r.docs {
		if r.coverage[doc] >= least {
			n++
		}
	}
	list := make([]candidate, 0, n) // of a common word thousands: not to be copied again and again
	whole := scan.NewDocSet(r.e.Docs())
	if r.done {
		r.plan.whole(whole)
	}
	add := func(doc int, coverage float32) {
		if !r.plan.filter.pass(r.e.corpus, doc) || r.done && !r.plan.allows(doc) {
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
	if r.plan.onlyFilters() {
		for doc := range r.e.Docs() {
			add(doc, 0)
		}
		return list
	}
	return r.pruneTail(list, total)
}
