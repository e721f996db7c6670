package search

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// The characters of the basic Han block, which readings are kept in tables.
const hanFirst, hanLast = 0x4E00, 0x9FFF

// readings remembers how characters are read.
type readings struct {
	begins [hanLast - hanFirst + 1]uint32 // see [Engine.begins]; 0: not looked up
	known  [hanLast - hanFirst + 1]uint16 // 1 + the place in lists; 0: not looked up
	lists  [][]string
}

func (e *Engine) read(r rune) []string {
	if r < hanFirst || r > hanLast {
		return e.Lexicon.Pinyin(r)
	}
	known := &e.readings.known[r-hanFirst]
	if *known == 0 {
		e.readings.lists = append(e.readings.lists, e.Lexicon.Pinyin(r))
		*known = uint16(len(e.readings.lists))
	}
	return e.readings.lists[*known-1]
}

// Bits of what stands in a text: the letters that it may begin with as pinyin, a from bit 0 on, and whether it is more than ASCII.
const (
	anyLetter = 1<<26 - 1
	wide      = 1 << 26
)

// begins are the bits of a character. A letter begins with itself; what is neither Han nor ASCII passes for any.
func (e *Engine) begins(r rune) uint32 {
	switch {
	case r >= 'a' && r <= 'z':
		return 1 << (r - 'a')
	case r < utf8.RuneSelf:
		return 0
	case r < hanFirst || r > hanLast:
		return wide | anyLetter
	}
	bits := &e.readings.begins[r-hanFirst]
	if *bits == 0 {
		*bits = wide
		for _, s := range e.read(r) {
			if s != "" && s[0] >= 'a' && s[0] <= 'z' {
				*bits |= 1 << (s[0] - 'a')
			}
		}
	}
	return *bits
}

// mayBegin tells whether some reading of a character that is not ASCII begins with this letter.
func (e *Engine) mayBegin(r rune, letter byte) bool {
	return r >= utf8.RuneSelf && letter >= 'a' && letter <= 'z' && e.begins(r)&(1<<(letter-'a')) != 0
}

// spelling is what was typed in letters, perhaps with some characters: jiaxing, jxgq, 嘉xing.
type spelling struct {
	text    string
	letters int
	initial bool // initials; else whole syllables, of which the last may be unfinished

	// What two characters must have where it begins, so that most places need no closer look.
	han           rune   // the first is this one, if not 0
	first, second uint32 // it has all these bits; the second has some of these
}

// spellings are the ways to read a typed word as pinyin; none, where it cannot be that.
func spellings(folded string) []spelling {
	letters := 0
	text := strings.ReplaceAll(folded, "'", "")
	for _, r := range text {
		switch {
		case r >= 'a' && r <= 'z':
			letters++
		case !unicode.Is(unicode.Han, r):
			return nil
		}
	}
	if letters == 0 || letters == len(text) && letters < 2 {
		return nil
	}
	return []spelling{newSpelling(text, letters, false), newSpelling(text, letters, true)}
}

// longestSyllable of pinyin, in letters: zhuang.
const longestSyllable = 6

func newSpelling(text string, letters int, initial bool) spelling {
	s := spelling{text: text, letters: letters, initial: initial, first: wide}
	r, size := utf8.DecodeRuneInString(text)
	rest := text[size:]
	switch {
	case r >= utf8.RuneSelf:
		s.han = r
		rest = rest[:1]
	case initial:
		s.first |= 1 << (r - 'a')
		rest = rest[:1]
	default: // the second character begins wherever the first syllable may end
		s.first |= 1 << (r - 'a')
		rest = rest[:min(len(rest), longestSyllable)]
	}
	for _, c := range []byte(rest) {
		if c >= utf8.RuneSelf {
			s.second |= wide
		} else {
			s.second |= 1 << (c - 'a')
		}
	}
	return s
}

// match reads a spelling from rs[at:] on and returns the end, or -1. partial: the last syllable may be unfinished.
func (e *Engine) match(rs []rune, at int, s string, initials, partial bool) int {
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
		return e.match(rs, at+1, s[size:], initials, partial)
	}
	if !e.mayBegin(rs[at], s[0]) {
		return -1
	}
	if initials {
		return e.match(rs, at+1, s[1:], initials, partial)
	}
	for _, reading := range e.read(rs[at]) {
		if after, ok := strings.CutPrefix(s, reading); ok {
			if end := e.match(rs, at+1, after, initials, partial); end >= 0 {
				return end
			}
		} else if partial && strings.HasPrefix(reading, s) {
			return at + 1
		}
	}
	return -1
}
