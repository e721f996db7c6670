package ui

import (
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// SavedPage is the page 收藏: the saved articles, and on its second tab those that were read.
type SavedPage struct {
	app.Compo

	List     string // listSaved or listHistory
	Saved    Entries
	History  Entries
	Now      time.Time
	Rows     int                // how many rows to draw
	Alone    bool               // nothing is kept here: one needs a network to read
	Readable func(Entry) string // says whether a saved article can be read without a network; "" for not known
	OnList   func(list string)
	OnFocus  func(id string)
	OnUnsave func(Entry)
	OnForget func(Entry)
	OnMore   func()
	OnErase  func() // of the list that is shown
}

// Render draws the page.
func (p *SavedPage) Render() app.UI {
	list, erase := p.Saved, msgEraseSaved
	if p.List == listHistory {
		list, erase = p.History, msgEraseHistory
	}
	shown := list.first(max(p.Rows, pageRows))
	note := msgSavedNote
	if p.Alone {
		note = msgSavedAlone
	}
	var body []app.UI
	switch {
	case len(list) == 0 && p.List == listHistory:
		body = []app.UI{emptyLink(msgHistoryEmpty, msgHistoryEmptyText, "/", msgGoToday)}
	case len(list) == 0:
		body = []app.UI{emptyLink(msgSavedEmpty, msgSavedEmptyText, "/", msgGoToday)}
	case p.List == listHistory:
		for _, d := range days(shown, p.Now) {
			body = append(body, textEl("h2", "rows-day", d.name), rows(d.list, listHistory, msgForget, p.OnForget, nil))
		}
	default:
		body = []app.UI{textEl("h2", "unseen", msgSavedHead), rows(shown, listSaved, msgUnsave, p.OnUnsave, p.Readable)}
	}
	if rest := len(list) - len(shown); rest > 0 {
		body = append(body, rowsFoot("more", msgMore(min(rest, pageRows)), p.more))
	}
	if len(list) > 0 {
		body = append(body, rowsFoot("trash", erase, p.erase))
	}
	return drawnPage("saved",
		pageHead(msgSave, note),
		el("div", attrs{"class", "filters", "role", "tablist", "aria-label", msgLists},
			p.filter(listSaved, msgSave),
			p.filter(listHistory, msgRead),
		).OnKeyDown(p.key),
		el("div", attrs{"id", "rows", "role", "tabpanel", "aria-labelledby", "list-" + p.List}, body...),
	)
}

func (p *SavedPage) filter(list, words string) app.UI {
	return el("button", attrs{
		"id", "list-" + list, "class", "filter", "type", "button", "role", "tab", "aria-selected", ariaBool(list == p.List),
		"aria-controls", "rows", "tabindex", tabIndex(list == p.List),
	}, app.Text(words)).OnClick(func(app.Context, app.Event) { p.OnList(list) }, app.EventScope(list))
}

// key walks the two tabs with the arrow keys.
func (p *SavedPage) key(_ app.Context, e app.Event) {
	lists := []string{listSaved, listHistory}
	at := 0
	if p.List == listHistory {
		at = 1
	}
	if to, ok := arrowKey(e, at, len(lists)); ok {
		p.OnList(lists[to])
		p.OnFocus("list-" + lists[to])
	}
}

func (p *SavedPage) more(app.Context, app.Event)  { p.OnMore() }
func (p *SavedPage) erase(app.Context, app.Event) { p.OnErase() }
