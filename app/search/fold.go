package search

import "zhaputide/content/segment"

// foldings is how the characters of the stored texts fold. Texts are kept as written, since snippets show them; so folding happens
// while reading, and must cost next to nothing: most characters fold to themselves, which one bit tells.
type foldings struct {
	changed [1 << 16 / 64]uint64 // bit set: the character of the basic plane folds to something else, or may
	to      map[rune]string      // changed character → folded
	from    map[rune][]rune      // character of a folding → the characters of the texts that fold to it
}

func newFoldings(f *segment.Folder, sources []Source) *foldings {
	t := &foldings{to: map[rune]string{}, from: map[rune][]rune{}}
	for _, s := range sources {
		for _, r := range s.Texts.Folded {
			if _, known := t.to[r]; known {
				continue
			}
			to := f.Fold(string(r)).Text
			t.to[r] = to
			if r < 1<<16 {
				t.changed[r/64] |= 1 << (r % 64)
			}
			for _, c := range to {
				t.from[c] = append(t.from[c], r)
			}
		}
	}
	return t
}

// folded is what a character of a text folds to, "" for itself.
func (t *foldings) folded(r rune) string {
	if r < 1<<16 && t.changed[r/64]&(1<<(r%64)) == 0 {
		return ""
	}
	return t.to[r]
}

// runes appends the folded characters of a text.
func (t *foldings) runes(to []rune, text string) []rune {
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
