package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"zhaputide/content"
)

// SearchBox is the box of the page 搜索, which takes every kind of query. The browser owns what is typed in it: to write into the box while an input method is composing
// would break the word, and go-app cannot empty a box, for it takes an empty value for none. So Query is written only when
// the box is made, and a new Version makes a new box.
type SearchBox struct {
	app.Compo

	Version int
	Query   string
	Down    bool // there are suggestions to go down to
	Do      searchActs

	first string
}

// CompoID makes go-app draw a new box where Version differs.
func (b *SearchBox) CompoID() string { return strconv.Itoa(b.Version) }

// OnInit remembers what the box begins with.
func (b *SearchBox) OnInit() { b.first = b.Query }

// Render draws the box.
func (b *SearchBox) Render() app.UI {
	body := []app.UI{
		classEl("span", "search-sign", icon("search")),
		el("input", attrs{
			"id", searchInputID, "class", "search-input", "type", "search", "name", "q", "placeholder", msgSearchBox, "aria-label", msgSearchLabel,
			"autocomplete", "off", "autocapitalize", "off", "spellcheck", "false", "enterkeyhint", "search", "value", b.first,
		}).OnInput(b.input).OnKeyDown(b.key),
		el("button", attrs{"class", "tool search-clear", "type", "button", "aria-label", msgSearchClear}, icon("close")).OnClick(b.clear), // seen while something is typed
	}
	return el("form", attrs{"class", "search-box", "role", "search", "action", content.SearchPath}, body...).OnSubmit(b.submit)
}

func (b *SearchBox) input(ctx app.Context, _ app.Event) {
	if !b.Do.Type(ctx.JSSrc().Get("value").String()) {
		ctx.PreventUpdate()
	}
}

// key leads down to the suggestions, or sends them away. The keys of an input method are its own.
func (b *SearchBox) key(_ app.Context, e app.Event) {
	if !b.Down || e.Get("isComposing").Truthy() {
		return
	}
	switch e.Get("key").String() {
	case "ArrowDown":
		e.PreventDefault()
		b.Do.Focus(suggestionID(0))
	case "Escape":
		e.PreventDefault()
		b.Do.HideSuggestions()
	}
}

func (b *SearchBox) clear(app.Context, app.Event) { b.Do.Clear() }

func (b *SearchBox) submit(_ app.Context, e app.Event) {
	e.PreventDefault()
	b.Do.Submit()
}

func suggestionID(i int) string { return "suggestion-" + strconv.Itoa(i) }
