package ui

import (
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"zhaputide/app/browser"
	"zhaputide/app/library"
	"zhaputide/app/search"
)

// heard is a part of an answer, and when it came.
type heard struct {
	library.Part
	at time.Time
}

// answer asks the desk for the query; a newer one ends it. The old answer stands until the new one is there.
func (s *Shell) answer() {
	if !s.find.typing {
		s.find.began, s.find.suggest = s.now(), nil
	}
	s.find.turn, s.find.drawing, s.find.held = s.number(), false, nil
	s.find.asking, s.find.failed, s.find.answered = s.find.query != "", false, false
	q := library.Question{Number: s.find.turn, About: library.AboutPaper}
	if s.find.query == "" {
		s.find.results, s.find.suggest = nil, nil
	} else {
		q.About, q.Query, q.Order, q.Limit = library.AboutQuery, s.find.query, s.find.order, s.find.limit()
		q.First = q.Limit
		if s.find.typing {
			q.First, q.Suggest = firstRows, mostSuggest
		}
	}
	s.desk.Ask(q)
}

// number numbers a question.
func (s *Shell) number() int {
	s.asked++
	return s.asked
}

// hearPart takes a part of an answer, on any turn. What has changed nothing is not drawn.
func (s *Shell) hearPart(p library.Part) {
	at := s.now()
	s.ctx.Dispatch(func(ctx app.Context) {
		if !s.take(heard{p, at}) {
			ctx.PreventUpdate()
		}
	})
}

// take takes a part and tells whether there is something to be drawn. Parts of an older answer are dropped.
func (s *Shell) take(p heard) (changed bool) {
	s.deskAnswers = true
	switch {
	case p.Number == s.find.turn && s.find.drawing:
		s.find.held = append(s.find.held, p)
		return false
	case p.Number == s.find.turn:
		return s.takeAnswer(p)
	case p.Number == s.tapped.number:
		return s.takeWord(p.Part)
	}
	return false
}

// takeAnswer takes a part of the present answer. What comes after the first rows waits until those are on the screen.
func (s *Shell) takeAnswer(p heard) (changed bool) {
	f := &s.find
	first := !f.answered
	f.answered = true
	if first {
		f.sections, f.partial, f.words = p.Sections, p.Partial, p.Words
	}
	if p.Failed {
		f.asking, f.failed, f.results = false, f.query != "", nil
		return true
	}
	if p.Results != nil {
		f.take(*p.Results, first, p.at)
	}
	if p.Suggested {
		changed = len(f.suggest)+len(p.Suggest) > 0 && f.typing
		f.suggest = nil
		if f.typing {
			f.suggest = p.Suggest
		}
	}
	if len(p.Corrections) > 0 && f.results != nil {
		results := *f.results
		results.Corrections = p.Corrections
		f.results = &results
		changed = true
	}
	if first && f.query != "" {
		f.drawing = true
		turn := f.turn
		s.afterDraw(func() { browser.Painted(func() { s.drawn(turn) }) })
	}
	return changed || first || p.Results != nil
}

// drawn goes on when the first rows are on the screen: to write the address takes some ms, and may wait until now.
func (s *Shell) drawn(turn int) {
	s.ctx.Dispatch(func(ctx app.Context) {
		if turn != s.find.turn {
			ctx.PreventUpdate()
			return
		}
		if s.find.unwritten {
			s.rewriteQuery()
		}
		held, changed := s.find.held, false
		s.find.drawing, s.find.held = false, nil
		for _, p := range held {
			changed = s.takeAnswer(p) || changed
		}
		if !changed {
			ctx.PreventUpdate()
		}
	})
}

// take takes the results of the query, first its first. The time is that of the whole answer; rows that come after it take none.
func (f *finding) take(results search.Results, first bool, at time.Time) {
	if results.Complete && (first || !f.results.Complete) {
		f.took = at.Sub(f.began)
	}
	f.results, f.of, f.asking = &results, f.query, false
}
