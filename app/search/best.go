package search

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
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
	for i, s := range e.reranker(chunks, concepts).score(docs) {
		best[i].score += s
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
	if n < len(list) {
		scores := make([]float64, len(list))
		for i, c := range list {
			scores[i] = c.score
		}
		slices.SortFunc(scores, func(a, b float64) int { return cmp.Compare(b, a) })
		least := scores[n-1]
		// Keep equal ones together: the newer of them decide below.
		kept := 0
		for i := range list {
			if list[i].score >= least {
				list[i], list[kept] = list[kept], list[i]
				kept++
			}
		}
		list = list[:kept]
	}
	slices.SortFunc(list, e.before)
}

func (e *Engine) day(doc int) int {
	s, i := e.at(doc)
	return s.Index.Day(i)
}

// chunks are the folded strings that the text is looked at for.
func (e *Engine) chunks(q Query) []string {
	list := append(append([]string{}, q.Words...), q.Phrases...)
	if len(list) == 0 && q.literal != "" {
		list = []string{q.literal}
	}
	for i, s := range list {
		list[i] = strings.TrimSpace(e.fold(s))
	}
	return list
}
