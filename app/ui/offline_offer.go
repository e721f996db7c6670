package ui

import (
	"zhaputide/app/browser"
	"zhaputide/content"
	"zhaputide/content/protocol"
)

// What the buttons of the offer say.
const (
	offerYes = "yes"
	offerNo  = "no"
)

// offerRow asks, behind the text of an article, whether the paper is to go onto the home screen. It scrolls with the page and covers nothing.
func offerRow(p browser.Platform) string {
	return `<aside class="offer"><p class="sheet-text">` + msgOfferBefore + msgInstall(p) + msgOfferAfter + `</p><div class="sheet-buttons">` +
		`<button class="button" data-offer="` + offerYes + `" data-answer="` + msgOfferShown + `">` + msgOfferHow + `</button>` +
		`<button class="button" data-offer="` + offerNo + `" data-answer="` + msgOfferDeclined + `">` + msgOfferNo + `</button></div></aside>`
}

// readArticle begins with the page that is shown, if that is an article. An article is read when the end of its text has been on the screen;
// behind the text of the second one stands the offer.
func (o *offline) readArticle() {
	if o.location.Kind != content.KindArticle {
		return
	}
	row := ""
	if o.mayOffer() && o.local.Offer().due(o.location.Path, o.loop.now()) {
		row = offerRow(o.Platform)
	}
	browser.AtEnd(o.location.Path, row)
}

// mayOffer tells whether the offer would lead anywhere now. Chromium says when it can install, and is silent where that is done already.
func (o *offline) mayOffer() bool {
	if o.offered || !o.online || !o.Worker || o.Platform.InApp || browser.Standalone() {
		return false
	}
	if p := o.Platform; p.System != browser.IPhone && p.System != browser.IPad && p.Program >= browser.Chrome && p.Program <= browser.Samsung {
		return browser.CanInstall()
	}
	return len(guideFor(o.Platform).steps) > 0
}

// onOffer takes what happened at the end of an article. A yes is taken inside the tap: in no other moment the browser's own dialog opens.
// Whoever has answered is never asked again.
func (o *offline) onOffer(what string) {
	was := o.local.Offer()
	switch what {
	case protocol.OfferRead:
		if was.Read != "" {
			return
		}
		was.Read = o.location.Path
	case protocol.OfferSeen:
		o.offered = true
		was.Seen++
		was.Day = dayOf(o.loop.now())
	case offerYes:
		was.Answered = true
		if browser.CanInstall() {
			o.install(func() {})
		} else {
			o.sheets.openInstall()
		}
	case offerNo:
		was.Answered = true
	}
	o.local.SetOffer(was)
}
