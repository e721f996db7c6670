package ui

import (
	"net/url"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"zhaputide/app/browser"
	"zhaputide/app/search"
)

const (
	resultRows  = 20        // results that the list begins with and grows by
	mostSuggest = 5         // suggestions: more would push the results off a small screen
	sliceBytes  = 512 << 10 // of text that is looked through in one go: a few ms on a slow phone
	rowsKept    = 30        // queries of which is remembered how long their lists were
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

	asking  bool // nothing is known yet of this query
	failed  bool
	partial bool
	results *search.Results // of this query, or while asking of the one before; nil for none

	turn    int  // counts the answers begun: an older one is dropped
	waiting bool // for the next frame
}

// beginSearch reads the query of the address before the first draw, so that the box has its text from the beginning.
func (s *Shell) beginSearch() {
	if s.page.Kind == "search" {
		s.find.query, s.find.order = readQuery(s.page.Query)
	}
}

// arriveSearch answers the query of the address. A way back to a query that is still answered keeps the answer.
func (s *Shell) arriveSearch() {
	s.find.recent = s.memory.Searches()
	query, order := readQuery(s.page.Query)
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

// typed is called with every letter that is typed.
func (s *Shell) typed(query string) {
	query = strings.TrimSpace(query)
	if query == s.find.query {
		return
	}
	s.find.query, s.find.typing = query, true
	s.rewriteQuery()
	if !s.find.waiting {
		s.find.waiting = true
		browser.NextFrame(func() {
			s.turnTo(func() {
				s.find.waiting = false
				s.answer()
			})
		})
	}
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
	s.afterDraw(func() { browser.Focus(foundID) })
	if s.find.results == nil && !s.find.asking {
		s.answer() // it failed: once more
	}
}

// clearSearch makes a new, empty box, and leads the focus into it.
func (s *Shell) clearSearch() {
	s.find.spanSet++
	s.ask("")
	s.afterDraw(func() { browser.Focus(searchInputID) })
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
	s.find.rows[s.find.query] = s.find.limit() + resultRows
	s.answer()
}

func (f *finding) limit() int { return max(f.rows[f.query], resultRows) }

// answer answers the query; a newer one ends it. The old answer stands until the new one is there.
func (s *Shell) answer() {
	s.find.turn++
	turn := s.find.turn
	s.find.asking, s.find.failed = s.find.query != "", false
	if s.find.query == "" {
		s.find.results, s.find.suggest = nil, nil
	}
	s.withFinder(func(f Finder, err error) {
		if turn != s.find.turn {
			return
		}
		if err != nil {
			s.find.asking, s.find.failed, s.find.results = false, s.find.query != "", nil
			return
		}
		s.find.sections = f.Sections()
		if s.find.query != "" {
			s.answerWith(f, turn)
		}
	})
}

// answerWith shows what the index knows, and then looks through the texts.
func (s *Shell) answerWith(f Finder, turn int) {
	run := f.Start(s.find.query, search.Options{Order: s.find.order, Limit: s.find.limit()})
	results := run.Results()
	s.find.suggest = nil
	if s.find.typing {
		s.find.suggest = f.Suggest(s.find.query, mostSuggest)
	}
	s.find.partial = f.Partial()
	if results.Complete || results.Total > 0 { // else the texts may hold what the index does not
		s.find.results, s.find.asking = &results, false
	}
	if !results.Complete {
		s.lookThrough(run, turn)
	}
}

// lookThrough takes the next slice of the texts on a turn of its own, so that taps and letters come between.
func (s *Shell) lookThrough(run Run, turn int) {
	browser.Yield(func() {
		s.ctx.Dispatch(func(ctx app.Context) {
			switch {
			case turn != s.find.turn:
				ctx.PreventUpdate()
			case !run.Step(sliceBytes):
				ctx.PreventUpdate()
				s.lookThrough(run, turn)
			default:
				results := run.Results()
				s.find.results, s.find.asking = &results, false
			}
		})
	})
}

// rewriteQuery keeps query and order in the address, where back, reload and share find them.
func (s *Shell) rewriteQuery() {
	s.page.Query = writeQuery(s.find.query, s.find.order)
	browser.Rewrite(s.page.Query)
}

const newestFirst = "newest" // ?by=

// writeQuery is query and order as the query of an address.
func writeQuery(query string, order search.Order) string {
	var parts []string
	if query != "" {
		parts = append(parts, "q="+url.QueryEscape(query))
	}
	if order == search.ByDate {
		parts = append(parts, "by="+newestFirst)
	}
	if parts == nil {
		return ""
	}
	return "?" + strings.Join(parts, "&")
}

// readQuery reads what [writeQuery] has written; nothing where it is torn.
func readQuery(query string) (string, search.Order) {
	values, err := url.ParseQuery(strings.TrimPrefix(query, "?"))
	if err != nil {
		return "", search.ByRelevance
	}
	order := search.ByRelevance
	if values.Get("by") == newestFirst {
		order = search.ByDate
	}
	return strings.TrimSpace(values.Get("q")), order
}
