package search

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Kind says what a suggestion is.
type Kind string

// The kinds of suggestion.
const (
	Word     Kind = "word"
	Person   Kind = "person"
	Place    Kind = "place"
	Sections Kind = "section"
	Article  Kind = "article"
)

// name is a word that is found by pinyin too: a section, a place, a person who signs.
type name struct {
	text   string // as written
	folded string
	runes  []rune // folded
	kind   Kind
	docs   int
}

// The names of signers that are suggested have so many characters. One character is an abbreviation; more than 24, an office.
const leastSigner, mostSigner = 2, 24

// vocabulary is every name, sections first, then places, then people by how much they have written.
func (e *Engine) vocabulary() []name {
	if e.names != nil {
		return e.names
	}
	e.names = []name{}
	add := func(text string, kind Kind, docs int) {
		if text != "" && !slices.ContainsFunc(e.names, func(n name) bool { return n.text == text }) {
			folded := e.analyzer.fold(text)
			e.names = append(e.names, name{text, folded, []rune(folded), kind, docs})
		}
	}
	for _, s := range e.sections {
		add(s.Name, Sections, 0)
	}
	people := e.people()
	for _, p := range e.places {
		if people[p] > 0 {
			continue // the local names hold people too
		}
		add(p, Place, 0)
	}
	list := make([]string, 0, len(people))
	for p := range people {
		list = append(list, p)
	}
	slices.SortFunc(list, func(a, b string) int {
		if people[a] != people[b] {
			return people[b] - people[a]
		}
		return strings.Compare(a, b)
	})
	for _, p := range list[:min(len(list), 2000)] {
		folded := e.analyzer.fold(p)
		e.names = append(e.names, name{p, folded, []rune(folded), Person, people[p]})
	}
	return e.names
}

// signed is who signs, counted so far.
type signed struct {
	people      map[string]int
	source, doc int // the next to be read
}

// people counts the articles of everyone who signs.
func (e *Engine) people() map[string]int {
	e.countPeople(e.Docs())
	return e.signed.people
}

// countPeople reads the bylines of so many articles more, and tells whether those were all.
func (e *Engine) countPeople(docs int) (all bool) {
	s := &e.signed
	if s.people == nil {
		s.people = map[string]int{}
	}
	for ; s.source < len(e.corpus.sources); s.source, s.doc = s.source+1, 0 {
		texts := e.corpus.sources[s.source].Texts
		for ; s.doc < texts.Len(); s.doc++ {
			if docs--; docs < 0 {
				return false
			}
			for p := range texts.Signers(s.doc) {
				if n := utf8.RuneCountInString(p); n >= leastSigner && n <= mostSigner {
					s.people[p]++
				}
			}
		}
	}
	return true
}

// prepareDocs is how many articles [Engine.Prepare] reads at a time: a few ms on a slow phone.
const prepareDocs = 3000

// Prepare makes a part of what the first pinyin or suggestion would wait for, and tells whether there is more: for idle moments.
// All of it takes 10 ms for 29,000 articles on a desk, on a phone 100.
func (e *Engine) Prepare() (more bool) {
	switch {
	case e.names == nil && !e.countPeople(prepareDocs):
		return true
	case e.names == nil:
		e.vocabulary()
		return true
	}
	e.headlines.open()
	return false
}
