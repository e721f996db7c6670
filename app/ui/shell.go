// Package ui draws what readers touch: the bars, the sheets, and the pages 搜索, 收藏 and 我的, as go-app components.
//
// It runs on the phone. [Shell] is the one root. It leads from page to page, and hands everything else to sessions, which hold the state of
// a room and ask the library and the browser: the search, the reading, the tapped word, the settings, what is kept offline, sharing.
// A session gets a few ports, [loop], [location] and [notices] among them, and never the shell. Components get data and callbacks, and
// know nobody. The text of the newspaper is not drawn here: it stands in <main id="page">, and the shell has package browser put finished
// fragments there.
//
// Files begin with the name of their room; TestRoomsUseOneWay says which room uses which.
//
// The rules are:
//   - A change of state comes first, then go-app draws, and only then, in a Defer, the browser shows or hides the page:
//     so there is no moment with both pages or with none.
//   - What may wait for the network runs in a goroutine and comes back by the loop, which has the shell's own context, because
//     a component that has gone from the screen gets no dispatch any more.
//   - go-app takes two event handlers for the same when their code is the same: a closure over anything that may change
//     gets an EventScope that names it.
package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"zhaputide/app/browser"
	"zhaputide/app/library"
	"zhaputide/content"
)

// Shell is the root of the app. It leads from place to place, draws the page, the sheet and the notices of the moment, and hands what
// happens outside to whom it concerns. What a room of the app knows stands in that room's type, which gets the ports that it needs and
// never the shell.
type Shell struct {
	app.Compo

	library *library.Library
	local   *LocalState
	loop    *loop
	paper   string // name of the newspaper

	location *location
	notices  *notices
	sheets   *sheets

	reading  reading
	search   searchSession
	word     wordLookup
	settings settingsSession
	offline  offline
	sharing  sharing
}

// NewShell makes the shell for the page that stands in the document.
func NewShell(lib *library.Library) *Shell {
	loop, local := newLoop(), &LocalState{Store: phoneStore{}}
	loc, board, sheets := &location{Page: browser.Shown()}, &notices{loop: loop}, &sheets{loop: loop, sheet: early()}
	s := &Shell{library: lib, local: local, loop: loop, paper: browser.PaperName(), location: loc, notices: board, sheets: sheets}
	s.reading.readingPorts = readingPorts{loop, loc, board, local, lib}
	s.search.searchPorts = searchPorts{loop, loc, board, local, newWorkerClient(lib, s.receive)}
	s.word.wordPorts = wordPorts{loop, loc, board, s.search.askWord}
	s.settings = settingsSession{local.Settings(), local, board}
	if chosen := browser.ChosenSettings(); chosen != "" {
		s.settings.Settings = DecodeSettings(chosen)
	}
	s.offline.offlinePorts = offlinePorts{loop, loc, board, sheets, local, lib}
	s.sharing = sharing{loop, board, sheets}
	s.reading.begin()
	s.search.begin()
	s.offline.begin()
	return s
}

// OnMount takes over from the boot script.
func (s *Shell) OnMount(ctx app.Context) { s.begin(ctx) }

func (s *Shell) begin(ctx app.Context) {
	s.loop.ctx = ctx
	if draws(s.location.Kind) {
		s.location.Drawn = true
		page := s.location.Page
		s.loop.afterDraw(func() { browser.Settle(page) })
	}
	s.arrived()
	s.reading.complete()
	s.offline.readArticle()
	s.listen()
	if s.sheets.name != "" {
		s.sheets.opened()
	}
	for _, action := range browser.Taps() {
		s.act(action)
	}
	browser.Idle(func() {
		s.loop.dispatch(func() {
			s.reading.pin()
			s.search.warm()
		})
	})
}

// receive takes a response of the search worker, on JavaScript's turn.
func (s *Shell) receive(r library.Response) {
	s.loop.dispatchQuiet(func() bool { return s.search.receive(r) || s.word.receive(r) })
}

// act does what a button with that data-action does.
func (s *Shell) act(action string) {
	switch action {
	case "size":
		s.sheets.openSize()
	case "save":
		s.reading.toggleSaved()
	case "share":
		s.sheets.openShare()
	case "qr": // was tapped in the sheet that the app has taken over
		s.sheets.qr = true
	case "back":
		s.back()
	}
}

// Render draws the bars as they stand in the page, and what lies over it. The notices come before the page, so that
// their place in the tree, and with it what screen readers listen to, never changes.
func (s *Shell) Render() app.UI {
	body := []app.UI{
		el("a", attrs{"class", "skip", "href", "#page"}, app.Text(msgSkip)).OnClick(s.skip),
		&Topbar{
			Paper: s.paper, Saved: s.reading.isSaved(),
			OnBack: s.back, OnSize: s.sheets.openSize, OnSave: s.reading.toggleSaved, OnShare: s.sheets.openShare,
		},
		&Tabbar{Tab: s.location.Tab},
		&Noticeboard{Notices: s.notices.list, Offline: !s.offline.online, OnClose: s.notices.close},
	}
	if page := s.drawPage(); page != nil {
		body = append(body, page)
	}
	body = append(body, s.word.chip(s.reading.article.Headline, s.paper)...)
	body = append(body, s.drawSheet()...)
	return el("div", attrs{"id", "app", "class", "notranslate", "translate", "no"}, body...)
}

// skip leads past the bars. The browser finds its own way to main, but not to a page that the app draws.
func (s *Shell) skip(_ app.Context, e app.Event) {
	if s.location.Drawn {
		e.PreventDefault()
		browser.FocusHeading()
	}
}

// drawPage draws the page where the app does that itself; nil where the page stands in main.
func (s *Shell) drawPage() app.UI {
	if !s.location.Drawn {
		return nil
	}
	switch s.location.Kind {
	case content.KindSearch:
		return newSearchPage(&s.search)
	case content.KindSaved:
		return s.reading.page(func() { s.sheets.askErase(s.reading.list()) })
	case content.KindSettings:
		return &SettingsPage{
			Paper: s.paper, Settings: s.settings.Settings, Read: len(s.reading.history), Offline: s.offline.OfflineStatus, Version: s.offline.version,
			OnSize: s.sheets.openSize, OnElder: s.settings.setElder, OnWords: s.settings.setTapsWords,
			OnKeep: s.offline.setAll, OnInstall: s.sheets.openInstall, OnPace: s.offline.setPace, OnStorage: s.offline.openStorage, OnErase: func() { s.sheets.askErase(eraseAll) },
		}
	}
	return s.offline.page(s.retry)
}
