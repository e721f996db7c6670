package ui

import (
	"time"

	"zhaputide/app/library"
	"zhaputide/app/search"
)

const (
	listRows       = 20 // results that the list begins with and grows by
	firstRows      = 3  // rows of the first response: they fill the screen of a phone; the rest comes when they are painted
	maxSuggestions = 5  // suggestions: more would push the results off a small screen
	maxLengths     = 30 // queries of which is remembered how long their lists were
)

// Elements of the search page that the session leads the focus to, or fills.
const (
	searchInputID = "search-input" // what one types into
	foundID       = "found"        // the line that says how many were found
	resultsID     = "results"      // the list of what was found
)

// searchState holds everything that the search page draws, and nothing that only the session needs: the page gets a copy of it.
type searchState struct {
	query string
	order search.Order

	boxVersion    int    // counts the queries that were not typed: see SearchBox
	monthsVersion int    // counts the spans of months that were not chosen in their fields: see MonthsBox
	panel         string // which choices are open: panelSection, panelTime, panelPerson or ""

	suggestions []search.Suggestion
	recent      []string
	sections    []search.Section

	loading  bool // nothing is known yet of this query
	failed   bool
	partial  bool
	missing  int             // bytes of the paper that are not on this phone and were not asked for
	fetching bool            // they are on their way
	results  *search.Results // of this query, or while loading of the one before; nil for none
	rows     []library.Row   // of the results, in the list
	took     time.Duration   // by the whole answer
}
