package search

import (
	"slices"
	"strings"
	"unicode/utf8"
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

// addPinyin makes concepts of the words that are pinyin, and returns what they found in headlines, to be marked.
func (e *Engine) addPinyin(q Query, concepts *[]concept) (marks []string) {
	for _, word := range q.Words {
		folded := e.fold(word)
		ways := spellings(folded)
		if ways == nil {
			continue
		}
		c := concept{word: folded, weight: 1}
		for _, s := range ways {
			for _, n := range e.vocabulary() {
				if s.letters+len(n.runes) >= leastName && e.match(n.runes, 0, s.text, s.initial, false) == len(n.runes) {
					c.ways = append(c.ways, way{e.terms(n.text), pinyinWeight, n.text})
				}
			}
		}
		if docs, found := e.headlines(ways); len(docs) > 0 {
			c.docs = docs
			marks = append(marks, found...)
		}
		if len(c.ways)+len(c.docs) == 0 {
			continue
		}
		// The letters themselves may stand in the text: they are one way of this concept, not others beside it.
		c.ways = append([]way{{e.terms(folded), 1, folded}}, c.ways...)
		own := c.ways[0].terms
		*concepts = slices.DeleteFunc(*concepts, func(c concept) bool { return slices.Contains(own, c.word) })
		*concepts = append(*concepts, c)
	}
	return marks
}

// heading is a headline as pinyin reads it.
type heading struct {
	doc    int
	folded []rune
}

// newestHeadings are the headings that pinyin reads, newest first. They are kept: to fold them for every letter takes longer than to read them.
func (e *Engine) newestHeadings() []heading {
	if e.headings != nil {
		return e.headings
	}
	e.headings = make([]heading, 0, min(e.Docs(), pinyinNewest))
	var all []rune // of many; where it grows, the headings before keep the array they are in
	for n := len(e.Sources) - 1; n >= 0; n-- {
		texts := e.Sources[n].Texts
		for i := texts.Len() - 1; i >= 0 && len(e.headings) < pinyinNewest; i-- {
			text := texts.Text(i)
			start := len(all)
			all = e.folds.runes(all, text[:max(strings.IndexByte(text, '\n'), 0)])
			e.headings = append(e.headings, heading{e.base[n] + i, all[start:len(all):len(all)]})
		}
	}
	return e.headings
}

// sighting is where a spelling was found in a headline, in characters.
type sighting struct {
	heading  int // its place in [Engine.newestHeadings]
	from, to int
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
	for i, h := range e.newestHeadings() {
		if from, to := e.within(h.folded, ways); to > from {
			if found = append(found, sighting{i, from, to}); len(found) == pinyinHeadlines {
				break
			}
		}
	}
	e.sighted.text, e.sighted.found = ways[0].text, found
	return found
}

// headlines are the newest docs whose headline can be read so, and the strings that were read.
func (e *Engine) headlines(ways []spelling) (docs []int, texts []string) {
	if !slices.ContainsFunc(ways, func(s spelling) bool { return s.letters >= leastHeadline || s.letters < len(s.text) }) {
		return nil, nil
	}
	for _, r := range e.sight(ways) {
		h := e.headings[r.heading]
		docs = append(docs, h.doc)
		if found := string(h.folded[r.from:r.to]); len(texts) < 20 && !slices.Contains(texts, found) {
			texts = append(texts, found)
		}
	}
	return docs, texts
}

// within finds where a spelling can be read in a text.
func (e *Engine) within(rs []rune, ways []spelling) (from, to int) {
	for _, s := range ways {
		first, _ := utf8.DecodeRuneInString(s.text)
		for i, r := range rs {
			if first >= utf8.RuneSelf {
				if first != r {
					continue
				}
			} else if r < utf8.RuneSelf || !e.mayBegin(r, s.text[0]) {
				continue
			}
			if end := e.match(rs, i, s.text, s.initial, !s.initial); end-i >= 2 {
				return i, end
			}
		}
	}
	return 0, 0
}
