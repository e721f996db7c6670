package search

import (
	"cmp"
	"slices"
	"unicode"
	"unicode/utf8"
)

// Corrections are looked for when what was typed stands in no article. One thing may be wrong: a letter of pinyin, or a character
// that looks or sounds like another.
const correctionsMost = 3

// longest string that is corrected, in characters.
const correctMost = 12

func (r *Run) correct() []string {
	if len(r.plan.query.Words) != 1 || len(r.plan.query.Phrases) > 0 {
		return nil
	}
	ranking := r.ranked()
	if ranking.hasWhole {
		return nil
	}
	folded := r.e.analyzer.fold(r.plan.query.Words[0])
	if n := utf8.RuneCountInString(folded); n < 2 || n > correctMost*2 {
		return nil
	}
	if patterns := pinyinPatterns(folded); patterns != nil {
		if patterns[0].letters == len(folded) && ranking.total == 0 {
			return r.e.correctPinyin(folded)
		}
		return nil
	}
	if n := utf8.RuneCountInString(folded); n > correctMost {
		return nil
	}
	return r.e.correctHan(folded)
}

// correctHan changes one character so that a known word comes out.
func (e *Engine) correctHan(folded string) []string {
	typed := []rune(folded)
	type change struct {
		text   string
		weight uint64
	}
	var changes []change
	// try takes a word that differs in one character, when the two are easily confused and the word stands somewhere: in this order, for
	// to ask the index takes longest and rules out least.
	try := func(start int, word []rune, text string, weight uint64) {
		at := 0
		for typed[start+at] == word[at] {
			at++
		}
		if !unicode.Is(unicode.Han, word[at]) || !looksAlike(typed[start+at], word[at]) && !e.readings.soundsAlike(typed[start+at], word[at]) || text != "" && !e.corpus.holds(text) {
			return
		}
		fixed := string(typed[:start]) + string(word) + string(typed[start+len(word):])
		if !e.allStand(fixed) {
			return
		}
		changes = append(changes, change{fixed, weight + uint64(len(word))<<40})
	}
	same := func(start int, word []rune) bool { // a quick look: one differs
		n := 0
		for i, c := range word {
			if typed[start+i] != c {
				n++
			}
		}
		return n == 1
	}
	for _, n := range e.vocabulary() {
		for start := 0; start+len(n.runes) <= len(typed) && len(n.runes) >= 2; start++ {
			if same(start, n.runes) {
				try(start, n.runes, "", 1<<32)
			}
		}
	}
	// Where one character differs, the first or the last does not: so a look at the last byte of each rules most words out.
	var ends [256]bool
	for _, c := range typed {
		ends[byte(c)] = ends[byte(c)] || c < utf8.RuneSelf
		ends[byte(0x80|c&0x3f)] = true
	}
	rs := make([]rune, 0, 16)
	for i := range e.analyzer.lexicon.Len() {
		word := e.analyzer.lexicon.Word(i)
		if len(word) < 2*len("字") || len(word) > len(folded) {
			continue
		}
		if word[0]>>4 == 0xE && !ends[word[2]] && !ends[word[len(word)-1]] { // a word that begins with a Han character
			continue
		}
		rs = rs[:0]
		for _, c := range word {
			rs = append(rs, c)
		}
		for start := 0; start+len(rs) <= len(typed) && len(rs) >= 2; start++ {
			if same(start, rs) {
				frequency, _ := e.analyzer.lexicon.Frequency(word)
				try(start, rs, word, uint64(frequency))
			}
		}
	}
	slices.SortStableFunc(changes, func(a, b change) int { return cmp.Compare(b.weight, a.weight) })
	var out []string
	for _, c := range changes {
		if len(out) < correctionsMost && !slices.Contains(out, c.text) {
			out = append(out, c.text)
		}
	}
	return out
}

// allStand tells whether every word of a string stands in some article.
func (e *Engine) allStand(folded string) bool {
	for _, t := range e.analyzer.terms(folded) {
		if !e.corpus.holds(t) {
			return false
		}
	}
	return true
}
