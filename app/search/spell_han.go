package search

import (
	"unicode"
	"unicode/utf8"
)

// correctHan finds strings that differ from the typed one in one character and hold a word or a name where that stands. The longest word
// comes first, of equally long ones a name, then the most frequent.
func (s *speller) correctHan(folded string) []string {
	typed := []rune(folded)
	var list []correction
	// try takes a word that differs in one character, when the two are easily confused and the word stands somewhere: in this order, for
	// to ask the index takes longest and rules out least.
	try := func(start int, word []rune, text string, weight uint64) {
		at := 0
		for typed[start+at] == word[at] {
			at++
		}
		if !unicode.Is(unicode.Han, word[at]) || !looksAlike(typed[start+at], word[at]) && !s.readings.soundsAlike(typed[start+at], word[at]) || text != "" && !s.corpus.holds(text) {
			return
		}
		fixed := string(typed[:start]) + string(word) + string(typed[start+len(word):])
		if !s.allStand(fixed) {
			return
		}
		list = append(list, correction{fixed, weight + uint64(len(word))<<40})
	}
	oneDiffers := func(start int, word []rune) bool {
		n := 0
		for i, c := range word {
			if typed[start+i] != c {
				n++
			}
		}
		return n == 1
	}
	for _, n := range s.entities.all() {
		for start := 0; start+len(n.runes) <= len(typed) && len(n.runes) >= 2; start++ {
			if oneDiffers(start, n.runes) {
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
	for i := range s.analyzer.lexicon.Len() {
		word := s.analyzer.lexicon.Word(i)
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
			if oneDiffers(start, rs) {
				frequency, _ := s.analyzer.lexicon.Frequency(word)
				try(start, rs, word, uint64(frequency))
			}
		}
	}
	return bestCorrections(list)
}
