package search

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// entity is something that has a name: a section, a place, a person who signs. Names are found by pinyin and suggested before other words.
type entity struct {
	text   string // as written
	folded string
	runes  []rune // folded
	kind   SuggestionKind
	docs   int // of a person: that carry the name
}

// entities knows all of them, from the configuration and from the bylines of all articles. It reads these when first asked, or before in parts.
type entities struct {
	corpus   *corpus
	analyzer analyzer
	sections []Section
	places   []string

	list []entity // nil until made

	people      map[string]int // how many articles a person has signed, as far as bylines have been read
	source, doc int            // the next to be read
}

// The names of signers that are suggested have so many characters. One character is an abbreviation; more than 24, an office.
const minSigner, maxSigner = 2, 24

// maxPeople bounds the people who are known: those who have signed most.
const maxPeople = 2000

// all lists sections first, then places, then people by how many articles they have signed.
func (e *entities) all() []entity {
	if e.list != nil {
		return e.list
	}
	e.countPeople(e.corpus.docs())
	e.list = []entity{}
	add := func(text string, kind SuggestionKind, docs int) {
		folded := e.analyzer.fold(text)
		e.list = append(e.list, entity{text, folded, []rune(folded), kind, docs})
	}
	addNew := func(text string, kind SuggestionKind) {
		if text != "" && !slices.ContainsFunc(e.list, func(other entity) bool { return other.text == text }) {
			add(text, kind, 0)
		}
	}
	for _, s := range e.sections {
		addNew(s.Name, SuggestSection)
	}
	for _, p := range e.places {
		if e.people[p] == 0 { // the local names hold people too
			addNew(p, SuggestPlace)
		}
	}
	people := make([]string, 0, len(e.people))
	for p := range e.people {
		people = append(people, p)
	}
	slices.SortFunc(people, func(a, b string) int { return cmp.Or(e.people[b]-e.people[a], strings.Compare(a, b)) })
	for _, p := range people[:min(len(people), maxPeople)] {
		add(p, SuggestPerson, e.people[p])
	}
	return e.list
}

// countPeople reads the bylines of so many articles more, and tells whether those were all.
func (e *entities) countPeople(docs int) (all bool) {
	if e.people == nil {
		e.people = map[string]int{}
	}
	for ; e.source < len(e.corpus.texts); e.source, e.doc = e.source+1, 0 {
		texts := e.corpus.texts[e.source]
		for ; e.doc < texts.Len(); e.doc++ {
			if docs--; docs < 0 {
				return false
			}
			for p := range texts.Signers(e.doc) {
				if n := utf8.RuneCountInString(p); n >= minSigner && n <= maxSigner {
					e.people[p]++
				}
			}
		}
	}
	return true
}
