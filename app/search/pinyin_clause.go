package search

import (
	"slices"

	"zhaputide/app/search/query"
)

// Pinyin is for headlines, names, places and sections only: over whole texts it would find too much.

// The least that is taken for pinyin, in letters: gq is no accident in a list of a hundred names, but it is in thousands of headlines.
const (
	nameLettersLeast     = 2
	headlineLettersLeast = 3
)

const (
	pinyinWeight        = 0.8  // of a word found by its pinyin
	pinyinHeadlinesMost = 200  // headlines that a word finds by its pinyin, at most
	headlinesMost       = 5000 // the newest, that are read at all: on a slow phone about 40 ms
)

// addPinyin makes clauses of the words that can be read as pinyin, and returns the strings that they found in headlines, to be marked.
func (e *Engine) addPinyin(q query.Query, clauses *[]clause) (marks []string) {
	for _, word := range q.Words {
		folded := e.analyzer.fold(word)
		patterns := pinyinPatterns(folded)
		if patterns == nil {
			continue
		}
		c := clause{word: folded, weight: 1}
		for _, s := range patterns {
			for _, n := range e.vocabulary() {
				if s.letters+len(n.runes) >= nameLettersLeast && e.matchPinyin(n.runes, 0, s.text, s.initials, false) == len(n.runes) {
					c.alternatives = append(c.alternatives, alternative{e.analyzer.terms(n.text), pinyinWeight, n.text})
				}
			}
		}
		if docs, found := e.headlineStrings(patterns); len(docs) > 0 {
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

// matchHeadlines finds the patterns of one typed word in the newest headlines. Suggestions ask the same after the query: the last answer is kept.
func (e *Engine) matchHeadlines(patterns []pinyinPattern) []headlineMatch {
	if len(patterns) == 0 {
		return nil
	}
	if e.lastMatches.text == patterns[0].text {
		return e.lastMatches.found
	}
	var found []headlineMatch
	h := e.newestHeadlines()
	for i := range patterns {
		found = mergeMatches(found, e.findHeadlines(h, &patterns[i], pinyinHeadlinesMost))
	}
	found = found[:min(len(found), pinyinHeadlinesMost)]
	e.lastMatches.text, e.lastMatches.found = patterns[0].text, found
	return found
}

// headlineStrings are the newest docs whose headline reads as one of the patterns, and the strings that do.
func (e *Engine) headlineStrings(patterns []pinyinPattern) (docs []int, texts []string) {
	if !slices.ContainsFunc(patterns, func(s pinyinPattern) bool { return s.letters >= headlineLettersLeast || s.letters < len(s.text) }) {
		return nil, nil
	}
	for _, r := range e.matchHeadlines(patterns) {
		docs = append(docs, e.headlines.docs[r.headline])
		if found := string(e.headlines.folded(r.headline)[r.from:r.to]); len(texts) < 20 && !slices.Contains(texts, found) {
			texts = append(texts, found)
		}
	}
	return docs, texts
}
