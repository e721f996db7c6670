package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"zhaputide/app/browser"
	"zhaputide/content/protocol"
)

// drawSheet draws the sheet that is open, and the veil below it.
func (s *Shell) drawSheet() []app.UI {
	frame := &Sheet{Name: s.sheets.name, OnClose: s.sheets.close}
	switch s.sheets.name {
	case "":
		return nil
	case sheetSize:
		frame.Title, frame.Body = msgSizeTitle, s.settings.form
	case sheetShare:
		frame.Title, frame.Body = msgShareArticle, func() app.UI { return s.sharing.form(s.reading.article.Headline) }
	case sheetInstall:
		frame.Title, frame.Body = msgInstall(browser.Here()), func() app.UI { return s.offline.installForm(s.sheets.close) }
		if browser.Here().InApp {
			frame.Name = "inapp" // points at the app's own menu
		}
	case sheetStorage:
		frame.Title, frame.Body = msgStorage, func() app.UI { return s.offline.storageForm(len(s.reading.saved)) }
	case sheetErase:
		frame.Title, frame.Body = eraseTitle(s.sheets.erase), s.eraseForm
	}
	veil := el("div", attrs{"class", "veil"}).OnClick(func(app.Context, app.Event) { s.sheets.close() })
	return []app.UI{veil, frame}
}

func (s *Shell) eraseForm() app.UI {
	return &EraseForm{Text: eraseText(s.sheets.erase), OnErase: s.erase, OnClose: s.sheets.close}
}

// erase does what the open sheet asks about.
func (s *Shell) erase() {
	switch s.sheets.erase {
	case listHistory:
		s.local.EraseHistory()
	case listSaved:
		s.reading.eraseSaved()
	case eraseAll:
		s.local.EraseAll()
		s.search.reset()
		s.settings.apply()
		browser.Drop(protocol.DropAll)
		browser.AskState()
	}
	s.reading.readLists()
	s.sheets.close()
	s.notices.short(msgErased)
}
