package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"zhaputide/app/browser"
)

// How copying the link went.
const (
	notCopied = iota
	copied
	copyRefused
)

// shareAddressID is the address as text, to be selected when copying is refused.
const shareAddressID = "share-address"

// ShareForm shares the page that is shown: the body of the sheet share. The address is a plain link that works everywhere;
// the code is drawn on the phone.
type ShareForm struct {
	app.Compo

	Headline string
	Link     string // absolute
	CanShare bool   // the phone has a share sheet of its own
	WeChat   bool   // inside WeChat, whose own menu shares best
	Copied   int    // notCopied, copied or copyRefused
	QR       bool   // the code is shown
	OnShare  func()
	OnCopy   func()
	OnQR     func()
}

// Render draws the form.
func (f *ShareForm) Render() app.UI {
	hint := msgShareToWeChat
	if f.WeChat {
		hint = msgShareWeChat
	}
	body := []app.UI{
		textEl("p", "share-name headline", f.Headline),
		classEl("div", "choices", f.choices()...),
		textEl("p", "sheet-text", hint),
	}
	if f.QR {
		if code, err := QRCode(f.Link, msgShareQRLabel); err == nil {
			body = append(body, classEl("figure", "qr", app.Raw(code), textEl("figcaption", "", msgShareQRNote)))
		}
	}
	if f.Copied == copyRefused {
		body = append(body, el("p", attrs{"class", "sheet-text", "data-share", "refused"}, app.Text(msgCopyRefused)))
	}
	body = append(body, el("p", attrs{"class", "address", "id", shareAddressID}, app.Text(f.Link)))
	return classEl("div", "sheet-body", body...)
}

func (f *ShareForm) choices() []app.UI {
	var list []app.UI
	if f.CanShare {
		list = append(list, shareButton("share", msgShareSend, "data-share", "send").OnClick(f.share))
	}
	if f.Copied == copied {
		list = append(list, shareButton("check", msgShareCopied, "data-share", "copied").OnClick(f.copy))
	} else {
		list = append(list, shareButton("copy", msgShareCopy, "data-share", "copy").OnClick(f.copy))
	}
	return append(list, shareButton("qr", msgShareQR, "data-action", "qr", "aria-expanded", ariaBool(f.QR)).OnClick(f.toggleQR))
}

func shareButton(iconName, words string, more ...string) app.HTMLElem {
	return el("button", append(attrs{"class", "choice", "type", "button"}, more...), icon(iconName), textEl("span", "", words))
}

func (f *ShareForm) share(app.Context, app.Event)    { f.OnShare() }
func (f *ShareForm) copy(app.Context, app.Event)     { f.OnCopy() }
func (f *ShareForm) toggleQR(app.Context, app.Event) { f.OnQR() }

// sharing hands the page that is shown to other people.
type sharing struct {
	loop    *loop
	notices *notices
	sheets  *sheets
}

// form draws the body of the sheet share.
func (s *sharing) form(headline string) app.UI {
	return &ShareForm{
		Headline: headline, Link: browser.Canonical(), CanShare: browser.CanShare(), WeChat: browser.Here().Program == browser.WeChat,
		Copied: s.sheets.copied, QR: s.sheets.qr, OnShare: func() { s.share(headline) }, OnCopy: s.copyLink, OnQR: s.sheets.toggleQR,
	}
}

// share and copyLink run inside the tap, or the browser refuses; the answer comes later.
func (s *sharing) share(headline string) {
	browser.Share(headline, headline, browser.Canonical(), func(err error) {
		s.loop.dispatch(func() {
			if err == nil {
				s.sheets.close()
			} else {
				s.copyLink()
			}
		})
	})
}

func (s *sharing) copyLink() {
	browser.Copy(browser.Canonical(), func(err error) {
		s.loop.dispatch(func() { s.copied(err) })
	})
}

func (s *sharing) copied(err error) {
	if s.sheets.name != sheetShare {
		return
	}
	if err == nil {
		s.sheets.copied = copied
		s.notices.short(msgCopied)
		return
	}
	s.sheets.copied = copyRefused
	s.loop.afterDraw(func() { browser.SelectText(shareAddressID) })
}
