package library

import (
	"strings"
	"unicode"
)

// word answers which word of the request's text holds the byte At, and where it begins; none for a space or a mark.
func (f *Finder) word(r Request) Response {
	text, start := wordAt(f.Words(r.Text), r.At)
	if text == "" {
		return Response{ID: r.ID}
	}
	return Response{ID: r.ID, Word: text, Start: start, Articles: f.Mentions(text)}
}

func wordAt(words []string, at int) (text string, start int) {
	for _, w := range words {
		if at < start+len(w) {
			if strings.IndexFunc(w, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) < 0 {
				return "", 0
			}
			return w, start
		}
		start += len(w)
	}
	return "", 0
}
