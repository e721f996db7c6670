package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Breaks tells where a line of the headline may end, in bytes from its beginning: between words, and nowhere else. Words are
// its words in order; what they leave out stands alone, character by character. Punctuation stays with its word, and a number
// with its measure: no line begins with 号 or ends with （. A space breaks by itself and is not named.
func Breaks(headline string, words []string) []int {
	var breaks []int
	last, end := "", 0
	for _, piece := range pieces(headline, words) {
		if last != "" && mayBreak(last, piece) {
			breaks = append(breaks, end)
		}
		last, end = piece, end+len(piece)
	}
	return breaks
}

// pieces is the whole text in pieces: the words, and one by one the characters that they leave out.
func pieces(text string, words []string) []string {
	out := make([]string, 0, len(words))
	rest := text
	skip := func(gap string) {
		for _, r := range gap {
			out = append(out, string(r))
		}
		rest = rest[len(gap):]
	}
	for _, word := range words {
		i := strings.Index(rest, word)
		if word == "" || i < 0 {
			continue
		}
		skip(rest[:i])
		out = append(out, word)
		rest = rest[len(word):]
	}
	skip(rest)
	return out
}

const (
	opening = "（《〈「『【〔“‘([{＂$￥¥#第"
	closing = "）》〉」』】〕”’)]},.!?;:、，。；：！？…—～~·%％‰℃°/"
)

// mayBreak tells whether a line may end between two pieces.
func mayBreak(before, after string) bool {
	end, _ := utf8.DecodeLastRuneInString(before)
	start, _ := utf8.DecodeRuneInString(after)
	switch {
	case unicode.IsSpace(end), unicode.IsSpace(start): // a space breaks by itself
		return false
	case strings.ContainsRune(opening, end), strings.ContainsRune(closing, start):
		return false
	case end == '·', end == '/', end == '-', start == '-':
		return false
	case unicode.IsDigit(end): // 12个, 3月, 70亿元
		return false
	}
	return true
}
