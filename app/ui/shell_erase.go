package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"zhaputide/app/browser"
)

// askEraseList asks before the list is erased that the page 收藏 shows.
func (s *Shell) askEraseList() {
	what := eraseSaved
	if s.reading.list() == listHistory {
		what = eraseHistory
	}
	s.openSheet(sheet{name: sheetErase, erase: what})
}

func (s *Shell) askEraseAll() { s.openSheet(sheet{name: sheetErase, erase: eraseAll}) }

func (s *Shell) eraseForm() app.UI {
	return &EraseForm{Text: eraseText(s.sheet.erase), OnErase: s.erase, OnClose: s.closeSheet}
}

// erase does what the open sheet asks about.
func (s *Shell) erase() {
	switch s.sheet.erase {
	case eraseHistory:
		s.local.EraseHistory()
	case eraseSaved:
		s.local.EraseSaved()
	case eraseAll:
		s.local.EraseAll()
		s.search.reset()
		s.settings.apply()
		browser.Drop()
		browser.AskState()
	}
	s.reading.readLists()
	s.closeSheet()
	s.notices.short(sayErased)
}
