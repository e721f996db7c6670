package segment

import (
	"slices"
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

	// some has a bit for each character of the basic plane: does the table hold it? For nearly every character of a
	// text it does not, and one bit tells so sooner than a search. Nil until [Folder.seal]: then the search always runs.
	some *[1 << 16 / 64]uint64
}

// seal is called once the table is whole.
func (f *Folder) seal() {
	f.some = new([1 << 16 / 64]uint64)
	for _, r := range f.from {
		if r < 1<<16 {
			f.some[r/64] |= 1 << (r % 64)
		}
	}
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
	origin := make([]int32, first, len(text))
	for i := range origin {
		origin[i] = int32(i)
	}
	b := make([]byte, first, len(text))
	copy(b, text)
	for i := first; i < len(text); {
		before := len(b)
		var size int
		b, size = f.next(b, text[i:])
		for range len(b) - before {
			origin = append(origin, int32(i))
		}
		i += size
	}
	return Folded{Text: string(b), origin: origin, length: len(text)}
}

// next folds the first character of the text onto b and gives its size in the text.
func (f *Folder) next(b []byte, text string) ([]byte, int) {
	if c := text[0]; c < utf8.RuneSelf {
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		return append(b, c), 1
	}
	r, size := utf8.DecodeRuneInString(text)
	if r == utf8.RuneError && size == 1 {
		return append(b, text[0]), 1
	}
	if to, ok := f.table(r); ok {
		return append(b, to...), size
	}
	if p := plain(r); p != r {
		return utf8.AppendRune(b, p), size
	}
	return append(b, text[:size]...), size
}

// same tells whether folding leaves the character alone.
func (f *Folder) same(r rune) bool {
	_, ok := f.table(r)
	return !ok && plain(r) == r
}

// firstFolded gives the offset of the first character that folding changes, or -1.
func (f *Folder) firstFolded(text string) int {
	for i, r := range text {
		if r != utf8.RuneError && !f.same(r) {
			return i
		}
	}
	return -1
}

func (f *Folder) table(r rune) (string, bool) {
	if f == nil || r < utf8.RuneSelf || r < 1<<16 && f.some != nil && f.some[r/64]&(1<<(r%64)) == 0 {
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
	case r < utf8.RuneSelf:
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		return r
	case r == '\u3000':
		return ' '
	case r >= 0xFF01 && r <= 0xFF5E:
		r -= 0xFF01 - '!'
	case r >= 0x2E80 && r <= 0xA4CF, r >= 0xAC00 && r <= 0xFAFF: // Han, kana, Hangul: no case, and nearly all there is
		return r
	}
	return unicode.ToLower(r)
}
