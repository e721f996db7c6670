package ui

import (
	"strings"
	"unicode/utf8"
)

// quoteWhole is the longest sentence, in characters, that a link quotes whole; of a longer one it quotes both ends.
const (
	quoteWhole = 24
	quoteEnd   = 10
)

// quoteLink is a link to a sentence of a paragraph: browsers that know text fragments lead to the sentence and colour it,
// the others to the paragraph.
func quoteLink(page, paragraph, sentence string) string {
	sentence = strings.TrimSpace(sentence)
	directive := ":~:text=" + quoteEscape(sentence)
	if n := utf8.RuneCountInString(sentence); n > quoteWhole {
		rs := []rune(sentence)
		directive = ":~:text=" + quoteEscape(string(rs[:quoteEnd])) + "," + quoteEscape(string(rs[n-quoteEnd:]))
	}
	return page + "#" + paragraph + directive
}

// quoteEscape escapes everything but Latin letters and digits: in a text fragment "-", "," and "&" mean something.
func quoteEscape(s string) string {
	const hex = "0123456789ABCDEF"
	var b strings.Builder
	for i := range len(s) {
		switch c := s[i]; {
		case '0' <= c && c <= '9', 'A' <= c && c <= 'Z', 'a' <= c && c <= 'z':
			b.WriteByte(c)
		default:
			b.WriteByte('%')
			b.WriteByte(hex[c>>4])
			b.WriteByte(hex[c&15])
		}
	}
	return b.String()
}

// sentenceAt is the sentence of a text that holds the byte at, with its closing mark and quotes.
func sentenceAt(text string, at int) string {
	const ends, closers = "。！？!?；\n", "”’」』）)"
	start := 0
	for i, r := range text {
		if !strings.ContainsRune(ends, r) || i < start {
			continue
		}
		end := i + utf8.RuneLen(r)
		for {
			next, size := utf8.DecodeRuneInString(text[end:])
			if size == 0 || !strings.ContainsRune(closers+ends, next) {
				break
			}
			end += size
		}
		if at < end {
			return strings.TrimSpace(text[start:end])
		}
		start = end
	}
	return strings.TrimSpace(text[start:])
}
