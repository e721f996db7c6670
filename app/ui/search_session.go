package ui

import (
	"strings"
	"time"

	"zhaputide/app/browser"
	"zhaputide/app/library"
	"zhaputide/app/search"
)

const (
	listRows    = 20 // results that the list begins with and grows by
	firstRows   = 3  // of them that come first, and the rest when they are on the screen: what fills a phone's
	mostSuggest = 5  // suggestions: more would push the results off a small screen
	rowsKept    = 30 // queries of which is remembered how long their lists were
)

// finding is what the search page has come to.
type finding struct {
	query    string
	set      int // counts the queries that were not typed: see SearchBox
	spanSet  int // counts the spans that were not typed: see SpanBox
	order    search.Order
	rows     map[string]int // by query, of lists that have grown
	panel    string         // which choices are open: panelSection, panelTime, panelPerson or ""
	typing   bool           // suggestions are wanted
	suggest  []search.Suggestion
	recent   []string
	sections []search.Section

	asking   bool // nothing is known yet of this query
	failed   bool
	partial  bool
	missing  int             // bytes of the paper that are not on this phone and were not asked for
	whole    bool            // the reader wants them
	fetching bool            // they are on their way
	results  *search.Results // of this query, or while asking of the one before; nil for none
	shown    []library.Row   // of the results, in the list
	html     string          // those rows
	of       string          // the query that they answer

	took time.Duration // what the whole answer cost

	words    []string // of the query, as the desk cuts it
	turn     int      // number of the question: parts of an older answer are dropped
	answered bool     // its first part is there

	unwritten bool // the address lacks what was typed
}

// beginSearch reads the query of the address before the first draw, so that the box has its text from the beginning.
func (s *Shell) beginSearch() {
	if s.location.Kind == "search" {
		s.find.query, s.find.order = readQuery(s.location.Query)
	}
}

// arriveSearch answers the query of the address. A way back to a query that is still answered keeps the answer.
func (s *Shell) arriveSearch() {
	s.find.recent = s.memory.Searches()
	query, order := readQuery(s.location.Query)
	if query == s.find.query && order == s.find.order && s.find.results != nil && !s.find.asking {
		return // with all that stood on the page: else its place would not be the same
	}
	s.find.typing, s.find.panel, s.find.suggest = false, "", nil
	if query != s.find.query {
		s.find.set++
		s.find.spanSet++
	}
	s.find.query, s.find.order = query, order
	s.answer()
}

// typed is called with every letter that is typed, and tells whether that alone changes what is to be seen. The answer comes
// first: to write the address takes some ms, and may wait.
func (s *Shell) typed(query string) (changed bool) {
	query = strings.TrimSpace(query)
	if query == s.find.query {
		return false
	}
	changed = s.find.query == "" || query == "" || s.find.results == nil
	s.find.query, s.find.typing, s.find.unwritten = query, true, true
	if query == "" || !s.deskAnswers { // no answer is near
		s.rewriteQuery()
	}
	s.answer()
	return changed
}

// ask puts a query into the box that was not typed there, and answers it.
func (s *Shell) ask(query string) {
	s.find.query, s.find.typing = strings.TrimSpace(query), false
	s.find.set++
	s.rewriteQuery()
	s.answer()
}

// submit is the search key of the keyboard: what is typed is what is meant, and the keyboard gives way to the results.
func (s *Shell) submit() {
	s.find.typing, s.find.suggest = false, nil
	s.remember()
	s.loop.afterDraw(func() { browser.Focus(foundID) })
	if s.find.results == nil && !s.find.asking {
		s.answer() // it failed: once more
	}
}

// clearSearch makes a new, empty box, and leads the focus into it.
func (s *Shell) clearSearch() {
	s.find.spanSet++
	s.ask("")
	s.loop.afterDraw(func() { browser.Focus(searchInputID) })
}

// sortBy orders the results.
func (s *Shell) sortBy(order search.Order) {
	if order != s.find.order {
		s.find.order = order
		s.rewriteQuery()
		s.answer()
	}
}

// moreResults makes the list longer.
func (s *Shell) moreResults() {
	if s.find.rows == nil || len(s.find.rows) >= rowsKept {
		s.find.rows = map[string]int{}
	}
	s.find.rows[s.find.query] = s.find.limit(s.find.query) + listRows
	s.answer()
}

func (f *finding) limit(query string) int { return max(f.rows[query], listRows) }
