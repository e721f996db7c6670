package ui

import "github.com/maxence-charriere/go-app/v10/pkg/app"

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
	OnShare  func()
	OnCopy   func()

	showQR bool
}

// Render draws the form.
func (f *ShareForm) Render() app.UI {
	hint := sayShareToWeChat
	if f.WeChat {
		hint = sayShareWeChat
	}
	body := []app.UI{
		line("p", "share-name headline", f.Headline),
		box("div", "choices", f.choices()...),
		line("p", "sheet-text", hint),
	}
	if f.showQR {
		if code, err := QRCode(f.Link, sayShareQRLabel); err == nil {
			body = append(body, box("figure", "qr", app.Raw(code), line("figcaption", "", sayShareQRNote)))
		}
	}
	if f.Copied == copyRefused {
		body = append(body, line("p", "sheet-text", sayCopyRefused))
	}
	body = append(body, el("p", attrs{"class", "address", "id", shareAddressID}, app.Text(f.Link)))
	return box("div", "sheet-body", body...)
}

func (f *ShareForm) choices() []app.UI {
	var list []app.UI
	if f.CanShare {
		list = append(list, choice("share", sayShareSend).OnClick(f.share))
	}
	if f.Copied == copied {
		list = append(list, choice("check", sayShareCopied).OnClick(f.copy))
	} else {
		list = append(list, choice("copy", sayShareCopy).OnClick(f.copy))
	}
	return append(list, choice("qr", sayShareQR, "aria-expanded", yes(f.showQR)).OnClick(f.flipQR))
}

func choice(icn, words string, more ...string) app.HTMLElem {
	return el("button", append(attrs{"class", "choice", "type", "button"}, more...), icon(icn), line("span", "", words))
}

func (f *ShareForm) share(app.Context, app.Event)  { f.OnShare() }
func (f *ShareForm) copy(app.Context, app.Event)   { f.OnCopy() }
func (f *ShareForm) flipQR(app.Context, app.Event) { f.showQR = !f.showQR }
