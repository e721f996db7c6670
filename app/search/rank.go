package search

import (
	"cmp"
	"slices"
	"unicode"
)

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// rank puts the best candidates first: k by their words, then the best of these by their text as well. The others keep no order.
func (e *Engine) rank(list []candidate, typed []string, clauses []clause, k int) {
	e.top(list, max(k, rerankMost))
	best := list[:min(len(list), rerankMost)]
	docs := make([]int, len(best))
	for i, c := range best {
		docs[i] = c.doc
	}
	if r := e.reranker(typed, clauses); len(r.pairs) > 0 || len(r.proximity.gaps) > 0 { // a single character says no more in the text than in the index
		for i, s := range r.score(docs) {
			best[i].score += s
		}
	}
	slices.SortFunc(best, e.before)
}

// before compares by score; of equal ones the newer is first.
func (e *Engine) before(a, b candidate) int {
	if a.score != b.score {
		return cmp.Compare(b.score, a.score)
	}
	return cmp.Or(cmp.Compare(e.corpus.day(b.doc), e.corpus.day(a.doc)), cmp.Compare(a.doc, b.doc))
}

// top moves the k candidates of the best scores to the front, in order.
func (e *Engine) top(list []candidate, k int) {
	list = selectTopK(list, k, func(c candidate) float64 { return c.score })
	slices.SortFunc(list, e.before)
}

// newest moves the k newest candidates to the front, in order, whatever their scores.
func (e *Engine) newest(list []candidate, k int) {
	list = selectTopK(list, k, func(c candidate) float64 { return float64(e.corpus.day(c.doc)) })
	slices.SortFunc(list, func(a, b candidate) int {
		a.score, b.score = 0, 0
		return e.before(a, b)
	})
}
