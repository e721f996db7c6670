package ui

import (
	"time"

	"zhaputide/app/browser"
	"zhaputide/app/library"
)

// workerStays limits how long the worker stays open after the reader has gone elsewhere: phones end pages that hold much.
const workerStays = 2 * time.Minute

// On a phone of little memory the worker holds no more than this before somebody searches: else it might be what ends the app, for
// a reader who never does.
const (
	lowMemory     = 2        // GB
	lowMemoryWarm = 16 << 20 // bytes: some ten thousand articles
)

// warm has the worker open what is on this phone, so that the first search need not wait; it fetches nothing.
func (s *searchSession) warm() {
	r := library.Request{Kind: library.KindWarm}
	if gb := browser.Memory(); gb > 0 && gb <= lowMemory {
		r.MaxBytes = lowMemoryWarm
	}
	s.worker.Send(r)
}

// refresh tells the worker that the paper has changed.
func (s *searchSession) refresh() { s.worker.Send(library.Request{Kind: library.KindRefresh}) }

// away closes the worker some time after the reader has gone. On the way back it readies the worker again, and asks again for an answer
// that was lost with it.
func (s *searchSession) away(gone bool) {
	s.absences++
	absence := s.absences
	switch {
	case gone:
		s.loop.after(workerStays, func() {
			if s.absences == absence {
				s.interrupted = s.loading || s.results != nil && !s.results.Complete
				s.worker.Close()
			}
		})
	case s.interrupted:
		s.interrupted = false
		fetching := s.fetching
		s.answer()
		s.fetching = fetching
	default:
		s.warm()
	}
}
