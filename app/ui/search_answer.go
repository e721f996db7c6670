package ui

import (
	"slices"

	"zhaputide/app/browser"
	"zhaputide/app/library"
)

// answer asks the desk for the query; a newer one ends it. The old answer stands until the new one is there.
func (s *Shell) answer() {
	if !s.find.typing {
		s.find.suggest = nil
	}
	s.find.asking, s.find.failed, s.find.answered, s.find.fetching = s.find.query != "", false, false, false
	q := s.question(s.find.query, s.find.typing)
	if s.find.query == "" {
		s.find.suggest = nil
		s.find.take(library.Response{})
		s.loop.afterDraw(s.showRows)
		q = library.Request{Kind: library.KindOpen}
	}
	if s.find.turn = s.desk.Asked(q); s.find.turn == 0 {
		s.find.turn = s.number()
		q.ID = s.find.turn
		s.desk.Ask(q)
	}
	next := s.question("", true)
	next.ID = s.number()
	s.desk.Expect(next, s.find.query)
}

// question is what the desk is asked about a query; typed tells that suggestions are wanted.
func (s *Shell) question(query string, typed bool) library.Request {
	q := library.Request{
		Kind: library.KindQuery, Query: query, Order: s.find.order, First: firstRows, Limit: s.find.limit(query), Acks: true, FetchAll: s.find.whole,
	}
	if typed {
		q.Suggest = mostSuggest
	}
	return q
}

// answerWhole asks again, of everything there is: what is not on this phone is fetched.
func (s *Shell) answerWhole() {
	s.find.whole, s.find.typing = true, false
	s.answer()
	s.find.fetching = true
}

// number numbers a question.
func (s *Shell) number() int {
	s.asked++
	return s.asked
}

// hearPart takes a part of an answer, on JavaScript's turn. The first rows of one are on the screen before that, and what go-app has
// to draw comes only now.
func (s *Shell) hearPart(p library.Response) {
	s.loop.dispatchQuiet(func() bool {
		changed := s.take(p)
		switch {
		case p.ID != s.find.turn:
		case p.Shown:
			s.tellShown(p.ID)
		case p.Results != nil || p.Suggested || p.HTML != "":
			s.loop.afterDraw(func() { browser.Painted(func() { s.tellShown(p.ID) }) })
		}
		return changed
	})
}

// tellShown lets the desk go on, which waits for what it has told to be on the screen.
func (s *Shell) tellShown(turn int) {
	s.desk.Ask(library.Request{ID: turn, Kind: library.KindAck})
}

// take takes a part and tells whether there is something to be drawn. Parts of an older answer are dropped.
func (s *Shell) take(p library.Response) (changed bool) {
	s.deskAnswers = true
	switch p.ID {
	case s.find.turn:
		return s.takeAnswer(p)
	case s.tapped.number:
		return s.takeWord(p)
	}
	return false
}

// takeAnswer takes a part of the present answer.
func (s *Shell) takeAnswer(p library.Response) (changed bool) {
	f := &s.find
	first := !f.answered
	f.answered = true
	if first {
		f.sections, f.partial, f.missing, f.words = p.Sections, p.Partial, p.Missing, p.Words
		f.fetching = false
	}
	if f.unwritten && (!first || !f.typing || p.Failed) { // while one types fast that may wait, as suggestions do
		s.rewriteQuery()
	}
	if p.Failed {
		f.asking, f.failed = false, f.query != ""
		f.take(library.Response{})
		s.loop.afterDraw(s.showRows)
		return true
	}
	if p.Results != nil {
		if p.Results.Complete && (first || !f.results.Complete) { // rows that come after the whole answer take no time of it
			f.took = p.Took
		}
		f.asking = false
		f.take(p)
		s.loop.afterDraw(s.showRows)
	} else if len(p.Rows) > 0 && f.results != nil {
		f.shown = slices.Concat(f.shown, p.Rows)
		f.html += p.HTML
		s.loop.afterDraw(s.showRows)
		changed = true
	}
	if p.Suggested {
		changed = len(f.suggest)+len(p.Suggest) > 0
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
	return changed || first || p.Results != nil
}

// take takes the results of the query, and its first rows; a part without results for none.
func (f *finding) take(p library.Response) {
	f.results, f.shown, f.html, f.of = p.Results, p.Rows, p.HTML, f.query
}
