package segment

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Folder makes different ways of writing the same: ＧＩＬ and gil, 臺灣 and 台湾, ㎡ and m2. Texts and queries are folded
// by the same table, so it need not be right for every word (乾 folds to 干 in 乾坤 too): only the same on both sides.
//
// The zero value knows width and case; the rest is a table, made at build for the characters that the paper uses.
type Folder struct {
	from []rune   // sorted
	to   []string // final: no folding applies to it again
}

// Folded is a folded text that knows where it came from.
type Folded struct {
	Text   string
	origin []int32 // byte of Text → byte of the original; nil: the same
	length int     // of the original, in bytes
}

// Origin is the byte offset in the original of a byte offset in Text. An offset inside a character that one original
// character became (the 2 of ㎡) is that character's start.
func (f Folded) Origin(i int) int {
	switch {
	case f.origin == nil:
		return i
	case i >= len(f.origin):
		return f.length
	}
	return int(f.origin[i])
}

// Fold folds a text. Bytes that are not UTF-8 stay as they are.
func (f *Folder) Fold(text string) Folded {
	first := f.firstFolded(text)
	if first < 0 {
		return Folded{Text: text, length: len(text)}
	}
	var b strings.Builder
	b.Grow(len(text))
	origin := make([]int32, first, len(text))
	for i := range origin {
		origin[i] = int32(i)
	}
	b.WriteString(text[:first])
	for i := first; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		before := b.Len()
		if r == utf8.RuneError && size <= 1 {
			b.WriteByte(text[i])
		} else if to, ok := f.table(r); ok {
			b.WriteString(to)
		} else {
			b.WriteRune(plain(r))
		}
		for range b.Len() - before {
			origin = append(origin, int32(i))
		}
		i += size
	}
	return Folded{Text: b.String(), origin: origin, length: len(text)}
}

// firstFolded is where the first character stands that folding changes, or -1.
func (f *Folder) firstFolded(text string) int {
	for i, r := range text {
		if r < utf8.RuneSelf {
			if 'A' <= r && r <= 'Z' {
				return i
			}
			continue
		}
		if _, ok := f.table(r); ok || plain(r) != r {
			if r == utf8.RuneError {
				continue
			}
			return i
		}
	}
	return -1
}

func (f *Folder) table(r rune) (string, bool) {
	if f == nil || r < 0x80 {
		return "", false
	}
	i, ok := slices.BinarySearch(f.from, r)
	if !ok {
		return "", false
	}
	return f.to[i], true
}

// plain folds width and case of one character, without any table. Full-width forms are at a fixed distance
// from ASCII: Unicode block Halfwidth and Fullwidth Forms.
func plain(r rune) rune {
	switch {
	case r == '\u3000':
		return ' '
	case r >= 0xFF01 && r <= 0xFF5E:
		r -= 0xFF01 - '!'
	}
	return unicode.ToLower(r)
}
