package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"zhaputide/app/browser"
)

// The sheets.
const (
	sheetSize    = "size"
	sheetShare   = "share"
	sheetInstall = "install"
	sheetErase   = "erase"
)

// sheet is what slides up over the page; the zero value is none.
type sheet struct {
	name   string
	copied int    // of share: how copying went
	erase  string // of erase: eraseHistory, eraseSaved or eraseAll
}

func (s *Shell) openSize()    { s.openSheet(sheet{name: sheetSize}) }
func (s *Shell) openShare()   { s.openSheet(sheet{name: sheetShare}) }
func (s *Shell) openInstall() { s.openSheet(sheet{name: sheetInstall}) }

// openSheet draws the sheet; then the browser leads the focus into it.
func (s *Shell) openSheet(what sheet) {
	s.sheet = what
	s.loop.afterDraw(func() { browser.OpenSheet(sheetID, s.sheetClosed) })
}

// sheetClosed is told by the browser that the reader has closed the sheet with Escape or the phone's back button.
func (s *Shell) sheetClosed() {
	s.loop.dispatch(func() { s.sheet = sheet{} })
}

// closeSheet closes the sheet, in answer to a button of ours.
func (s *Shell) closeSheet() {
	if s.sheet.name == "" {
		return
	}
	s.sheet = sheet{}
	s.loop.afterDraw(browser.CloseSheet)
}

func (s *Shell) tapVeil(app.Context, app.Event) { s.closeSheet() }

func (s *Shell) drawSheet() app.UI {
	frame := &Sheet{Name: s.sheet.name, OnClose: s.closeSheet}
	switch s.sheet.name {
	case sheetSize:
		frame.Title, frame.Body = saySizeTitle, s.sizeForm
	case sheetShare:
		frame.Title, frame.Body = sayShareArticle, s.shareForm
	case sheetInstall:
		frame.Title, frame.Body = sayInstall, func() app.UI { return s.offline.installForm(s.closeSheet) }
		if browser.Platform() == browser.WeChat {
			frame.Name = "wechat" // points at WeChat's own menu
		}
	case sheetErase:
		frame.Title, frame.Body = eraseTitle(s.sheet.erase), s.eraseForm
	}
	return frame
}

func (s *Shell) sizeForm() app.UI {
	return &SizeForm{Settings: s.settings.Settings, OnChange: s.settings.set, OnFocus: browser.Focus}
}

func (s *Shell) shareForm() app.UI {
	return &ShareForm{
		Headline: s.reading.article.Headline, Link: browser.Canonical(), CanShare: browser.CanShare(), WeChat: browser.Platform() == browser.WeChat,
		Copied: s.sheet.copied, OnShare: s.share, OnCopy: s.copyLink,
	}
}

// share and copyLink run inside the tap, or the browser refuses; the answer comes later.
func (s *Shell) share() {
	browser.Share(s.reading.article.Headline, s.reading.article.Headline, browser.Canonical(), func(err error) {
		s.loop.dispatch(func() {
			if err == nil {
				s.closeSheet()
			} else {
				s.copyLink()
			}
		})
	})
}

func (s *Shell) copyLink() {
	browser.Copy(browser.Canonical(), func(err error) {
		s.loop.dispatch(func() { s.copied(err) })
	})
}

func (s *Shell) copied(err error) {
	if s.sheet.name != sheetShare {
		return
	}
	if err == nil {
		s.sheet.copied = copied
		s.notices.short(sayCopied)
		return
	}
	s.sheet.copied = copyRefused
	s.loop.afterDraw(func() { browser.SelectText(shareAddressID) })
}
