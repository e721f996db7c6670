//go:build !js

package web

import (
	"html/template"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Cutter cuts a text into words, in order. It may leave out spaces and punctuation.
type Cutter interface {
	Words(text string) []string
}

// headline is a headline as HTML with <wbr> where it may break: between words, because the style sheet forbids every
// other place. Punctuation stays with its word, and a number with its measure: no line begins with 号 or ends with （.
func headline(text string, cutter Cutter) template.HTML {
	var b strings.Builder
	last := ""
	for _, piece := range pieces(text, cutter) {
		if last != "" && mayBreak(last, piece) {
			b.WriteString("<wbr>")
		}
		b.WriteString(template.HTMLEscapeString(piece))
		last = piece
	}
	return template.HTML(b.String())
}

// pieces is the whole text in pieces: the cutter's words, and one by one the characters that it left out.
func pieces(text string, cutter Cutter) []string {
	if cutter == nil {
		return []string{text}
	}
	var out []string
	rest := text
	skip := func(gap string) {
		for _, r := range gap {
			out = append(out, string(r))
		}
		rest = rest[len(gap):]
	}
	for _, word := range cutter.Words(text) {
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
