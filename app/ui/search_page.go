package ui

import (
	"strconv"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"zhaputide/app/browser"
	"zhaputide/app/search"
)

// SearchPage draws the page 搜索: one box, suggestions, ways to filter, and the results; before anything is asked, what was searched
// lately and how one may ask.
type SearchPage struct {
	app.Compo

	State searchState
	Now   time.Time
	Do    searchActs
}

// newSearchPage draws the page of a session as it is now.
func newSearchPage(s *searchSession) app.UI {
	return &SearchPage{State: s.searchState, Now: s.loop.now(), Do: searchActs{
		Type: s.typed, Ask: s.askMeant, Submit: s.submit, Clear: s.clear, HideSuggestions: s.hideSuggestions, Focus: browser.Focus, Sort: s.sortBy, More: s.more,
		Panel: s.togglePanel, Filter: s.filter, SetMonths: s.setMonths, Forget: s.forget, ForgetAll: s.forgetAll, Retry: s.answer, AskAll: s.askAll,
	}}
}

// Render draws the page. What comes and goes stands in places of its own, so that go-app changes nothing else.
func (p *SearchPage) Render() app.UI {
	return drawnPage("search",
		pageHead(msgSearch, ""),
		&SearchBox{Version: p.State.boxVersion, Query: p.State.query, Do: p.Do, Down: len(p.State.suggestions) > 0},
		p.suggestions(),
		p.filters(),
		p.foundLine(),
		el("div", attrs{}, p.body()...),
		resultList(),
		el("div", attrs{}, p.foot()...),
	)
}

// foundLine says how many were found, and in which order they stand.
func (p *SearchPage) foundLine() app.UI {
	row := []app.UI{el("p", attrs{"id", foundID, "class", "found", "role", "status", "aria-live", "polite"}, p.found()...)}
	if s := p.State; s.query != "" && s.results != nil && s.results.Total > 1 {
		row = append(row, p.sorts())
	}
	return classEl("div", "found-line", row...)
}

// found makes the words of the line. Screen readers hear them change, so they are few.
func (p *SearchPage) found() []app.UI {
	s := p.State
	switch {
	case s.query == "" || s.failed:
		return nil
	case s.results == nil:
		return []app.UI{app.Text(msgSearching)}
	case s.results.Total == 0 && !s.loading:
		return []app.UI{textEl("span", "unseen", msgFoundNone)} // seen readers see it larger
	}
	after := msgFoundAfter
	if s.results.Complete {
		after += msgFoundIn(s.took)
	}
	return []app.UI{app.Text(msgFoundBefore), textEl("b", "", strconv.Itoa(s.results.Total)), app.Text(after)}
}

// body draws what stands above the rows or in their place: the start, the failure, or how the query was understood.
func (p *SearchPage) body() []app.UI {
	switch s := p.State; {
	case s.query == "":
		return p.start()
	case s.failed:
		return []app.UI{emptyState(msgFoundFail, msgFoundFailText, button("button", p.retry, app.Text(msgRetry)))}
	case s.results != nil:
		return p.understood()
	}
	return nil
}

// understood tells how the query was understood, and which part of the paper was searched.
func (p *SearchPage) understood() []app.UI {
	s := p.State
	var body []app.UI
	if len(s.results.Corrections) > 0 {
		body = append(body, p.corrections())
	}
	if len(s.results.Synonyms) > 0 {
		body = append(body, textEl("p", "synonym", msgAlso(s.results.Synonyms)))
	}
	switch {
	case s.fetching:
		body = append(body, textEl("p", "synonym", msgFetching))
	case s.missing > 0:
		body = append(body, classEl("p", "synonym", app.Text(msgUnsearched(s.missing)), button("meant-word", p.askAll, app.Text(msgFetchMissing))))
	case s.partial:
		body = append(body, textEl("p", "synonym", msgPartial))
	}
	return body
}

// foot stands below the rows.
func (p *SearchPage) foot() []app.UI {
	s := p.State
	if s.query == "" || s.failed || s.results == nil || len(s.rows) == 0 || len(s.rows) == s.results.Total {
		return nil
	}
	return []app.UI{rowsFoot("more", msgMore(min(s.results.Total-len(s.rows), listRows)), p.more)}
}

func (p *SearchPage) sorts() app.UI {
	sort := func(order search.Order, id, words string) app.UI {
		return el("button", attrs{
			"id", id, "class", "sort", "type", "button", "role", "radio", "aria-checked", ariaBool(p.State.order == order), "tabindex", tabIndex(p.State.order == order),
		}, app.Text(words)).OnClick(func(app.Context, app.Event) { p.Do.Sort(order) }, app.EventScope(id))
	}
	return el("div", attrs{"class", "sorts", "role", "radiogroup", "aria-label", msgSorts},
		sort(search.ByRelevance, "sort-0", msgByRelevance),
		sort(search.ByDate, "sort-1", msgByDate),
	).OnKeyDown(p.sortKey)
}

func (p *SearchPage) sortKey(_ app.Context, e app.Event) {
	if to, ok := arrowKey(e, int(p.State.order), 2); ok {
		p.Do.Sort(search.Order(to))
		p.Do.Focus("sort-" + strconv.Itoa(to))
	}
}

func (p *SearchPage) corrections() app.UI {
	words := []app.UI{app.Text(msgMeant)}
	for _, query := range p.State.results.Corrections {
		words = append(words, el("button", attrs{"class", "meant-word", "type", "button"}, app.Text(query)).
			OnClick(func(app.Context, app.Event) { p.Do.Ask(query) }, app.EventScope(query)))
	}
	return classEl("p", "meant", words...)
}

func (p *SearchPage) more(app.Context, app.Event)   { p.Do.More() }
func (p *SearchPage) askAll(app.Context, app.Event) { p.Do.AskAll() }
func (p *SearchPage) retry(app.Context, app.Event)  { p.Do.Retry() }
