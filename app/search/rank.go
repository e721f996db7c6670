package search

import (
	"cmp"
	"slices"
)

// rank puts the best candidates first: k by their words, then the best of these by their text as well. The others keep no order.
func rank(c *corpus, list []candidate, typed []string, clauses []clause, k int) {
	top(c, list, max(k, maxReranked))
	best := list[:min(len(list), maxReranked)]
	docs := make([]int, len(best))
	for i, b := range best {
		docs[i] = b.doc
	}
	if r := newReranker(c, typed, clauses); len(r.pairs) > 0 || len(r.proximity.gaps) > 0 { // a single character says no more in the text than in the index
		for i, s := range r.score(docs) {
			best[i].score += s
		}
	}
	slices.SortFunc(best, c.before)
}

// before orders two candidates by score; of equal ones the newer is first.
func (c *corpus) before(a, b candidate) int {
	if a.score != b.score {
		return cmp.Compare(b.score, a.score)
	}
	return cmp.Or(cmp.Compare(c.day(b.doc), c.day(a.doc)), cmp.Compare(a.doc, b.doc))
}

// top moves the k candidates of the best scores to the front, in order.
func top(c *corpus, list []candidate, k int) {
	list = selectTopK(list, k, func(x candidate) float64 { return x.score })
	slices.SortFunc(list, c.before)
}

// newest moves the k newest candidates to the front, in order, whatever their scores.
func newest(c *corpus, list []candidate, k int) {
	list = selectTopK(list, k, func(x candidate) float64 { return float64(c.day(x.doc)) })
	slices.SortFunc(list, func(a, b candidate) int {
		a.score, b.score = 0, 0
		return c.before(a, b)
	})
}
