package search

import (
	"strings"
	"unicode/utf8"
)

// The characters of the basic Han block, which readings are kept in tables.
const hanFirst, hanLast = 0x4E00, 0x9FFF

// readings remembers how characters are read: every letter that is typed asks for the readings of thousands of characters, and the lexicon
// makes a list each time.
type readings struct {
	firstLetters [hanLast - hanFirst + 1]uint32 // see [Engine.firstLetters]; 0: not asked yet
	known        [hanLast - hanFirst + 1]uint16 // 1 + the place in lists; 0: not asked yet
	lists        [][]string
}

// pinyin is how a character is read, without tones; several where it has several readings.
func (e *Engine) pinyin(r rune) []string {
	if r < hanFirst || r > hanLast {
		return e.analyzer.lexicon.Pinyin(r)
	}
	known := &e.readings.known[r-hanFirst]
	if *known == 0 {
		e.readings.lists = append(e.readings.lists, e.analyzer.lexicon.Pinyin(r))
		*known = uint16(len(e.readings.lists))
	}
	return e.readings.lists[*known-1]
}

// Bits of a character: the letters that its pinyin may begin with, a from bit 0 on, and whether it is more than ASCII.
const (
	anyLetter = 1<<26 - 1
	wide      = 1 << 26
)

// firstLetters are the bits of a character. A letter begins with itself; what is neither Han nor ASCII passes for any letter.
func (e *Engine) firstLetters(r rune) uint32 {
	switch {
	case r >= 'a' && r <= 'z':
		return 1 << (r - 'a')
	case r < utf8.RuneSelf:
		return 0
	case r < hanFirst || r > hanLast:
		return wide | anyLetter
	}
	bits := &e.readings.firstLetters[r-hanFirst]
	if *bits == 0 {
		*bits = wide
		for _, s := range e.pinyin(r) {
			if s != "" && s[0] >= 'a' && s[0] <= 'z' {
				*bits |= 1 << (s[0] - 'a')
			}
		}
	}
	return *bits
}

// mayStartWith tells whether some reading of a character that is not ASCII begins with this letter.
func (e *Engine) mayStartWith(r rune, letter byte) bool {
	return r >= utf8.RuneSelf && letter >= 'a' && letter <= 'z' && e.firstLetters(r)&(1<<(letter-'a')) != 0
}

// matchPinyin reads the rest of a pattern from rs[at:] on and returns the end, or -1. partial: the last syllable may be unfinished.
func (e *Engine) matchPinyin(rs []rune, at int, s string, initials, partial bool) int {
	if s == "" {
		return at
	}
	if at == len(rs) {
		return -1
	}
	first, size := utf8.DecodeRuneInString(s)
	if first >= utf8.RuneSelf || rs[at] < utf8.RuneSelf {
		if first != rs[at] {
			return -1
		}
		return e.matchPinyin(rs, at+1, s[size:], initials, partial)
	}
	if !e.mayStartWith(rs[at], s[0]) {
		return -1
	}
	if initials {
		return e.matchPinyin(rs, at+1, s[1:], initials, partial)
	}
	for _, reading := range e.pinyin(rs[at]) {
		if after, ok := strings.CutPrefix(s, reading); ok {
			if end := e.matchPinyin(rs, at+1, after, initials, partial); end >= 0 {
				return end
			}
		} else if partial && strings.HasPrefix(reading, s) {
			return at + 1
		}
	}
	return -1
}
