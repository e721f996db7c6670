package ui

import (
	"strings"
	"unicode"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"zhaputide/app/search"
	"zhaputide/content"
)

// suggestions draws the list below the box, of plain buttons and links: every screen reader knows those, and Tab walks
// them; the arrow keys do too.
func (p *SearchPage) suggestions() app.UI {
	list := p.State.suggestions
	if len(list) == 0 {
		return el("div", attrs{})
	}
	items := make([]app.UI, len(list))
	for i, s := range list {
		items[i] = el("li", attrs{}, p.suggestion(i, s))
	}
	return el("div", attrs{}, el("ul", attrs{"class", "suggestions", "aria-label", msgSuggestions}, items...))
}

func (p *SearchPage) suggestion(i int, s search.Suggestion) app.UI {
	iconName, kind := "search", ""
	switch s.Kind {
	case search.SuggestPerson:
		iconName, kind = "mine", msgArticles(s.Docs)
	case search.SuggestPlace:
		iconName, kind = "globe", msgSuggestPlace
	case search.SuggestSection:
		iconName, kind = "paper", msgSection
	case search.SuggestArticle:
		iconName, kind = "today", msgSuggestArticle
	}
	body := []app.UI{icon(iconName), classEl("span", "", marked(s.Text, s.Marks)...)}
	if kind != "" {
		body = append(body, textEl("span", "suggestion-kind", kind))
	}
	key := func(_ app.Context, e app.Event) { p.suggestionKey(e, i) }
	if s.Doc != nil {
		return el("a", attrs{"id", suggestionID(i), "class", "suggestion", "href", content.ArticlePath(s.Doc.Edition, s.Doc.Slug)}, body...).
			OnKeyDown(key, app.EventScope(i, len(p.State.suggestions)))
	}
	query := suggested(p.State.query, s)
	return el("button", attrs{"id", suggestionID(i), "class", "suggestion", "type", "button"}, body...).
		OnClick(func(app.Context, app.Event) { p.Do.Ask(query) }, app.EventScope(query)).
		OnKeyDown(key, app.EventScope(i, len(p.State.suggestions)))
}

// suggestionKey walks the list: above its first line is the box.
func (p *SearchPage) suggestionKey(e app.Event, i int) {
	switch e.Get("key").String() {
	case "ArrowDown":
		p.Do.Focus(suggestionID(min(i+1, len(p.State.suggestions)-1)))
	case "ArrowUp":
		if i == 0 {
			p.Do.Focus(searchInputID)
		} else {
			p.Do.Focus(suggestionID(i - 1))
		}
	case "Escape":
		p.Do.Focus(searchInputID)
		p.Do.HideSuggestions()
	default:
		return
	}
	e.PreventDefault()
}

// suggested is the query with its last word, the one being typed, completed.
func suggested(query string, s search.Suggestion) string {
	before := ""
	if i := strings.LastIndexFunc(query, unicode.IsSpace); i >= 0 {
		before = query[:i] + " "
	}
	switch s.Kind {
	case search.SuggestPerson:
		return toggleByline(withoutStart(before, s.Text), s.Text)
	case search.SuggestSection:
		return toggleSection(before, search.Section{Name: s.Text})
	}
	return before + s.Text
}

// withoutStart takes off what was typed before the last word the words with which a name of several words begins, since the name comes
// whole: of "港区 john smi" only 港区 stays.
func withoutStart(before, name string) string {
	for end := len(name) - 1; end > 0; end-- {
		if start := name[:end]; strings.HasSuffix(start, " ") {
			at := len(before) - len(start)
			if at >= 0 && strings.EqualFold(before[at:], start) && (at == 0 || before[at-1] == ' ') {
				return before[:at]
			}
		}
	}
	return before
}
