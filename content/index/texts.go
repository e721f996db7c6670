package index

import (
	"encoding/binary"
	"fmt"
	"maps"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"zhaputide/content/internal/runs"
	"zhaputide/content/segment"
)

// Texts are the plain texts of a segment's docs, in the same order.
type Texts struct {
	All    string   // every text, one after the other
	starts []uint32 // of each text, and the end
	Folded []rune   // the characters in All that folding changes, sorted

	bylines      []byte   // roles and names, as the format has them
	bylineStarts []uint32 // where those of each doc begin, and the end
}

// BuildTexts writes the texts of docs.
func BuildTexts(docs []Doc, f *segment.Folder) []byte {
	texts := make([]string, len(docs))
	for i, d := range docs {
		texts[i] = d.Text()
	}
	changed := map[rune]bool{}
	known := map[rune]bool{}
	for _, t := range texts {
		for _, r := range t {
			if !known[r] {
				known[r] = true
				if r != utf8.RuneError && f.Fold(string(r)).Text != string(r) {
					changed[r] = true
				}
			}
		}
	}
	var out [textRuns][]byte
	size := 0
	for _, t := range texts {
		out[runSizes] = binary.AppendUvarint(out[runSizes], uint64(len(t)))
		size += len(t)
	}
	out[runTextHead] = binary.AppendUvarint(binary.AppendUvarint(nil, uint64(len(texts))), uint64(size))
	var last rune
	for _, r := range slices.Sorted(maps.Keys(changed)) {
		out[runFolded] = binary.AppendUvarint(out[runFolded], uint64(r-last))
		last = r
	}
	for _, d := range docs {
		before := len(out[runBylines])
		out[runBylines] = appendBylines(out[runBylines], d.Bylines)
		out[runBylineSizes] = binary.AppendUvarint(out[runBylineSizes], uint64(len(out[runBylines])-before))
	}
	b := slices.Grow(runs.Seal(textsMagic, textsVersion, out[:]), size)
	for _, t := range texts {
		b = append(b, t...)
	}
	return b
}

// OpenTexts reads texts. It keeps b, so b must not change. A torn or foreign file is refused, never a panic.
func OpenTexts(b []byte) (*Texts, error) {
	in, all, err := runs.Open(b, textsMagic, textsVersion, textRuns)
	if err != nil {
		return nil, fmt.Errorf("open texts: %w", err)
	}
	docs, size := in[runTextHead].Number(), in[runTextHead].Number()
	t := &Texts{All: text(all), starts: make([]uint32, 1, 1+varints(in[runSizes].B))}
	at := 0
	for len(in[runSizes].B) > 0 {
		at += in[runSizes].Number()
		if at > len(all) {
			break
		}
		t.starts = append(t.starts, uint32(at))
	}
	var r rune
	for len(in[runFolded].B) > 0 {
		r += rune(in[runFolded].Number())
		if r < 0 || r > utf8.MaxRune {
			return nil, fmt.Errorf("open texts: %w", ErrTorn)
		}
		t.Folded = append(t.Folded, r)
	}
	if !t.readBylineStarts(in) || !in[runTextHead].Done() || !in[runSizes].Done() || !in[runFolded].Done() || at != len(all) || size != len(all) || docs != t.Len() {
		return nil, fmt.Errorf("open texts: %w", ErrTorn)
	}
	return t, nil
}

// varints counts the varints in b: each has one last byte below 0x80.
func varints(b []byte) int {
	n := 0
	for _, c := range b {
		n += int(^c >> 7)
	}
	return n
}

// Len is the number of texts.
func (t *Texts) Len() int { return len(t.starts) - 1 }

// Text is a doc's text, without a copy.
func (t *Texts) Text(doc int) string { return t.All[t.starts[doc]:t.starts[doc+1]] }

// Span gives the offsets in All at which a doc's text begins and ends.
func (t *Texts) Span(doc int) (start, end int) { return int(t.starts[doc]), int(t.starts[doc+1]) }

// DocAt is the doc whose text holds the byte at this place in All.
func (t *Texts) DocAt(place int) int {
	return sort.Search(t.Len(), func(i int) bool { return int(t.starts[i+1]) > place })
}

// Parts splits a doc's text into its fields. They are parts of the text, not copies, so offsets in them can be added up.
func (t *Texts) Parts(doc int) (headline, standfirst, byline, body string) {
	rest := t.Text(doc)
	headline, rest, _ = strings.Cut(rest, "\n")
	standfirst, rest, _ = strings.Cut(rest, "\n")
	byline, rest, _ = strings.Cut(rest, "\n")
	return headline, standfirst, byline, strings.TrimSuffix(rest, "\n")
}
