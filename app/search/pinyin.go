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

// headlines are the newest docs whose headline can be read so, and the strings that were read.
func (e *Engine) headlines(ways []spelling) (docs []int, read []string) {
	if !slices.ContainsFunc(ways, func(s spelling) bool { return s.letters >= leastHeadline || s.letters < len(s.text) }) {
		return nil, nil
	}
	var rs []rune
	left := pinyinNewest
	for n := len(e.Sources) - 1; n >= 0; n-- {
		s := e.Sources[n]
		for i := s.Texts.Len() - 1; i >= 0 && len(docs) < pinyinHeadlines && left > 0; i-- {
			left--
			text := s.Texts.Text(i)
			end := strings.IndexByte(text, '\n')
			if end <= 0 {
				continue
			}
			rs = e.folds.runes(rs[:0], text[:end])
			if from, to := e.within(rs, ways); to > from {
				docs = append(docs, e.base[n]+i)
				if found := string(rs[from:to]); len(read) < 20 && !slices.Contains(read, found) {
					read = append(read, found)
				}
			}
		}
	}
	return docs, read
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
