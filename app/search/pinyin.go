package search

import (
	"slices"

	"zhaputide/app/search/query"
)

// Pinyin is for headlines, names, places and sections only: over whole texts it would find too much.

// The least that is taken for pinyin, in letters: gq is no accident in a list of a hundred names, but it is in thousands of headlines.
const (
	leastName     = 2
	leastHeadline = 3
)

const (
	pinyinWeight    = 0.8  // of a word found by its pinyin
	pinyinHeadlines = 200  // as many are found at most
	pinyinNewest    = 5000 // as many are read: on a slow phone about 40 ms
)

// addPinyin makes clauses of the words that can be read as pinyin, and returns the strings that they found in headlines, to be marked.
func (e *Engine) addPinyin(q query.Query, clauses *[]clause) (marks []string) {
	for _, word := range q.Words {
		folded := e.fold(word)
		ways := spellings(folded)
		if ways == nil {
			continue
		}
		c := clause{word: folded, weight: 1}
		for _, s := range ways {
			for _, n := range e.vocabulary() {
				if s.letters+len(n.runes) >= leastName && e.match(n.runes, 0, s.text, s.initial, false) == len(n.runes) {
					c.alternatives = append(c.alternatives, alternative{e.terms(n.text), pinyinWeight, n.text})
				}
			}
		}
		if docs, found := e.headlines(ways); len(docs) > 0 {
			c.docs = docs
			marks = append(marks, found...)
		}
		if len(c.alternatives)+len(c.docs) == 0 {
			continue
		}
		// The letters themselves may stand in the text: they are one wording of this clause, not a clause beside it.
		c.alternatives = append([]alternative{{e.terms(folded), 1, folded}}, c.alternatives...)
		own := c.alternatives[0].terms
		*clauses = slices.DeleteFunc(*clauses, func(c clause) bool { return slices.Contains(own, c.word) })
		*clauses = append(*clauses, c)
	}
	return marks
}

// sight finds a spelling in the newest headlines. Suggestions ask the same again: the last answer is kept.
func (e *Engine) sight(ways []spelling) []sighting {
	if len(ways) == 0 {
		return nil
	}
	if e.sighted.text == ways[0].text {
		return e.sighted.found
	}
	var found []sighting
	h := e.newestHeadings()
	for i := range ways {
		found = either(found, e.spelled(h, &ways[i], pinyinHeadlines))
	}
	found = found[:min(len(found), pinyinHeadlines)]
	e.sighted.text, e.sighted.found = ways[0].text, found
	return found
}

// headlines are the newest docs whose headline can be read so, and the strings that were read.
func (e *Engine) headlines(ways []spelling) (docs []int, texts []string) {
	if !slices.ContainsFunc(ways, func(s spelling) bool { return s.letters >= leastHeadline || s.letters < len(s.text) }) {
		return nil, nil
	}
	for _, r := range e.sight(ways) {
		docs = append(docs, e.headings.docs[r.heading])
		if found := string(e.headings.folded(r.heading)[r.from:r.to]); len(texts) < 20 && !slices.Contains(texts, found) {
			texts = append(texts, found)
		}
	}
	return docs, texts
}
