package ui

import "zhaputide/app/browser"

// The sheets.
const (
	sheetSize    = "size"
	sheetShare   = "share"
	sheetInstall = "install"
	sheetErase   = "erase"
	sheetStorage = "storage"
)

// sheet names the sheet that lies over the page, with its state; the zero value is none.
type sheet struct {
	name   string
	copied int    // of share: how copying went
	qr     bool   // of share: the code is shown
	erase  string // of erase: listHistory, listSaved or eraseAll
}

// sheets opens and closes the sheets, one at a time.
type sheets struct {
	loop *loop

	sheet // that is open
}

func (s *sheets) openSize()    { s.open(sheet{name: sheetSize}) }
func (s *sheets) openShare()   { s.open(sheet{name: sheetShare}) }
func (s *sheets) openInstall() { s.open(sheet{name: sheetInstall}) }
func (s *sheets) openStorage() { s.open(sheet{name: sheetStorage}) }

// askErase asks once more before something is erased.
func (s *sheets) askErase(what string) { s.open(sheet{name: sheetErase, erase: what}) }

// open draws the sheet; then the browser leads the focus into it.
func (s *sheets) open(what sheet) {
	s.sheet = what
	s.opened()
}

func (s *sheets) opened() {
	s.loop.afterDraw(func() { browser.OpenSheet(browser.SheetID, s.closed) })
}

func (s *sheets) toggleQR() { s.qr = !s.qr }

// close closes the sheet, in answer to a button of ours.
func (s *sheets) close() {
	if s.name == "" {
		return
	}
	s.sheet = sheet{}
	s.loop.afterDraw(browser.CloseSheet)
}

// closed is called by the browser when the reader has closed the sheet with Escape or the phone's back button.
func (s *sheets) closed() { s.loop.dispatch(s.leave) }

// leave forgets the sheet. When another page is shown the browser closes an open one by itself.
func (s *sheets) leave() { s.sheet = sheet{} }
