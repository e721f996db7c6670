package ui

import (
	"slices"

	"zhaputide/app/browser"
	"zhaputide/app/library"
	"zhaputide/content"
)

// answer asks the worker for the query; a newer one ends it. The old answer stands until the new one is there.
func (s *searchSession) answer() {
	if !s.typing {
		s.suggestions = nil
	}
	s.loading, s.failed, s.responded, s.fetching = s.query != "", false, false, false
	r := s.request(s.query, s.typing)
	if s.query == "" {
		s.suggestions = nil
		s.setResults(library.Response{})
		r = library.Request{Kind: library.KindOpen}
	}
	s.worker.Ask(r)
	s.worker.Arm(s.request("", true), s.query)
}

// request makes the request of a query; typed asks for suggestions too.
func (s *searchSession) request(query string, typed bool) library.Request {
	r := library.Request{
		Kind: library.KindQuery, Query: query, Order: s.order, First: firstRows, Limit: s.length(query), Acks: true, FetchAll: s.fetchAll,
	}
	if typed {
		r.Suggest = maxSuggestions
	}
	return r
}

// askWord asks which word of a text stands at a byte. The response is not the session's: see [Shell.receive].
func (s *searchSession) askWord(text string, at int) (id int) {
	return s.worker.Ask(library.Request{Kind: library.KindWord, Text: text, At: at})
}

// receive takes a response to the current request, and tells whether there is something to be drawn. The first rows of an answer may
// be on the screen already; then the worker hears of it at once, and else when the screen is painted.
func (s *searchSession) receive(r library.Response) (changed bool) {
	s.workerReady = true
	if !s.worker.IsCurrent(r.ID) {
		return false
	}
	changed = s.take(r)
	switch {
	case r.Shown:
		s.acknowledge(r.ID)
	case r.Results != nil || r.Suggested || r.HTML != "":
		s.loop.afterDraw(func() { browser.Painted(func() { s.acknowledge(r.ID) }) })
	}
	return changed
}

// acknowledge lets the worker go on, which waits for what it has sent to be on the screen.
func (s *searchSession) acknowledge(id int) {
	s.worker.Send(library.Request{ID: id, Kind: library.KindAck})
}

func (s *searchSession) take(r library.Response) (changed bool) {
	first := !s.responded
	s.responded = true
	if first {
		s.sections, s.partial, s.missing, s.terms = r.Sections, r.Partial, r.Missing, r.Words
		s.fetching = false
	}
	if s.unwritten && (!first || !s.typing || r.Failed) { // while one types fast that may wait, as suggestions do
		s.writeAddress()
	}
	if r.Failed {
		s.loading, s.failed = false, s.query != ""
		s.setResults(library.Response{})
		return true
	}
	if r.Results != nil {
		if r.Results.Complete && (first || !s.results.Complete) { // rows that come after the whole answer take no time of it
			s.took = r.Took
		}
		s.loading = false
		s.setResults(r)
	} else if len(r.Rows) > 0 && s.results != nil {
		s.rows = slices.Concat(s.rows, r.Rows)
		s.html += r.HTML
		s.loop.afterDraw(s.showRows)
		changed = true
	}
	if r.Suggested {
		changed = len(s.suggestions)+len(r.Suggest) > 0
		s.suggestions = nil
		if s.typing {
			s.suggestions = r.Suggest
		}
	}
	if len(r.Corrections) > 0 && s.results != nil {
		results := *s.results
		results.Corrections = r.Corrections
		s.results = &results
		changed = true
	}
	return changed || first || r.Results != nil
}

// setResults shows the results of the query, and its first rows; a response without results shows none.
func (s *searchSession) setResults(r library.Response) {
	s.results, s.rows = r.Results, r.Rows
	s.html, s.htmlQuery = r.HTML, s.query
	s.loop.afterDraw(s.showRows)
}

// showRows shows the rows where the search page stands.
func (s *searchSession) showRows() {
	if s.location.Kind == content.KindSearch {
		browser.ShowRows(resultsID, s.html, s.htmlQuery, s.results != nil && s.results.Complete)
	}
}
