package ui

import (
	"context"
	"net/url"
	"strings"

	"zhaputide/app/browser"
)

// search is what the search page has come to.
type search struct {
	query   string
	set     int // counts the queries that were not typed: see SearchBox
	asking  bool
	failed  bool
	results *Results
	cancel  context.CancelFunc // of the query under way
}

// beginSearch reads the query of the address before the first draw, so that the box has its text from the beginning.
func (s *Shell) beginSearch() {
	if s.page.Kind == "search" {
		s.search.query = queryOf(s.page.Query)
	}
}

// arriveSearch answers the query of the address. A way back to a query that is still answered keeps the answer.
func (s *Shell) arriveSearch() {
	query := queryOf(s.page.Query)
	if query == s.search.query && s.search.results != nil {
		return
	}
	if query != s.search.query {
		s.search.set++
	}
	s.answer(query)
}

// ask is called with every letter that is typed.
func (s *Shell) ask(query string) {
	query = strings.TrimSpace(query)
	if query == s.search.query {
		return
	}
	s.page.Query = ""
	if query != "" {
		s.page.Query = "?q=" + url.QueryEscape(query)
	}
	browser.Rewrite(s.page.Query)
	s.answer(query)
}

// clearSearch makes a new, empty box, and leads the focus into it.
func (s *Shell) clearSearch() {
	s.search.set++
	s.ask("")
	s.afterDraw(func() { browser.Focus(searchInputID) })
}

// answer finds in a goroutine; a newer query ends it. The old answer stands until the new one is there.
func (s *Shell) answer(query string) {
	if s.search.cancel != nil {
		s.search.cancel()
	}
	ctx, cancel := context.WithCancel(context.Background())
	s.search.query, s.search.cancel = query, cancel
	s.search.asking, s.search.failed = query != "", false
	if query == "" {
		s.search.results = nil
		return
	}
	if s.Find == nil {
		s.search.asking, s.search.failed = false, true
		return
	}
	find := s.Find
	s.ctx.Async(func() {
		found, err := find(ctx, query)
		s.turnTo(func() {
			if ctx.Err() != nil {
				return
			}
			s.search.asking, s.search.failed = false, err != nil
			s.search.results = &found
			if err != nil {
				s.search.results = nil
			}
		})
	})
}

// queryOf reads ?q= of an address; "" where it is torn.
func queryOf(query string) string {
	values, err := url.ParseQuery(strings.TrimPrefix(query, "?"))
	if err != nil {
		return ""
	}
	return strings.TrimSpace(values.Get("q"))
}
