package search

import (
	"strings"
	"unicode/utf8"
)

// The characters of the basic Han block, whose readings are kept in tables.
const hanFirst, hanLast = 0x4E00, 0x9FFF

// readings knows how characters are read. It remembers what the lexicon has said: every letter that is typed asks for the readings of
// thousands of characters, and the lexicon makes a list each time.
type readings struct {
	lexicon Lexicon
	lists   [][]string
	bits    [hanLast - hanFirst + 1]uint32 // see [readings.firstLetters]; 0: not asked yet
	known   [hanLast - hanFirst + 1]uint16 // 1 + the place in lists; 0: not asked yet
}

// of gives the readings of a character, without tones.
func (r *readings) of(char rune) []string {
	if char < hanFirst || char > hanLast {
		return r.lexicon.Pinyin(char)
	}
	known := &r.known[char-hanFirst]
	if *known == 0 {
		r.lists = append(r.lists, r.lexicon.Pinyin(char))
		*known = uint16(len(r.lists))
	}
	return r.lists[*known-1]
}

// Bits of a character: the letters that its pinyin may begin with, a from bit 0 on, and whether it is more than ASCII.
const (
	anyLetter = 1<<26 - 1
	wide      = 1 << 26
)

// firstLetters are the bits of a character. A letter begins with itself; a character that is neither Han nor ASCII passes for any letter.
func (r *readings) firstLetters(char rune) uint32 {
	switch {
	case char >= 'a' && char <= 'z':
		return 1 << (char - 'a')
	case char < utf8.RuneSelf:
		return 0
	case char < hanFirst || char > hanLast:
		return wide | anyLetter
	}
	bits := &r.bits[char-hanFirst]
	if *bits == 0 {
		*bits = wide
		for _, s := range r.of(char) {
			if s != "" && s[0] >= 'a' && s[0] <= 'z' {
				*bits |= 1 << (s[0] - 'a')
			}
		}
	}
	return *bits
}

// mayStartWith tells whether some reading of a character that is not ASCII begins with this letter.
func (r *readings) mayStartWith(char rune, letter byte) bool {
	return char >= utf8.RuneSelf && letter >= 'a' && letter <= 'z' && r.firstLetters(char)&(1<<(letter-'a')) != 0
}

// match reads a pattern from text[at:] on and returns the end, or -1. partial: the last syllable may be unfinished.
func (r *readings) match(p *pinyinPattern, text []rune, at int, partial bool) int {
	return r.matchRest(text, at, p.text, p.initials, partial && !p.initials)
}

// matchRest matches the part of a pattern that is left, syllable after syllable.
func (r *readings) matchRest(text []rune, at int, s string, initials, partial bool) int {
	if s == "" {
		return at
	}
	if at == len(text) {
		return -1
	}
	first, size := utf8.DecodeRuneInString(s)
	if first >= utf8.RuneSelf || text[at] < utf8.RuneSelf {
		if first != text[at] {
			return -1
		}
		return r.matchRest(text, at+1, s[size:], initials, partial)
	}
	if !r.mayStartWith(text[at], s[0]) {
		return -1
	}
	if initials {
		return r.matchRest(text, at+1, s[1:], initials, partial)
	}
	for _, reading := range r.of(text[at]) {
		if after, ok := strings.CutPrefix(s, reading); ok {
			if end := r.matchRest(text, at+1, after, initials, partial); end >= 0 {
				return end
			}
		} else if partial && strings.HasPrefix(reading, s) {
			return at + 1
		}
	}
	return -1
}
