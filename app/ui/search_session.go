package ui

import (
	"strings"

	"zhaputide/app/browser"
	"zhaputide/app/search"
	"zhaputide/content"
)

// searchPorts connect a search session with the app around it.
type searchPorts struct {
	loop     *loop
	location *location
	notices  *notices
	local    *LocalState
	worker   searchWorker
}

// searchSession holds the reader's search: the query and its answer. It goes on while the reader is elsewhere, so that the way back finds
// the page as it was.
type searchSession struct {
	searchPorts
	searchState

	workerReady bool // it has answered before, so an answer is near
	absences    int  // how often the reader went and came
	interrupted bool // the worker was closed before the answer was whole

	responded bool // the first response to the current request is there
	typing    bool // it was typed, so suggestions are wanted
	fetchAll  bool // the reader wants what is missing

	html      string         // the rows as they are shown
	htmlQuery string         // that they answer
	terms     []string       // of the query, as the worker cuts it
	lengths   map[string]int // of lists that have grown, by query
	unwritten bool           // the address lacks what was typed
	opened    highlight
}

// reset forgets everything that was searched.
func (s *searchSession) reset() {
	*s = searchSession{searchPorts: s.searchPorts, workerReady: s.workerReady, absences: s.absences}
}

// begin reads the query of the address before the first draw, so that the box has its text from the beginning.
func (s *searchSession) begin() {
	if s.location.Kind == content.KindSearch {
		s.query, s.order = readQuery(s.location.Query)
	}
}

// arrive answers the query of the address. A way back to a query that is still answered keeps the answer.
func (s *searchSession) arrive() {
	s.readRecent()
	query, order := readQuery(s.location.Query)
	if query == s.query && order == s.order && s.results != nil && !s.loading {
		return // with all that stood on the page: else its place would not be the same
	}
	s.typing, s.panel, s.suggestions = false, "", nil
	if query != s.query {
		s.boxVersion++
		s.monthsVersion++
	}
	s.query, s.order = query, order
	s.answer()
}

// typed is called with every letter that is typed, and tells whether that alone changes what is to be seen. The answer comes
// first: to write the address takes some ms, and may wait.
func (s *searchSession) typed(query string) (changed bool) {
	query = strings.TrimSpace(query)
	if query == s.query {
		return false
	}
	changed = s.query == "" || query == "" || s.results == nil
	s.query, s.typing, s.unwritten = query, true, true
	if query == "" || !s.workerReady {
		s.writeAddress()
	}
	s.answer()
	return changed
}

// ask puts a query into the box that was not typed there, and answers it.
func (s *searchSession) ask(query string) {
	s.query, s.typing = strings.TrimSpace(query), false
	s.boxVersion++
	s.writeAddress()
	s.answer()
}

// askMeant asks what was suggested or searched before, and remembers it: it was meant.
func (s *searchSession) askMeant(query string) {
	s.monthsVersion++
	s.ask(query)
	s.remember()
	s.loop.afterDraw(func() { browser.Focus(foundID) })
}

// submit answers the search key of the keyboard: it remembers the query as one that was meant, and has the keyboard give way to the results.
func (s *searchSession) submit() {
	s.hideSuggestions()
	s.remember()
	s.loop.afterDraw(func() { browser.Focus(foundID) })
	if s.results == nil && !s.loading {
		s.answer() // it failed: once more
	}
}

// hideSuggestions sends the suggestions away until the next letter.
func (s *searchSession) hideSuggestions() { s.typing, s.suggestions = false, nil }

// clear makes a new, empty box, and leads the focus into it.
func (s *searchSession) clear() {
	s.monthsVersion++
	s.ask("")
	s.loop.afterDraw(func() { browser.Focus(searchInputID) })
}

// sortBy orders the results.
func (s *searchSession) sortBy(order search.Order) {
	if order != s.order {
		s.order = order
		s.writeAddress()
		s.answer()
	}
}

// more makes the list longer.
func (s *searchSession) more() {
	if s.lengths == nil || len(s.lengths) >= maxLengths {
		s.lengths = map[string]int{}
	}
	s.lengths[s.query] = s.length(s.query) + listRows
	s.answer()
}

// length limits the list of a query: to where it has grown, or to its first rows.
func (s *searchSession) length(query string) int { return max(s.lengths[query], listRows) }

// askAll asks again, of everything there is: what is not on this phone is fetched.
func (s *searchSession) askAll() {
	s.fetchAll, s.typing = true, false
	s.answer()
	s.fetching = true
}

// retryOnline asks again for what could not be had without a network.
func (s *searchSession) retryOnline() {
	if s.location.Kind == content.KindSearch && (s.failed || s.partial) {
		s.answer()
	}
}
