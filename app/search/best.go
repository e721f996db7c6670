package search

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"zhaputide/app/search/query"
)

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// candidate is an article that may be shown.
type candidate struct {
	doc   int
	score float64
	cover float32
	whole bool // all that was typed stands in it as typed
}

// rank puts the best candidates first: by words, then by a look at their text. Those from most on keep no order.
func (e *Engine) rank(list []candidate, chunks []string, concepts []concept, most int) {
	e.top(list, max(most, rerankMost))
	best := list[:min(len(list), rerankMost)]
	docs := make([]int, len(best))
	for i, c := range best {
		docs[i] = c.doc
	}
	if r := e.reranker(chunks, concepts); len(r.pairs) > 0 || len(r.near.gaps) > 0 { // a single character says no more in the text than in the index
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
	return cmp.Or(cmp.Compare(e.day(b.doc), e.day(a.doc)), cmp.Compare(a.doc, b.doc))
}

// top moves the best n to the front, in order. A common word has thousands of candidates, and most are never seen: so no full sort.
func (e *Engine) top(list []candidate, n int) {
	list = front(list, n, func(c candidate) float64 { return c.score })
	slices.SortFunc(list, e.before)
}

// newest moves the newest n to the front, in order, whatever their scores.
func (e *Engine) newest(list []candidate, n int) {
	list = front(list, n, func(c candidate) float64 { return float64(e.day(c.doc)) })
	slices.SortFunc(list, func(a, b candidate) int {
		a.score, b.score = 0, 0
		return e.before(a, b)
	})
}

// front moves the n candidates of the highest keys to the front, in no order, and with them all that equal the least of
// them: something else decides between those.
func front(list []candidate, n int, key func(candidate) float64) []candidate {
	if n >= len(list) {
		return list
	}
	keys := make([]float64, len(list))
	for i, c := range list {
		keys[i] = key(c)
	}
	least := highest(keys, n)
	kept := 0
	for i := range list {
		if key(list[i]) >= least {
			list[i], list[kept] = list[kept], list[i]
			kept++
		}
	}
	return list[:kept]
}

// highest is the n-th highest key, from 1. It leaves the keys in disorder.
func highest(keys []float64, n int) float64 {
	for {
		pivot := keys[len(keys)/2]
		above, same := 0, 0 // keys[:above] are higher than the pivot, keys[above:above+same] equal it
		for i, k := range keys {
			switch {
			case k == pivot:
				keys[i], keys[above+same] = keys[above+same], k
				same++
			case k > pivot: // three places change: what is lower, what equals, what is higher
				keys[i], keys[above+same], keys[above] = keys[above+same], keys[above], k
				above++
			}
		}
		switch {
		case n <= above:
			keys = keys[:above]
		case n <= above+same:
			return pivot
		default:
			n -= above + same
			keys = keys[above+same:]
		}
	}
}

func (e *Engine) day(doc int) int {
	s, i := e.at(doc)
	return s.Index.Day(i)
}

// chunks are the folded strings that the text is looked at for.
func (e *Engine) chunks(q query.Query) []string {
	list := append(append([]string{}, q.Words...), q.Phrases...)
	if len(list) == 0 && q.Verbatim() != "" {
		list = []string{q.Verbatim()}
	}
	for i, s := range list {
		list[i] = strings.TrimSpace(e.fold(s))
	}
	return list
}
