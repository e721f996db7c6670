package search

import (
	"slices"

	"zhaputide/app/search/query"
)

// Pinyin is for headlines, names, places and sections only: over whole texts it would find too much.

// The least that is taken for pinyin, in letters: gq is no accident in a list of a hundred names, but it is in thousands of headlines.
const (
	minNameLetters     = 2
	minHeadlineLetters = 3
)

const pinyinWeight = 0.8 // of a word found by its pinyin

// addPinyin makes clauses of the words that can be read as pinyin, and returns the strings that they found in headlines, to be marked.
func (e *Engine) addPinyin(q query.Query, clauses *[]clause) (marks []string) {
	for _, word := range q.Words {
		folded := e.analyzer.fold(word)
		patterns := pinyinPatterns(folded)
		if patterns == nil {
			continue
		}
		c := clause{word: folded, weight: 1}
		for _, p := range patterns {
			for _, n := range e.entities.all() {
				if p.letters+len(n.runes) >= minNameLetters && e.readings.match(&p, n.runes, 0, false) == len(n.runes) {
					c.alternatives = append(c.alternatives, alternative{e.analyzer.terms(n.text), pinyinWeight, n.text})
				}
			}
		}
		if docs, found := e.headlines.reading(patterns); len(docs) > 0 {
			c.docs = docs
			marks = append(marks, found...)
		}
		if len(c.alternatives)+len(c.docs) == 0 {
			continue
		}
		// The letters themselves may stand in the text: they are one wording of this clause, not a clause beside it.
		c.alternatives = append([]alternative{{e.analyzer.terms(folded), 1, folded}}, c.alternatives...)
		own := c.alternatives[0].terms
		*clauses = slices.DeleteFunc(*clauses, func(c clause) bool { return slices.Contains(own, c.word) })
		*clauses = append(*clauses, c)
	}
	return marks
}
