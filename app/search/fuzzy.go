package search

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// correctPinyin finds names and words whose pinyin differs from the letters in one place.
func (e *Engine) correctPinyin(letters string) []string {
	var out []string
	add := func(text string) {
		if len(out) < correctionsMost && !slices.Contains(out, text) {
			out = append(out, text)
		}
	}
	for _, n := range e.vocabulary() {
		if e.readings.withinOneEdit(n.runes, letters, true) && e.allStand(string(n.runes)) {
			add(n.text)
		}
	}
	if len(out) > 0 {
		return out
	}
	type word struct {
		text      string
		frequency uint32
	}
	var words []word
	var rs []rune
	head, begins := "\xff", false // the first character of the words at hand, and whether it may begin with the first letter
	for i := range e.analyzer.lexicon.Len() {
		w := e.analyzer.lexicon.Word(i)
		// A character has one to six letters: the length alone rules most words out.
		if n := len(w) / len("字"); n < 2 || n > len(letters) || len(letters) > 6*n+1 {
			continue
		}
		// The mistake is hardly ever in the first letter, and to allow it there would read all words: too slow for a phone.
		if !strings.HasPrefix(w, head) { // words stand in order: thousands begin with few characters
			first, size := utf8.DecodeRuneInString(w)
			head, begins = w[:size], e.readings.mayStartWith(first, letters[0])
		}
		if !begins {
			continue
		}
		rs = rs[:0]
		for _, c := range w {
			rs = append(rs, c)
		}
		if e.readings.withinOneEdit(rs, letters, true) && e.corpus.holds(w) {
			f, _ := e.analyzer.lexicon.Frequency(w)
			words = append(words, word{w, f})
		}
	}
	slices.SortStableFunc(words, func(a, b word) int { return cmp.Compare(b.frequency, a.frequency) })
	for _, w := range words {
		add(w.text)
	}
	return out
}

// withinOneEdit tells whether the letters read the characters with at most one letter wrong, missing or too much; spare: that one is still allowed.
func (r *readings) withinOneEdit(rs []rune, letters string, spare bool) bool {
	if len(rs) == 0 {
		return letters == "" || spare && len(letters) == 1
	}
	if letters == "" {
		return false
	}
	if !spare && !r.mayStartWith(rs[0], letters[0]) {
		return false
	}
	for _, reading := range r.of(rs[0]) {
		if after, ok := strings.CutPrefix(letters, reading); ok && r.withinOneEdit(rs[1:], after, spare) {
			return true
		}
		if !spare {
			continue
		}
		// The one mistake is in this syllable: it takes one letter less, as many, or one more.
		for n := len(reading) - 1; n <= len(reading)+1; n++ {
			if n >= 0 && n <= len(letters) && editDistance1(reading, letters[:n]) && r.withinOneEdit(rs[1:], letters[n:], false) {
				return true
			}
		}
	}
	return false
}

// editDistance1 tells whether two strings of letters differ by exactly one letter: another, one less, one more.
func editDistance1(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	i := commonPrefix(a, b)
	if len(a) == len(b) {
		return i < len(a) && a[i+1:] == b[i+1:]
	}
	return len(b) == len(a)+1 && a[i:] == b[i+1:]
}

func commonPrefix(a, b string) int {
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	return i
}
