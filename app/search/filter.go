package search

import "slices"

// filter is what of a query does not ask but bound: dates, sections, bylines.
type filter struct {
	any      bool
	from, to int
	sections []string // IDs
	bounded  bool     // by sections, even where none is known
	bylines  []literal
}

func (e *Engine) filter(q Query) filter {
	f := filter{from: firstDay(q.From), to: lastDay(q.To), bounded: len(q.Sections) > 0}
	for _, name := range q.Sections {
		for _, s := range e.Sections {
			if s.ID == name || e.fold(s.Name) == e.fold(name) {
				f.sections = append(f.sections, s.ID)
			}
		}
	}
	for _, b := range q.Bylines {
		if folded := e.fold(b); folded != "" {
			f.bylines = append(f.bylines, e.folds.literal(folded))
		}
	}
	f.any = q.From != "" || q.To != "" || f.bounded || len(f.bylines) > 0
	return f
}

func (f *filter) pass(e *Engine, doc int) bool {
	if !f.any {
		return true
	}
	s, i := e.at(doc)
	day := s.Index.Day(i)
	if day > f.to || coarseLast(day) < f.from {
		return false
	}
	if f.bounded && !slices.Contains(f.sections, s.Index.Section(i)) {
		return false
	}
	if len(f.bylines) == 0 {
		return true
	}
	_, _, byline, _ := s.Texts.Parts(i)
	return slices.ContainsFunc(f.bylines, func(l literal) bool {
		start, _ := l.first(byline)
		return start >= 0
	})
}
