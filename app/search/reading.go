package search

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// The characters of the basic Han block, for which first letters are kept in a table.
const hanFirst, hanLast = 0x4E00, 0x9FFF

// readings remembers how characters are read.
type readings struct {
	known  map[rune][]string
	firsts []uint32 // of the Han block: a bit a first letter; bit 31: looked up
}

func (e *Engine) read(r rune) []string {
	if e.readings.known == nil {
		e.readings.known = map[rune][]string{}
		e.readings.firsts = make([]uint32, hanLast-hanFirst+1)
	}
	list, ok := e.readings.known[r]
	if !ok {
		list = e.Lexicon.Pinyin(r)
		e.readings.known[r] = list
	}
	return list
}

// mayBegin tells whether some reading of a character begins with this letter. It must be fast: it is asked of every character of every headline.
func (e *Engine) mayBegin(r rune, letter byte) bool {
	if r < hanFirst || r > hanLast || letter < 'a' || letter > 'z' {
		return r >= utf8.RuneSelf && letter >= 'a'
	}
	if e.readings.firsts == nil {
		e.read(r)
	}
	bits := &e.readings.firsts[r-hanFirst]
	if *bits == 0 {
		*bits = 1 << 31
		for _, s := range e.read(r) {
			if s != "" && s[0] >= 'a' && s[0] <= 'z' {
				*bits |= 1 << (s[0] - 'a')
			}
		}
	}
	return *bits&(1<<(letter-'a')) != 0
}

// spelling is what was typed in letters, perhaps with some characters: jiaxing, jxgq, 嘉xing.
type spelling struct {
	text    string
	letters int
	initial bool // initials; else whole syllables, of which the last may be unfinished
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
	return []spelling{{text, letters, false}, {text, letters, true}}
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
