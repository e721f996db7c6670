package ui

import (
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"zhaputide/app/browser"
	"zhaputide/app/search"
)

// An answer comes in parts, each on a turn of its own, so that none holds up a letter or a tap: the rows that a phone
// shows, at once; when they are on the screen, suggestions; the rest of the rows; and then what stands in the texts alone.

const (
	sliceTime  = 6 * time.Millisecond // that the texts are looked through in one go
	sliceBytes = 128 << 10            // of text from one look at the clock to the next: well below a ms, on a slow phone a few
)

// answer answers the query; a newer one ends it. The old answer stands until the new one is there.
func (s *Shell) answer() {
	s.find.turn++
	turn := s.find.turn
	if !s.find.typing {
		s.find.began = s.now()
	}
	s.find.asking, s.find.failed = s.find.query != "", false
	if s.find.query == "" {
		s.find.results, s.find.suggest = nil, nil
	}
	s.withFinder(func(f Finder, err error) {
		if turn != s.find.turn {
			return
		}
		if err != nil {
			s.find.asking, s.find.failed, s.find.results = false, s.find.query != "", nil
			return
		}
		s.find.sections = f.Sections()
		if s.find.query != "" {
			s.answerWith(f, turn)
		}
	})
}

// answerWith shows what the index knows.
func (s *Shell) answerWith(f Finder, turn int) {
	run := f.Start(s.find.query, search.Options{Order: s.find.order, Limit: s.find.limit()})
	rows := s.find.limit()
	if s.find.typing {
		rows = firstRows
	} else {
		s.find.suggest = nil
	}
	s.find.partial = f.Partial()
	results := run.First(rows)
	if results.Complete || results.Total > 0 { // else the texts may hold what the index does not
		s.find.take(results, s.now())
	}
	s.afterDraw(func() {
		browser.Painted(func() { s.suggest(f, run, turn) })
	})
}

// suggest shows suggestions while one types, and lets the address have the query.
func (s *Shell) suggest(f Finder, run Run, turn int) {
	s.next(turn, func() (changed bool) {
		if s.find.unwritten {
			s.rewriteQuery()
		}
		before := len(s.find.suggest)
		s.find.suggest = nil
		if s.find.typing {
			s.find.suggest = f.Suggest(s.find.query, mostSuggest)
		}
		browser.Yield(func() { s.completeRows(run, turn) })
		return before+len(s.find.suggest) > 0
	})
}

// completeRows makes the list as long as it is to be.
func (s *Shell) completeRows(run Run, turn int) {
	s.next(turn, func() (changed bool) {
		if r := s.find.results; !s.find.asking && r != nil && len(r.Hits) < min(r.Total, s.find.limit()) {
			s.find.take(run.First(s.find.limit()), s.now())
			changed = true
		}
		if s.find.asking || !s.find.results.Complete {
			browser.Yield(func() { s.lookThrough(run, turn) })
		}
		return changed
	})
}

// lookThrough looks through the texts for some ms at a time.
func (s *Shell) lookThrough(run Run, turn int) {
	s.next(turn, func() (changed bool) {
		for began := s.now(); ; {
			if run.Step(sliceBytes) {
				s.find.take(run.First(s.find.limit()), s.now())
				return true
			}
			if took := s.now().Sub(began); took <= 0 || took >= sliceTime {
				browser.Yield(func() { s.lookThrough(run, turn) })
				return false
			}
		}
	})
}

// next does a part of an answer on the app's turn, unless a newer answer has begun. What has changed nothing is not drawn.
func (s *Shell) next(turn int, do func() (changed bool)) {
	s.ctx.Dispatch(func(ctx app.Context) {
		if turn != s.find.turn || !do() {
			ctx.PreventUpdate()
		}
	})
}

// take takes an answer to the query.
func (f *finding) take(results search.Results, now time.Time) {
	f.results, f.of, f.asking = &results, f.query, false
	if results.Complete {
		f.took = now.Sub(f.began)
	}
}
