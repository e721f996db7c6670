package ui

import (
	"context"
	"time"

	"zhaputide/app/browser"
	"zhaputide/content"
	"zhaputide/content/protocol"
)

// listen has the browser tell the shell what happens outside of it. Its callbacks run on JavaScript's turn, so each only hands over.
func (s *Shell) listen() {
	browser.OnLink(s.follow)
	browser.OnPop(s.pop)
	browser.OnTap(func(tap browser.Tap) {
		s.loop.dispatch(func() { s.tap(tap) })
	})
	browser.OnMessage(func(m browser.Message) {
		s.loop.dispatch(func() { s.onMessage(m) })
	})
	browser.OnAway(func(gone bool) {
		s.loop.dispatch(func() { s.search.away(gone) })
	})
	browser.OnOnline(func(online bool) {
		s.loop.dispatch(func() { s.setOnline(online) })
	})
	browser.OnStorage(func(key string) {
		s.loop.dispatch(func() { s.readAgain(key) })
	})
}

// tap looks up the word that was tapped in an article.
func (s *Shell) tap(tap browser.Tap) {
	if s.settings.TapsWords() && s.location.Kind == content.KindArticle && s.sheets.name == "" {
		s.word.lookUp(tap)
	}
}

// onMessage takes a message of the worker or the boot script.
func (s *Shell) onMessage(m browser.Message) {
	switch m.Type {
	case protocol.MsgEdition:
		s.refresh()
		s.notices.post(Notice{Key: noticeEdition, Text: msgNewEdition, Act: msgSeeEdition, OnAct: s.seeEdition})
	case protocol.MsgPinned:
		s.reading.onPinned(m.Paths)
	case protocol.MsgChanged:
		s.refresh()
	case protocol.MsgShell:
		s.notices.post(Notice{Key: noticeShell, Text: msgNewShell, Act: msgTakeOver, OnAct: s.takeOver})
	default:
		s.offline.onMessage(m)
	}
	s.reading.pin()
}

// takeOverPatience is how long the app waits for a new shell before it says that it did not come.
const takeOverPatience = 10 * time.Second

// takeOver puts the new shell in charge, which loads the document anew, and says so at once: the old one may have work to end.
func (s *Shell) takeOver() {
	s.notices.post(Notice{Key: noticeShell, Text: msgTakingOver})
	browser.TakeOver()
	number := s.notices.said
	s.loop.after(takeOverPatience, func() {
		if s.notices.stands(noticeShell, number) {
			s.notices.post(Notice{Key: noticeShell, Text: msgTakeOverLate})
		}
	})
}

// refresh has the library read the manifest again.
func (s *Shell) refresh() {
	s.loop.async(func() {
		// without an answer the library goes on with what it has
		_, _ = s.library.Refresh(context.Background())
		s.loop.dispatch(s.search.refresh)
	})
}

// seeEdition opens the newest edition, once the library knows of it.
func (s *Shell) seeEdition() {
	s.notices.close(noticeEdition)
	s.location.visits++
	visit := s.location.visits
	s.loop.async(func() {
		_, _ = s.library.Refresh(context.Background()) // without an answer it opens the newest that it knows
		s.loop.dispatch(func() {
			if s.location.visits == visit {
				s.open(browser.Address{Path: content.FrontPath}, browser.Visit)
			}
		})
	})
}

func (s *Shell) setOnline(online bool) {
	s.offline.online = online
	switch {
	case !online:
	case s.location.Kind == content.KindOffline:
		s.retry()
	default:
		s.search.retryOnline()
	}
}

// readAgain takes over what another tab has changed.
func (s *Shell) readAgain(key string) {
	switch key {
	case settingsKey:
		s.settings.apply()
	case searchesKey:
		s.search.readRecent()
	default:
		s.reading.readLists()
	}
}
