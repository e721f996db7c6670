package ui

import (
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"zhaputide/app/browser"
	"zhaputide/app/search"
)

// An answer comes in parts, each on a turn of its own, so that none holds up a letter or a tap: the rows that a phone
// shows, at once; when they are on the screen, suggestions; the rest of the rows; what stands in the texts alone; and
// what else may have been meant.

const (
	sliceTime  = 8 * time.Millisecond  // that the texts are looked through in one go
	hurryTime  = 24 * time.Millisecond // the same, while nothing is known and the reader waits
	sliceBytes = 128 << 10             // of text from one look at the clock to the next: well below a ms, on a slow phone a few
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
		if s.find.query == "" {
			s.prepare(f)
			return
		}
		s.answerWith(f, turn)
	})
}

// answerWith shows what the index knows. Where it knows nothing the texts may, and there is nothing else to do.
func (s *Shell) answerWith(f Finder, turn int) {
	run := f.Start(s.find.query, search.Options{Order: s.find.order, Limit: s.find.limit()})
	s.find.partial = f.Partial()
	if !s.find.typing {
		s.find.suggest = nil
	}
	if results := run.First(s.find.firstRows()); results.Complete || results.Total > 0 {
		s.find.take(results, s.now())
		s.afterDraw(func() { browser.Painted(func() { s.suggest(f, run, turn) }) })
		return
	}
	browser.Yield(func() { s.lookThrough(f, run, turn) })
}

// firstRows is how many rows come first.
func (f *finding) firstRows() int {
	if f.typing {
		return firstRows
	}
	return f.limit()
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
		browser.Yield(func() { s.completeRows(f, run, turn) })
		return before+len(s.find.suggest) > 0
	})
}

// completeRows makes the list as long as it is to be.
func (s *Shell) completeRows(f Finder, run Run, turn int) {
	s.next(turn, func() (changed bool) {
		if r := s.find.results; r != nil && len(r.Hits) < min(r.Total, s.find.limit()) {
			took := s.find.took
			s.find.take(run.First(s.find.limit()), s.now())
			s.find.took = took // the answer was there before
			changed = true
		}
		if s.find.results != nil && s.find.results.Complete {
			browser.Yield(func() { s.correct(f, run, turn) })
		} else {
			browser.Yield(func() { s.lookThrough(f, run, turn) })
		}
		return changed
	})
}

// lookThrough looks through the texts for some ms at a time.
func (s *Shell) lookThrough(f Finder, run Run, turn int) {
	s.next(turn, func() (changed bool) {
		most := sliceTime
		if s.find.asking {
			most = hurryTime
		}
		for began := s.now(); !run.Step(sliceBytes); {
			if took := s.now().Sub(began); took <= 0 || took >= most {
				browser.Yield(func() { s.lookThrough(f, run, turn) })
				return false
			}
		}
		if s.find.asking { // the first rows of this answer
			s.find.take(run.First(s.find.firstRows()), s.now())
			s.afterDraw(func() { browser.Painted(func() { s.suggest(f, run, turn) }) })
			return true
		}
		s.find.take(run.First(s.find.limit()), s.now())
		browser.Yield(func() { s.correct(f, run, turn) })
		return true
	})
}

// correct asks whether something else was meant.
func (s *Shell) correct(f Finder, run Run, turn int) {
	s.next(turn, func() (changed bool) {
		s.prepare(f)
		corrections := run.Corrections()
		if len(corrections) > 0 {
			results := *s.find.results
			results.Corrections = corrections
			s.find.results = &results
		}
		return len(corrections) > 0
	})
}

// prepare has the finder make ready what the first pinyin would wait for, a part on each turn.
func (s *Shell) prepare(f Finder) {
	browser.Yield(func() {
		s.ctx.Dispatch(func(ctx app.Context) {
			ctx.PreventUpdate()
			if f.Prepare() {
				s.prepare(f)
			}
		})
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
