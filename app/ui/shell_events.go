package ui

import (
	"context"
	"slices"

	"zhaputide/app/browser"
	"zhaputide/content"
	"zhaputide/content/pack"
)

// listen has the browser tell the shell what happens outside of it. Its callbacks run on JavaScript's turn, so each only hands over.
func (s *Shell) listen() {
	browser.OnLink(s.follow)
	browser.OnPop(s.pop)
	browser.OnTap(func(tap browser.Tap) {
		s.loop.dispatch(func() { s.tap(tap) })
	})
	browser.OnMessage(func(m browser.Message) {
		s.loop.dispatch(func() { s.hear(m) })
	})
	browser.OnAway(func(gone bool) {
		s.loop.dispatch(func() { s.search.away(gone) })
	})
	browser.OnOnline(func(online bool) {
		s.loop.dispatch(func() { s.setOnline(online) })
	})
	browser.OnSaved(func(key, _ string) {
		s.loop.dispatch(func() { s.readAgain(key) })
	})
}

// hear takes a message of the worker or the boot script.
func (s *Shell) hear(m browser.Message) {
	switch m.Type {
	case "edition":
		s.refresh()
		s.notices.post(Notice{Key: noticeEdition, Text: sayNewEdition, Act: saySeeEdition, OnAct: s.seeEdition})
	case "changed":
		s.refresh()
	case "shell":
		s.notices.post(Notice{Key: noticeShell, Text: sayNewShell, Act: sayTakeOver, OnAct: browser.TakeOver})
	case "keeping":
		s.keeping.Worker = true
		s.keeping.Done, s.keeping.Wanted = m.Done, m.Total
		if s.location.Kind == "settings" && (m.Done >= m.Total || !s.keeping.Known) {
			browser.AskState()
		}
	case "alone":
		s.keeping.Worker = false
	case "full":
		s.keeping.Full = true
		if !s.keeping.Known {
			browser.AskState()
		}
		s.notices.post(Notice{Key: noticeFull, Text: sayNoRoomPacks})
	case "state":
		s.hearState(m)
	}
	// "install" needs only to be drawn anew
}

func (s *Shell) hearState(m browser.Message) {
	s.version = m.Shell
	s.keeping.Worker, s.keeping.Known = true, true
	s.keeping.Editions, s.keeping.Total, s.keeping.Bytes = len(m.Editions), m.Total, m.Bytes
	s.keeping.All, s.keeping.Full = m.What == "all", m.Full
	if s.location.Kind == kindOffline {
		s.nameKept(m.Editions)
	}
}

// nameKept finds the dates and titles of the editions that are on this phone, for those who have no network.
func (s *Shell) nameKept(ids []string) {
	const most = 5
	s.loop.async(func() {
		editions, err := s.library.Editions(context.Background())
		if err != nil {
			return // without the manifest no page of them opens either
		}
		editions = slices.DeleteFunc(slices.Clone(editions), func(e pack.Edition) bool { return !slices.Contains(ids, e.ID) })
		s.loop.dispatch(func() { s.kept = editions[:min(most, len(editions))] })
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
	turn := s.location.visits
	s.loop.async(func() {
		_, _ = s.library.Refresh(context.Background()) // without an answer it opens the newest that it knows
		s.loop.dispatch(func() {
			if s.location.visits == turn {
				s.open(browser.Address{Path: content.FrontPath}, browser.Visit)
			}
		})
	})
}

func (s *Shell) setOnline(online bool) {
	s.online = online
	switch {
	case !online:
	case s.location.Kind == kindOffline:
		s.retry()
	default:
		s.search.retryOnline()
	}
}

// askStorage learns whether the phone has promised not to clear what is kept.
func (s *Shell) askStorage() {
	browser.AskStorage(func(state browser.Storage) {
		s.loop.dispatch(func() { s.keeping.Loose = !state.Protected })
	})
}

// keep tells the worker what to keep, and asks the phone not to clear it.
func (s *Shell) keep(all bool) {
	s.keeping.All = all
	if all {
		browser.Keep("all")
		browser.Protect(func(protected bool) {
			s.loop.dispatch(func() { s.keeping.Loose = !protected })
		})
	} else {
		browser.Keep("recent")
	}
	browser.AskState()
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
