package scan

import (
	"zhaputide/content/index"
	"zhaputide/content/segment"
)

// Folding knows how the characters of the stored texts fold. Texts are kept as written, since snippets show them; so folding happens
// while reading, and must cost next to nothing: most characters fold to themselves, which one bit tells.
type Folding struct {
	changed [1 << 16 / 64]uint64 // bit set: the character of the basic plane folds to something else, or may
	to      map[rune]string      // changed character → folded
	from    map[rune][]rune      // character of a folding → the characters of the texts that fold to it
}

// NewFolding reads from the texts which of their characters fold to something else.
func NewFolding(f *segment.Folder, texts []*index.Texts) *Folding {
	t := &Folding{to: map[rune]string{}, from: map[rune][]rune{}}
	for _, text := range texts {
		for _, r := range text.Folded {
			if _, known := t.to[r]; !known {
				t.add(r, f.Fold(string(r)).Text)
			}
		}
	}
	return t
}

func (t *Folding) add(r rune, to string) {
	t.to[r] = to
	if r < 1<<16 {
		t.changed[r/64] |= 1 << (r % 64)
	}
	for _, c := range to {
		t.from[c] = append(t.from[c], r)
	}
}

// folded gives the folding of a character of a text, "" where it folds to itself.
func (t *Folding) folded(r rune) string {
	if r < 1<<16 && t.changed[r/64]&(1<<(r%64)) == 0 {
		return ""
	}
	return t.to[r]
}

// Runes appends the folded characters of a text.
func (t *Folding) Runes(to []rune, text string) []rune {
	for _, r := range text {
		if f := t.folded(r); f != "" {
			for _, c := range f {
				to = append(to, c)
			}
		} else {
			to = append(to, r)
		}
	}
	return to
}
