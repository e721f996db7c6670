package search

import (
	"strings"
	"unicode/utf8"
)

// correctPinyin finds names and words whose pinyin differs from the letters in one place.
func (s *speller) correctPinyin(letters string) []string {
	var list []correction
	for _, n := range s.entities.all() {
		if s.readings.withinOneEdit(n.runes, letters, true) && s.allStand(string(n.runes)) {
			list = append(list, correction{text: n.text})
		}
	}
	if list != nil {
		return bestCorrections(list)
	}
	var rs []rune
	head, begins := "\xff", false // the first character of the words at hand, and whether it may begin with the first letter
	for i := range s.analyzer.lexicon.Len() {
		w := s.analyzer.lexicon.Word(i)
		// A character has one to six letters: the length alone rules most words out.
		if n := len(w) / len("字"); n < 2 || n > len(letters) || len(letters) > 6*n+1 {
			continue
		}
		// The mistake is hardly ever in the first letter, and to allow it there would read all words: too slow for a phone.
		if !strings.HasPrefix(w, head) { // words stand in order: thousands begin with few characters
			first, size := utf8.DecodeRuneInString(w)
			head, begins = w[:size], s.readings.mayStartWith(first, letters[0])
		}
		if !begins {
			continue
		}
		rs = rs[:0]
		for _, c := range w {
			rs = append(rs, c)
		}
		if s.readings.withinOneEdit(rs, letters, true) && s.corpus.holds(w) {
			frequency, _ := s.analyzer.lexicon.Frequency(w)
			list = append(list, correction{w, uint64(frequency)})
		}
	}
	return bestCorrections(list)
}
