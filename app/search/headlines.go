package search

import (
	"slices"
	"strings"
)

const (
	maxHeadlines       = 5000 // the newest, that are read at all: on a slow phone about 40 ms
	maxHeadlineMatches = 200  // of one typed word
)

// headlines holds the newest headlines as pinyin and suggestions read them, newest first, one after the other in one run: every letter
// that is typed reads them all, 5000 in well below a millisecond. They are read from the texts when first asked for.
type headlines struct {
	corpus   *corpus
	readings *readings

	docs         []int
	starts       []int    // of each in the next two, and the end; before the next stands a line end
	runes        []rune   // folded
	firstLetters []uint32 // of each character, see [readings.firstLetters]

	last struct { // the last answer of [headlines.match]
		typed   string
		matches []headlineMatch
	}
}

// open reads the headlines, once.
func (h *headlines) open() {
	if h.starts != nil {
		return
	}
	n := min(h.corpus.docs(), maxHeadlines)
	h.docs, h.starts = make([]int, 0, n), make([]int, 1, n+1)
	for source := len(h.corpus.texts) - 1; source >= 0; source-- {
		texts := h.corpus.texts[source]
		for i := texts.Len() - 1; i >= 0 && len(h.docs) < n; i-- {
			h.runes = append(h.corpus.folding.Runes(h.runes, headlineOf(texts.Text(i))), '\n')
			h.docs, h.starts = append(h.docs, h.corpus.base[source]+i), append(h.starts, len(h.runes))
		}
	}
	h.runes = slices.Clip(h.runes)
	h.firstLetters = make([]uint32, len(h.runes))
	for i, r := range h.runes {
		h.firstLetters[i] = h.readings.firstLetters(r)
	}
}

// headlineOf is the first line of a doc's text.
func headlineOf(text string) string { return text[:max(strings.IndexByte(text, '\n'), 0)] }

func (h *headlines) folded(i int) []rune { return h.runes[h.starts[i] : h.starts[i+1]-1] }

// pair is the first headline, from the i-th on, in which two characters stand side by side; len(docs) for none.
// Inlined into its caller, the loop takes a fifth longer inside wasm.
//
//go:noinline
func (h *headlines) pair(i int, a, b rune) int {
	runes := h.runes
	for at := h.starts[i] + 1; at < len(runes); at++ {
		if runes[at] == b && runes[at-1] == a {
			return h.at(i, at)
		}
	}
	return len(h.docs)
}

// at is the headline that holds this place, from the i-th on.
func (h *headlines) at(i, place int) int {
	for h.starts[i+1] <= place {
		i++
	}
	return i
}

// headlineMatch tells where in a headline a pattern reads, in characters.
type headlineMatch struct {
	headline int // its number in [headlines]
	from, to int
}

// match finds the patterns of one typed word in the newest headlines. Suggestions ask the same after the query: the last answer is kept.
func (h *headlines) match(patterns []pinyinPattern) []headlineMatch {
	if h.last.typed == patterns[0].text {
		return h.last.matches
	}
	h.open()
	var matches []headlineMatch
	for i := range patterns {
		matches = mergeMatches(matches, h.find(&patterns[i]))
	}
	h.last.typed, h.last.matches = patterns[0].text, matches[:min(len(matches), maxHeadlineMatches)]
	return h.last.matches
}

// find finds the newest headlines in which a pattern reads two characters at least.
func (h *headlines) find(p *pinyinPattern) (matches []headlineMatch) {
	letters, first, second := h.firstLetters, p.first, p.second
	i := 0
	for at := 1; at < len(letters) && len(matches) < maxHeadlineMatches; at++ {
		if letters[at]&second == 0 || letters[at-1]&first != first || p.han != 0 && h.runes[at-1] != p.han {
			continue
		}
		i = h.at(i, at)
		from := at - 1 - h.starts[i]
		if to := h.readings.match(p, h.folded(i), from, true); to-from >= 2 {
			matches = append(matches, headlineMatch{i, from, to})
			at = h.starts[i+1] // on to the second of the next
		}
	}
	return matches
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

// reading finds the newest docs whose headline reads as one of the patterns, and the strings that do.
func (h *headlines) reading(patterns []pinyinPattern) (docs []int, texts []string) {
	if !slices.ContainsFunc(patterns, func(p pinyinPattern) bool { return p.letters >= minHeadlineLetters || p.letters < len(p.text) }) {
		return nil, nil
	}
	for _, m := range h.match(patterns) {
		docs = append(docs, h.docs[m.headline])
		if s := string(h.folded(m.headline)[m.from:m.to]); len(texts) < 20 && !slices.Contains(texts, s) {
			texts = append(texts, s)
		}
	}
	return docs, texts
}
