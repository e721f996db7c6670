package search

import (
	"slices"

	"zhaputide/app/search/query"
	"zhaputide/app/search/scan"
	"zhaputide/content/index"
)

// filter holds the conditions of a query that every answer must meet and that make none better: dates, sections, bylines.
type filter struct {
	any       bool           // there are conditions
	from, to  int            // yyyymmdd, both included
	bySection bool           // even where no section of the paper is named so: then nothing passes
	sections  []string       // IDs, of which one must be the doc's
	bylines   []scan.Pattern // of which one must stand in a name, or be a role, of the byline
}

func (e *Engine) filter(q query.Query) filter {
	f := filter{bySection: len(q.Sections) > 0}
	f.from, f.to = q.Days()
	for _, name := range q.Sections {
		for _, s := range e.sections {
			if s.ID == name || e.analyzer.fold(s.Name) == e.analyzer.fold(name) {
				f.sections = append(f.sections, s.ID)
			}
		}
	}
	for _, b := range q.Bylines {
		if folded := e.analyzer.fold(b); folded != "" {
			f.bylines = append(f.bylines, e.corpus.folding.Pattern(folded))
		}
	}
	f.any = q.From != "" || q.To != "" || f.bySection || len(f.bylines) > 0
	return f
}

// pass tells whether a doc meets all conditions.
func (f *filter) pass(c *corpus, doc int) bool {
	if !f.any {
		return true
	}
	s, i := c.at(doc)
	day := s.Index.Day(i)
	if day > f.to || coarseLast(day) < f.from {
		return false
	}
	if f.bySection && !slices.Contains(f.sections, s.Index.Section(i)) {
		return false
	}
	if len(f.bylines) == 0 {
		return true
	}
	return slices.ContainsFunc(f.bylines, func(p scan.Pattern) bool { return signs(s.Texts, i, p) })
}

// signs tells whether what was typed stands in the name of someone who signs a doc, or is a whole role: 记者:评论员. A part of a role
// is not enough, else 记者:文 would find every 文字记者.
func signs(texts *index.Texts, doc int, typed scan.Pattern) bool {
	_, _, line, _ := texts.Parts(doc)
	if start, _ := typed.First(line); start < 0 {
		return false // as in nearly every doc: nothing was taken apart for it
	}
	for _, b := range texts.Bylines(doc) {
		start, end := typed.First(b.Role)
		if start == 0 && end == len(b.Role) || slices.ContainsFunc(b.Names, func(name string) bool {
			start, _ := typed.First(name)
			return start >= 0
		}) {
			return true
		}
	}
	return false
}

// coarseLast is the last day that a doc's day, which may have no month or day, can mean.
func coarseLast(day int) int {
	switch {
	case day%10000 == 0:
		return day + 9999
	case day%100 == 0:
		return day + 99
	}
	return day
}
