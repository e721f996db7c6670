package ui

import (
	"slices"

	"zhaputide/app/search"
	"zhaputide/app/search/query"
	"zhaputide/content"
)

// The filters of a search are written in the query itself, 版面:要闻 记者:沈嘉伟 日期:2026-02: so the address, the way back, and
// a friend who gets the link all have it. The functions of this file write it for those who would rather tap.

// queryFilter is one filter of a query: a section, a span of time or a person.
type queryFilter struct {
	Text    string // what readers see
	Without string // the query without it
}

// queryFilters lists the filters of a query, in the order of the chips.
func queryFilters(typed string) []queryFilter {
	q := query.Parse(typed)
	var list []queryFilter
	for i, name := range q.Sections {
		less := q
		less.Sections = slices.Delete(slices.Clone(q.Sections), i, i+1)
		list = append(list, queryFilter{msgInSection(name), less.String()})
	}
	if q.From != "" || q.To != "" {
		less := q
		less.From, less.To = "", ""
		list = append(list, queryFilter{msgDates(q.From, q.To), less.String()})
	}
	for i, name := range q.Bylines {
		less := q
		less.Bylines = slices.Delete(slices.Clone(q.Bylines), i, i+1)
		list = append(list, queryFilter{msgByPerson(name), less.String()})
	}
	return list
}

// toggleSection filters a query by one section more, or one less.
func toggleSection(typed string, section search.Section) string {
	q := query.Parse(typed)
	q.Sections = slices.Clone(q.Sections)
	if hasSection(q, section) {
		q.Sections = slices.DeleteFunc(q.Sections, func(name string) bool { return name == section.Name || name == section.ID })
	} else {
		q.Sections = append(q.Sections, section.Name)
	}
	return q.String()
}

func hasSection(q query.Query, section search.Section) bool {
	return slices.Contains(q.Sections, section.Name) || slices.Contains(q.Sections, section.ID)
}

// toggleByline filters a query by one more who signs, or one less.
func toggleByline(typed, name string) string {
	q := query.Parse(typed)
	if slices.Contains(q.Bylines, name) {
		q.Bylines = slices.DeleteFunc(slices.Clone(q.Bylines), func(other string) bool { return other == name })
	} else {
		q.Bylines = append(slices.Clone(q.Bylines), name)
	}
	return q.String()
}

// withDates filters a query by a span of time; no date is an open end.
func withDates(typed string, from, to content.Date) string {
	q := query.Parse(typed)
	q.From, q.To = from, to
	if from != "" && to != "" && from > to {
		q.From, q.To = to, from
	}
	return q.String()
}

// monthOf makes of a date what a field for months takes: a year begins and ends somewhere, a day lies in its month.
func monthOf(d content.Date, last bool) string {
	switch {
	case len(d) > len("2006-01"):
		return string(d[:len("2006-01")])
	case len(d) == len("2006") && last:
		return string(d) + "-12"
	case len(d) == len("2006"):
		return string(d) + "-01"
	}
	return string(d)
}
