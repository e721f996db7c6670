package search

import (
	"slices"
	"strings"
)

// headings are the newest headlines as pinyin and suggestions read them, newest first. They are kept, one after the other: every letter
// that is typed reads them all, 5000 in well below a millisecond.
type headings struct {
	docs   []int
	starts []int    // of each in the next two, and the end; before the next stands a line end
	runes  []rune   // folded
	begins []uint32 // of each character, see [Engine.begins]
}

// newestHeadings makes them when first asked.
func (e *Engine) newestHeadings() *headings {
	if e.headings != nil {
		return e.headings
	}
	n := min(e.Docs(), pinyinNewest)
	h := &headings{docs: make([]int, 0, n), starts: make([]int, 1, n+1)}
	for source := len(e.Sources) - 1; source >= 0; source-- {
		texts := e.Sources[source].Texts
		for i := texts.Len() - 1; i >= 0 && len(h.docs) < n; i-- {
			h.runes = append(e.folding.Runes(h.runes, headlineOf(texts.Text(i))), '\n')
			h.docs, h.starts = append(h.docs, e.base[source]+i), append(h.starts, len(h.runes))
		}
	}
	h.runes = slices.Clip(h.runes)
	h.begins = make([]uint32, len(h.runes))
	for i, r := range h.runes {
		h.begins[i] = e.begins(r)
	}
	e.headings = h
	return h
}

// headlineOf is the first line of a doc's text.
func headlineOf(text string) string { return text[:max(strings.IndexByte(text, '\n'), 0)] }

func (h *headings) folded(i int) []rune { return h.runes[h.starts[i] : h.starts[i+1]-1] }

// pair is the first heading, from the i-th on, in which two characters stand side by side; len(docs) for none.
func (h *headings) pair(i int, a, b rune) int {
	runes := h.runes
	for at := h.starts[i] + 1; at < len(runes); at++ {
		if runes[at] == b && runes[at-1] == a {
			return h.at(i, at)
		}
	}
	return len(h.docs)
}

// at is the heading that holds this place, from the i-th on.
func (h *headings) at(i, place int) int {
	for h.starts[i+1] <= place {
		i++
	}
	return i
}

// sighting is where a spelling was found in a headline, in characters.
type sighting struct {
	heading  int // its place in [headings]
	from, to int
}

// spelled finds the newest headings, so many at most, in which a spelling can be read as two characters at least.
func (e *Engine) spelled(h *headings, s *spelling, most int) (found []sighting) {
	begins, first, second := h.begins, s.first, s.second
	i := 0
	for at := 1; at < len(begins) && len(found) < most; at++ {
		if begins[at]&second == 0 || begins[at-1]&first != first || s.han != 0 && h.runes[at-1] != s.han {
			continue
		}
		i = h.at(i, at)
		from := at - 1 - h.starts[i]
		if to := e.match(h.folded(i), from, s.text, s.initial, !s.initial); to-from >= 2 {
			found = append(found, sighting{i, from, to})
			at = h.starts[i+1] // on to the second of the next
		}
	}
	return found
}

// either is what two spellings found, in the order of headings; where both did, what the first did.
func either(a, b []sighting) []sighting {
	out := make([]sighting, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		if a[0].heading <= b[0].heading {
			if a[0].heading == b[0].heading {
				b = b[1:]
			}
			out, a = append(out, a[0]), a[1:]
		} else {
			out, b = append(out, b[0]), b[1:]
		}
	}
	return append(append(out, a...), b...)
}
