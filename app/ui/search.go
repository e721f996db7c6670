package ui

import (
	"context"
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"zhaputide/content"
)

// Find answers a query over what this phone holds. It may block; ctx ends when a newer query has come.
type Find func(ctx context.Context, query string) (Results, error)

// Results is the answer to a query.
type Results struct {
	Found int // all that were found; Rows holds the best
	Rows  []Result
}

// Result is one article that was found.
type Result struct {
	Path     string // may end in "#p3", the paragraph that the snippet is from
	Label    []string
	Headline []Piece
	Snippet  []Piece
	Date     content.Date
}

// Piece is a piece of text: what the query found in it is marked.
type Piece struct {
	Text string
	Mark bool
}

// SearchPage is the page 搜索: one box, and below it the answer, or how one may ask.
type SearchPage struct {
	app.Compo

	Query   string
	Set     int // counts the times that Query came otherwise than from typing
	Asking  bool
	Failed  bool
	Results *Results // nil before there is an answer
	OnQuery func(query string)
	OnClear func()
}

// Render draws the page.
func (p *SearchPage) Render() app.UI {
	body := []app.UI{
		pageHead(saySearch, ""),
		&SearchBox{Set: p.Set, Query: p.Query, OnQuery: p.OnQuery, OnClear: p.OnClear},
		el("p", attrs{"class", "found", "role", "status", "aria-live", "polite"}, p.found()...),
	}
	switch {
	case p.Query == "":
		body = append(body, ways())
	case p.Failed:
		body = append(body, empty(sayFoundFail, sayFoundFailText, content.ArchivePath, sayGoArchive))
	case p.Results != nil && len(p.Results.Rows) == 0:
		body = append(body, empty(sayFoundNone, sayFoundNoneText, content.ArchivePath, sayGoArchive))
	case p.Results != nil:
		body = append(body, results(p.Results.Rows))
	}
	return drawnPage("search", body...)
}

// found is the line that says how many were found; screen readers hear it change.
func (p *SearchPage) found() []app.UI {
	switch {
	case p.Query == "" || p.Failed:
		return nil
	case p.Asking && p.Results == nil:
		return []app.UI{app.Text(saySearching)}
	case p.Results == nil:
		return nil
	}
	return []app.UI{app.Text(sayFoundBefore), line("b", "", strconv.Itoa(p.Results.Found)), app.Text(sayFoundAfter)}
}

func results(list []Result) app.UI {
	items := make([]app.UI, len(list))
	for i, r := range list {
		label := make([]app.UI, len(r.Label))
		for j, words := range r.Label {
			label[j] = line("span", "", words)
		}
		items[i] = box("li", "result", el("a", attrs{"class", "result-link", "href", r.Path},
			box("p", "label", label...),
			box("h2", "headline", pieces(r.Headline)...),
			box("p", "snippet", pieces(r.Snippet)...),
			box("p", "meta", line("span", "", r.Date.Chinese())),
		))
	}
	return box("ol", "results", items...)
}

func pieces(list []Piece) []app.UI {
	out := make([]app.UI, len(list))
	for i, piece := range list {
		if piece.Mark {
			out[i] = line("mark", "", piece.Text)
		} else {
			out[i] = app.Text(piece.Text)
		}
	}
	return out
}

// ways shows, before anything is typed, how one may ask.
func ways() app.UI {
	way := func(name, text string) app.UI {
		return box("div", "", line("dt", "", name), line("dd", "", text))
	}
	return box("dl", "ways",
		way(sayWayPinyin, sayWayPinyinText),
		way(sayWayPhrase, sayWayPhraseText),
		way(sayWayWithout, sayWayWithoutText),
	)
}

// searchInputID is the element that one types into.
const searchInputID = "search-input"

// SearchBox is the one box. The browser owns what is typed in it: to write into the box while an input method is composing
// would break the word, and go-app cannot empty a box, for it takes an empty value for none. So Query is written only when
// the box is made, and a new Set makes a new box.
type SearchBox struct {
	app.Compo

	Set     int
	Query   string
	OnQuery func(query string)
	OnClear func()

	first string
}

// CompoID makes go-app draw a new box where Set differs.
func (b *SearchBox) CompoID() string { return strconv.Itoa(b.Set) }

// OnInit remembers what the box begins with.
func (b *SearchBox) OnInit() { b.first = b.Query }

// Render draws the box.
func (b *SearchBox) Render() app.UI {
	body := []app.UI{
		box("span", "search-sign", icon("search")),
		el("input", attrs{
			"id", searchInputID, "class", "search-input", "type", "search", "name", "q", "placeholder", saySearchBox, "aria-label", saySearchLabel,
			"autocomplete", "off", "autocapitalize", "off", "spellcheck", "false", "enterkeyhint", "search", "value", b.first,
		}).OnInput(b.input),
	}
	if b.Query != "" {
		body = append(body, el("button", attrs{
			"class", "tool search-clear", "type", "button", "aria-label", saySearchClear,
		}, icon("close")).OnClick(b.clear))
	}
	return el("form", attrs{"class", "search-box", "role", "search", "action", content.SearchPath}, body...).OnSubmit(b.submit)
}

func (b *SearchBox) input(ctx app.Context, _ app.Event) {
	b.OnQuery(ctx.JSSrc().Get("value").String())
}

func (b *SearchBox) clear(app.Context, app.Event) { b.OnClear() }

func (b *SearchBox) submit(_ app.Context, e app.Event) { e.PreventDefault() }
