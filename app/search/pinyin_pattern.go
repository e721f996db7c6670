package search

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// pinyinPattern is a typed word that can be read as pinyin, perhaps with some characters in it: jiaxing, jxgq, 嘉xing.
type pinyinPattern struct {
	text     string
	letters  int  // in text
	initials bool // each letter begins a character; else the letters are whole syllables, of which the last may be unfinished

	// What two characters must have where the pattern is to match, so that most places need no closer look.
	han           rune   // the first is this one, if not 0
	first, second uint32 // the first has all these bits, see [readings.firstLetters]; the second has some of these
}

// pinyinPatterns are the two ways to read a typed word as pinyin, by syllables and by initials; none where it cannot be pinyin.
func pinyinPatterns(folded string) []pinyinPattern {
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
	return []pinyinPattern{newPinyinPattern(text, letters, false), newPinyinPattern(text, letters, true)}
}

// longestSyllable of pinyin, in letters: zhuang.
const longestSyllable = 6

func newPinyinPattern(text string, letters int, initials bool) pinyinPattern {
	p := pinyinPattern{text: text, letters: letters, initials: initials, first: wide}
	r, size := utf8.DecodeRuneInString(text)
	rest := text[size:]
	switch {
	case r >= utf8.RuneSelf:
		p.han = r
		rest = rest[:1]
	case initials:
		p.first |= 1 << (r - 'a')
		rest = rest[:1]
	default: // the second character begins wherever the first syllable may end
		p.first |= 1 << (r - 'a')
		rest = rest[:min(len(rest), longestSyllable)]
	}
	for _, c := range []byte(rest) {
		if c >= utf8.RuneSelf {
			p.second |= wide
		} else {
			p.second |= 1 << (c - 'a')
		}
	}
	return p
}
