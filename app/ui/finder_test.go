//go:build !js

package ui

import (
	"context"
	"errors"
	"strings"

	"zhaputide/app/search"
)

// finder is a finder of tests: it records what it was asked.
type finder struct {
	asked   []string // queries, with " newest" for that order
	limits  []int
	rows    []int // how many hits were asked for, each time
	steps   int   // that a query takes before its results are complete
	taken   []string
	early   search.Results // from the index
	late    search.Results // from the texts
	suggest []search.Suggestion
	meant   []string // corrections
	partial bool
}

type run struct {
	f     *finder
	query string
	left  int
}

func (f *finder) Start(query string, o search.Options) Run {
	asked := query
	if o.Order == search.ByDate {
		asked += " newest"
	}
	f.asked, f.limits = append(f.asked, asked), append(f.limits, o.Limit)
	return &run{f, query, f.steps}
}

func (f *finder) Suggest(typed string, most int) []search.Suggestion {
	return f.suggest[:min(len(f.suggest), most)]
}
func (f *finder) Words(text string) []string { return strings.SplitAfter(text, "|") }
func (f *finder) Mentions(word string) int   { return len([]rune(word)) }
func (f *finder) Sections() []search.Section { return paperSections() }
func (f *finder) Prepare() (more bool)       { return false }
func (f *finder) Partial() bool              { return f.partial }

func (r *run) Step(int) bool {
	r.f.taken = append(r.f.taken, r.query)
	r.left--
	return r.left <= 0
}

func (r *run) First(rows int) search.Results {
	r.f.rows = append(r.f.rows, rows)
	if r.left > 0 {
		return r.f.early
	}
	out := r.f.late
	out.Complete = true
	return out
}

func (r *run) Corrections() []string { return r.f.meant }

// found is a finder that finds the two hits.
func foundBoth() *finder {
	return &finder{late: search.Results{Total: 2, Hits: hits()}}
}

// with gives the phone that finder; nil cannot be opened.
func (p *phone) with(f *finder) *phone {
	p.finder = nil
	p.Open = func(context.Context) (Finder, error) {
		if f == nil {
			return nil, errors.New("no index")
		}
		return f, nil
	}
	return p
}
