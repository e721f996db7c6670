package ui

import (
	"zhaputide/app/browser"
	"zhaputide/content"
)

// filter asks a query that was put together by taps, and leads the focus to what is still there afterwards.
func (s *searchSession) filter(query, focus string) {
	s.monthsVersion++
	s.ask(query)
	if focus != "" {
		s.loop.afterDraw(func() { browser.Focus(focus) })
	}
}

// setMonths filters by the two fields of months, which keep what the reader has put there.
func (s *searchSession) setMonths(from, to string) {
	start, err := content.ParseDate(from)
	if err != nil {
		start = "" // empty, or half typed where the browser has no field for months
	}
	end, err := content.ParseDate(to)
	if err != nil {
		end = ""
	}
	s.ask(withDates(s.query, start, end))
}

func (s *searchSession) togglePanel(name string) {
	if s.panel == name {
		name = ""
	}
	s.panel = name
}
