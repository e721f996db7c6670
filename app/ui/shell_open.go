package ui

import (
	"context"
	"errors"
	"slices"
	"time"

	"zhaputide/app/browser"
	"zhaputide/app/library"
	"zhaputide/content"
	"zhaputide/content/pack"
)

// openingDelay passes before the app says that it is still opening a page. Till then, and after, the old page stays readable.
const openingDelay = 400 * time.Millisecond

// follow tells the browser, for every link that is tapped, whether the app opens it. It must not wait.
func (s *Shell) follow(to browser.Address) bool {
	place := content.ParsePath(to.Path)
	if place.Kind == "" || place.Kind == content.KindAbout { // not in the library: the worker answers
		return false
	}
	s.loop.dispatch(func() {
		s.reading.rows = 0
		s.search.leave(to)
		s.open(to, browser.Visit)
	})
	return true
}

// pop follows the reader back or forward.
func (s *Shell) pop(to browser.Address) {
	s.loop.dispatch(func() { s.open(to, browser.Return) })
}

// back goes a step back, or to the front page for those who came in by a shared link.
func (s *Shell) back() {
	if !browser.Back() {
		s.open(browser.Address{Path: content.FrontPath}, browser.Visit)
	}
}

// retry asks again for the page that could not be shown.
func (s *Shell) retry() { s.open(s.location.Address, browser.Redraw) }

// open shows the page at an address, in the way of show: [browser.Visit], [browser.Return] or [browser.Redraw].
func (s *Shell) open(to browser.Address, show func(browser.Page)) {
	s.location.visits++
	visit := s.location.visits
	place := content.ParsePath(to.Path)
	if path := place.Path(); path != "" {
		to.Path = path
	}
	if draws(place.Kind) {
		s.show(browser.Page{Address: to, Kind: place.Kind, Drawn: true}, show)
		return
	}
	s.loop.after(openingDelay, func() {
		if s.location.visits == visit {
			s.notices.post(Notice{Key: noticeOpening, Text: msgOpening, Short: true})
		}
	})
	s.loop.async(func() {
		page, err := s.library.Page(context.Background(), to.Path)
		s.loop.dispatch(func() {
			if s.location.visits == visit {
				s.showLoaded(to, page, err, show)
			}
		})
	})
}

// showLoaded shows what the library answered.
func (s *Shell) showLoaded(to browser.Address, page pack.Page, err error, show func(browser.Page)) {
	switch {
	case err == nil:
		s.show(browser.Page{Address: to, Kind: page.Kind, Title: page.Title, Fragment: page.Fragment}, show)
		s.reading.open(page)
	case errors.Is(err, library.ErrNewer):
		browser.OpenDocument(to) // a full phone has no room for that edition: the server has its pages
	case errors.Is(err, library.ErrNotFound):
		s.show(browser.Page{Address: to, Kind: content.KindNotFound, Drawn: true}, show)
	default:
		s.show(browser.Page{Address: to, Kind: content.KindOffline, Drawn: true}, show)
	}
}

// show draws first and then has the browser swap the page, so that there is no moment with both or with none.
func (s *Shell) show(page browser.Page, how func(browser.Page)) {
	s.location.visits++ // whatever is still under way is too late
	browser.HoldPlace()
	s.notices.close(noticeOpening)
	s.notices.close(noticeShort) // it was about the page that goes
	page.Tab = content.Place{Kind: page.Kind}.Tab()
	if page.Title == "" {
		page.Title = msgTitle(drawnTitle(page.Kind, s.offline.online), s.paper)
	}
	s.sheets.leave()
	s.location.Page = page
	s.location.Fragment = nil
	s.reading.leave()
	s.arrived()
	s.word.close()
	s.loop.afterDraw(func() {
		s.search.showRows()
		how(page)
		s.search.highlight(page)
		s.offline.readArticle()
	})
}

// arrived begins what belongs to the page that is shown now.
func (s *Shell) arrived() {
	switch s.location.Kind {
	case content.KindSearch:
		s.search.arrive()
	default:
		s.offline.arrive()
	}
}

// draws tells whether the app draws pages of that kind itself.
func draws(kind string) bool { return slices.Contains(content.DrawnKinds, kind) }

// drawnTitle is the title of a page that the app draws.
func drawnTitle(kind string, online bool) string {
	switch kind {
	case content.KindSearch:
		return msgSearch
	case content.KindSaved:
		return msgSave
	case content.KindSettings:
		return msgMine
	}
	heading, _, _ := (&TroublePage{Kind: kind, Online: online}).words()
	return heading
}
