package index

import (
	"errors"
	"fmt"
	"strings"

	"zhaputide/content"
	"zhaputide/content/segment"
)

// maxTerm is the longest term that the index keeps, in bytes; longer ones are no words but addresses and codes, and the scan finds them.
const maxTerm = 96

// row is a doc in the doc table.
type row struct {
	path, section string
	date          int // yyyymmdd
	lengths       [fields]int
}

// The fields that have a length.
const (
	headline = iota
	standfirst
	body
	fields
)

type posting struct {
	doc  uint32
	code byte
}

// term is a term while a segment is made.
type term struct {
	postings []posting
	outer    map[string]bool // longer words that hold it
}

// segmentWriter gathers rows and postings of docs until [Build] writes them as a segment.
type segmentWriter struct {
	rows  []row
	terms map[string]*term
}

// Build indexes docs, in their order. It and [BuildTexts] have no build tag, though only the build writes: the tests of the phone's
// side make their papers with them, and the linker leaves them out of the app.
func Build(docs []Doc, c segment.Cutter, f *segment.Folder) ([]byte, error) {
	m := &segmentWriter{terms: map[string]*term{}}
	subs := map[string][]string{} // word → its sub-words, so that each word is taken apart once
	for _, d := range docs {
		if err := m.add(d, c, f, subs); err != nil {
			return nil, fmt.Errorf("index %s: %w", d.Path, err)
		}
	}
	return m.encode()
}

func (m *segmentWriter) add(d Doc, c segment.Cutter, f *segment.Folder, subs map[string][]string) error {
	date, err := dateNumber(string(d.Date))
	if err != nil {
		return err
	}
	if strings.Contains(d.Section, "\n") {
		return errors.New("section holds a line end")
	}
	doc := uint32(len(m.rows))
	r := row{path: d.Path, section: d.Section, date: date}
	times := map[string]int{}
	codes := map[string]byte{}
	each := func(text string, visit func(word string)) int {
		n := 0
		folded := f.Fold(text).Text
		for _, t := range c.Cut(folded) {
			word := folded[t.Start:t.End]
			if len(word) > maxTerm || !segment.IsWord(word) {
				continue
			}
			n++
			visit(word)
		}
		return n
	}
	r.lengths[headline] = each(d.Headline, func(w string) { codes[w] |= inHeadline })
	r.lengths[standfirst] = each(d.lead(), func(w string) { codes[w] |= inStandfirst })
	each(content.BylineText(d.Bylines), func(w string) { codes[w] |= inByline })
	for line := range strings.SplitSeq(d.Body, "\n") {
		r.lengths[body] += each(line, func(w string) { times[w]++ })
	}
	for w, n := range times {
		codes[w] |= classOf(n)
	}
	for w, code := range codes {
		if _, known := subs[w]; !known {
			var inside []string
			segment.Terms(c, w, []segment.Token{{Start: 0, End: len(w)}}, func(t string, word bool) {
				if !word {
					inside = append(inside, strings.Clone(t))
				}
			})
			subs[w] = inside
			for _, s := range inside {
				m.term(s).hold(w)
			}
		}
		t := m.term(w)
		t.postings = append(t.postings, posting{doc, code})
	}
	m.rows = append(m.rows, r)
	return nil
}

func (m *segmentWriter) term(s string) *term {
	t := m.terms[s]
	if t == nil {
		t = new(term)
		m.terms[strings.Clone(s)] = t
	}
	return t
}

func (t *term) hold(word string) {
	if t.outer == nil {
		t.outer = map[string]bool{}
	}
	t.outer[strings.Clone(word)] = true
}

// dateNumber writes 2026-02-24 as 20260224, 2026-02 as 20260200.
func dateNumber(s string) (int, error) {
	n, digits := 0, 0
	for _, r := range s {
		if r >= '0' && r <= '9' {
			n = n*10 + int(r-'0')
			digits++
		} else if r != '-' {
			return 0, fmt.Errorf("date %q is no date", s)
		}
	}
	if digits > 8 {
		return 0, fmt.Errorf("date %q is no date", s)
	}
	for ; digits < 8; digits++ {
		n *= 10
	}
	return n, nil
}
