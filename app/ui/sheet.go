package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"zhaputide/app/browser"
)

// Sheet is the frame of all that slides up over the page: its name, a button to close it, and a body.
// Package browser keeps the focus inside while it is open, and closes it on Escape and on the phone's back button.
type Sheet struct {
	app.Compo

	Name    string // last part of its class: size, share, install, erase
	Title   string
	Body    func() app.UI // its root is div.sheet-body
	OnClose func()
}

// Render draws the sheet.
func (s *Sheet) Render() app.UI {
	return el("section", attrs{
		"id", browser.SheetID, "class", "sheet sheet-" + s.Name, "role", "dialog", "aria-modal", "true", "aria-labelledby", "sheet-title", "tabindex", "-1",
	},
		classEl("header", "sheet-head",
			el("h2", attrs{"id", "sheet-title"}, app.Text(s.Title)),
			iconButton("close", msgClose).OnClick(s.close),
		),
		s.Body(),
	)
}

func (s *Sheet) close(app.Context, app.Event) { s.OnClose() }
