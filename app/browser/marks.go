package browser

import "strings"

// span is a stretch of a text, in bytes.
type span struct{ start, end int }

// occurrences are the places of the words in a text. Capital and small Latin letters are the same.
func occurrences(text string, words []string) []span {
	var list []span
	text = lowerLatin(text)
	for _, word := range words {
		word = lowerLatin(word)
		for at := 0; word != ""; {
			i := strings.Index(text[at:], word)
			if i < 0 {
				break
			}
			list = append(list, span{at + i, at + i + len(word)})
			at += i + len(word)
		}
	}
	return list
}

// lowerLatin leaves every other letter as it is, so that all bytes stay in their places.
func lowerLatin(s string) string {
	b := []byte(s)
	for i, c := range b {
		if 'A' <= c && c <= 'Z' {
			b[i] = c + 'a' - 'A'
		}
	}
	return string(b)
}

// units counts a text as JavaScript does, in UTF-16.
func units(s string) int {
	n := 0
	for _, r := range s {
		n++
		if r > 0xffff {
			n++
		}
	}
	return n
}

// bytesOf counts the bytes of the first n units of a text.
func bytesOf(s string, n int) int {
	for i, r := range s {
		if n <= 0 {
			return i
		}
		n--
		if r > 0xffff {
			n--
		}
	}
	return len(s)
}
