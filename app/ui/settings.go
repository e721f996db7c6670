package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"zhaputide/app/browser"
)

// settingsSession applies what the reader has set, at once, and keeps it.
type settingsSession struct {
	Settings

	local   *LocalState
	notices *notices
}

func (s *settingsSession) set(next Settings) {
	s.Settings = next
	browser.ApplySettings(next.Size, next.Theme, next.Elder)
	if err := s.local.SetSettings(next); err != nil {
		s.notices.noRoom(msgNoRoomSetting)
	}
}

// apply takes over the settings as they are kept now.
func (s *settingsSession) apply() {
	s.Settings = s.local.Settings()
	browser.ApplySettings(s.Size, s.Theme, s.Elder)
}

func (s *settingsSession) setElder(on bool) { s.set(s.WithElder(on)) }

func (s *settingsSession) setTapsWords(on bool) { s.set(s.WithWords(on)) }

// form draws the body of the sheet size.
func (s *settingsSession) form() app.UI {
	return &SizeForm{Settings: s.Settings, OnChange: s.set, OnFocus: browser.FocusChoice}
}
