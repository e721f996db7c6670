package ui

import (
	"context"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"zhaputide/app/browser"
)

// What may be erased.
const (
	eraseHistory = "history"
	eraseSaved   = "saved"
	eraseAll     = "all"
)

// readLists reads the two lists as the phone has them now: another tab may have changed them.
func (s *Shell) readLists() {
	s.saved, s.history = s.local.Saved(), s.local.History()
}

// readAgain takes over what another tab has changed.
func (s *Shell) readAgain(key string) {
	switch key {
	case settingsKey:
		s.applySettings()
		return
	case searchesKey:
		s.search.readRecent()
		return
	}
	s.readLists()
}

// beginArticle learns which article the document shows, before the library is asked.
func (s *Shell) beginArticle() {
	if path, headline, ok := browser.Story(); ok {
		s.story = Entry{Path: path, Headline: strings.TrimSpace(headline)}
	}
}

// completeArticle asks the library for what the document does not say of the article, and then records that it was read.
func (s *Shell) completeArticle() {
	path := s.story.Path
	if path == "" {
		return
	}
	s.loop.async(func() {
		a, err := s.library.Article(context.Background(), path)
		s.loop.dispatch(func() {
			if s.story.Path != path {
				return
			}
			if err == nil {
				s.story.Headline, s.story.Section, s.story.Date = a.Headline, a.Section, a.Date
				s.completeSaved()
			}
			s.record()
		})
	})
}

// completeSaved adds section and date to an article that the reader saved before they were known.
func (s *Shell) completeSaved() {
	list := s.local.Saved()
	for i, e := range list {
		if e.Path == s.story.Path && e.Section == "" {
			list[i] = s.story
			list[i].At = e.At
			s.setSaved(list)
		}
	}
}

// record puts the article that is shown into the reading history.
func (s *Shell) record() {
	s.story.At = s.loop.now().Unix()
	err := s.local.Read(s.story)
	s.history = s.local.History()
	if err != nil {
		s.notices.noRoom(sayNoRoomHistory)
	}
}

// flipSaved saves the article that is shown, or takes it out again.
func (s *Shell) flipSaved() {
	switch {
	case s.story.Path == "":
		return
	case s.local.Saved().Has(s.story.Path):
		s.unsave(s.story)
		return
	}
	e := s.story
	e.At = s.loop.now().Unix()
	if s.setSaved(s.local.Saved().With(e, 0)) {
		s.notices.undo(sayNoticeSaved, func() { s.setSaved(s.local.Saved().Without(e.Path)) })
		browser.Protect(func(bool) {}) // what a reader saves should stay; a refusal changes nothing
	}
}

func (s *Shell) unsave(e Entry) {
	list := s.local.Saved()
	for _, old := range list {
		if old.Path == e.Path {
			e = old // with the time at which it was saved
		}
	}
	if s.setSaved(list.Without(e.Path)) {
		s.notices.undo(sayNoticeUnsaved, func() { s.setSaved(s.local.Saved().PutBack(e)) })
	}
}

// setSaved keeps the list and tells whether the phone had room for it; if not, the reader hears so.
func (s *Shell) setSaved(list Entries) bool {
	err := s.local.SetSaved(list)
	s.saved = s.local.Saved()
	if err != nil {
		s.notices.short(sayNoRoomSave)
	}
	return err == nil
}

func (s *Shell) forget(e Entry) {
	// a list that has become shorter fits wherever the longer one did
	_ = s.local.SetHistory(s.local.History().Without(e.Path))
	s.history = s.local.History()
}

func (s *Shell) setSettings(next Settings) {
	s.settings = next
	browser.ApplySettings(next.Size, next.Theme, next.Elder)
	if err := s.local.SetSettings(next); err != nil {
		s.notices.noRoom(sayNoRoomSetting)
	}
}

// applySettings takes over the settings as they are kept now.
func (s *Shell) applySettings() {
	s.settings = s.local.Settings()
	browser.ApplySettings(s.settings.Size, s.settings.Theme, s.settings.Elder)
}

func (s *Shell) setElder(on bool) { s.setSettings(s.settings.WithElder(on)) }

func (s *Shell) setWords(on bool) { s.setSettings(s.settings.WithWords(on)) }

func (s *Shell) askEraseAll() { s.openSheet(sheet{name: sheetErase, erase: eraseAll}) }

// askEraseList asks before the list is erased that the page 收藏 shows.
func (s *Shell) askEraseList() {
	what := eraseSaved
	if s.list() == listHistory {
		what = eraseHistory
	}
	s.openSheet(sheet{name: sheetErase, erase: what})
}

func eraseTitle(what string) string {
	switch what {
	case eraseHistory:
		return sayEraseHistory
	case eraseSaved:
		return sayEraseSaved
	}
	return sayErase
}

func (s *Shell) eraseForm() app.UI {
	text := sayEraseAllText
	switch s.sheet.erase {
	case eraseHistory:
		text = sayEraseHistoryText
	case eraseSaved:
		text = sayEraseSavedText
	}
	return &EraseForm{Text: text, OnErase: s.erase, OnClose: s.closeSheet}
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
		s.applySettings()
		browser.Drop()
		browser.AskState()
	}
	s.readLists()
	s.closeSheet()
	s.notices.short(sayErased)
}
