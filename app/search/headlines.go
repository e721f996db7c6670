package search

import (
	"slices"
	"strings"
)

// headlineIndex holds the newest headlines as pinyin and suggestions read them, newest first, one after the other in one run: every letter
// that is typed reads them all, 5000 in well below a millisecond.
type headlineIndex struct {
	docs         []int
	starts       []int    // of each in the next two, and the end; before the next stands a line end
	runes        []rune   // folded
	firstLetters []uint32 // of each character, see [Engine.firstLetters]
}

// newestHeadlines makes the index when first asked.
func (e *Engine) newestHeadlines() *headlineIndex {
	if e.headlines != nil {
		return e.headlines
	}
	n := min(e.Docs(), headlinesMost)
	h := &headlineIndex{docs: make([]int, 0, n), starts: make([]int, 1, n+1)}
	for source := len(e.corpus.sources) - 1; source >= 0; source-- {
		texts := e.corpus.sources[source].Texts
		for i := texts.Len() - 1; i >= 0 && len(h.docs) < n; i-- {
			h.runes = append(e.corpus.folding.Runes(h.runes, headlineOf(texts.Text(i))), '\n')
			h.docs, h.starts = append(h.docs, e.corpus.base[source]+i), append(h.starts, len(h.runes))
		}
	}
	h.runes = slices.Clip(h.runes)
	h.firstLetters = make([]uint32, len(h.runes))
	for i, r := range h.runes {
		h.firstLetters[i] = e.firstLetters(r)
	}
	e.headlines = h
	return h
}

// headlineOf is the first line of a doc's text.
func headlineOf(text string) string { return text[:max(strings.IndexByte(text, '\n'), 0)] }

func (h *headlineIndex) folded(i int) []rune { return h.runes[h.starts[i] : h.starts[i+1]-1] }

// pair is the first headline, from the i-th on, in which two characters stand side by side; len(docs) for none.
func (h *headlineIndex) pair(i int, a, b rune) int {
	runes := h.runes
	for at := h.starts[i] + 1; at < len(runes); at++ {
		if runes[at] == b && runes[at-1] == a {
			return h.at(i, at)
		}
	}
	return len(h.docs)
}

// at is the headline that holds this place, from the i-th on.
func (h *headlineIndex) at(i, place int) int {
	for h.starts[i+1] <= place {
		i++
	}
	return i
}

// headlineMatch tells where in a headline a pattern reads, in characters.
type headlineMatch struct {
	headline int // its number in [headlineIndex]
	from, to int
}

// findHeadlines finds the newest headlines, so many at most, in which a pattern reads two characters at least.
func (e *Engine) findHeadlines(h *headlineIndex, p *pinyinPattern, most int) (found []headlineMatch) {
	begins, first, second := h.firstLetters, p.first, p.second
	i := 0
	for at := 1; at < len(begins) && len(found) < most; at++ {
		if begins[at]&second == 0 || begins[at-1]&first != first || p.han != 0 && h.runes[at-1] != p.han {
			continue
		}
		i = h.at(i, at)
		from := at - 1 - h.starts[i]
		if to := e.matchPinyin(h.folded(i), from, p.text, p.initials, !p.initials); to-from >= 2 {
			found = append(found, headlineMatch{i, from, to})
			at = h.starts[i+1] // on to the second of the next
		}
	}
	return found
}

// mergeMatches joins what two patterns have found, in the order of the headlines. Of a headline that both have found, the match of a stays.
func mergeMatches(a, b []headlineMatch) []headlineMatch {
	out := make([]headlineMatch, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		if a[0].headline <= b[0].headline {
			if a[0].headline == b[0].headline {
				b = b[1:]
			}
			out, a = append(out, a[0]), a[1:]
		} else {
			out, b = append(out, b[0]), b[1:]
		}
	}
	return append(append(out, a...), b...)
}
