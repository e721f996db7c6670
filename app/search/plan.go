package search

import (
	"slices"
	"strings"
	"unicode/utf8"

	"zhaputide/app/search/query"
	"zhaputide/app/search/scan"
)

// plan holds all that a query asks for: clauses of the index, patterns of the texts, and a filter that every answer must pass.
type plan struct {
	query        query.Query
	typed        []string // the folded strings of the query: the texts of the best articles are read for their pairs of characters
	verbatimText string   // all that was typed, folded: to be marked
	clauses      []clause
	read         []string // what typed pinyin reads as in headlines: to be marked, beside the clauses' words
	filter       filter

	scanner  *scan.Scanner
	verbatim *scan.MatchSet   // all that was typed; nil where its words are looked for, or it is too long
	words    []*scan.MatchSet // each of several words
	phrases  []*scan.MatchSet
	without  []*scan.MatchSet
}

// What is longer than this is a sentence: its words find it, and nothing looks for it in the texts.
const (
	maxScanLength = 24 // characters
	maxScanWords  = 4
)

// plan reads a query.
func (e *Engine) plan(q query.Query) *plan {
	p := &plan{query: q, typed: q.Typed(), clauses: e.clauses(q), filter: e.filter(q), scanner: scan.NewScanner(e.corpus.folding, e.corpus.texts)}
	for i, s := range p.typed {
		p.typed[i] = strings.TrimSpace(e.analyzer.fold(s))
	}
	p.verbatimText = e.analyzer.fold(q.Verbatim())
	p.read = e.addPinyin(q, &p.clauses)
	find := func(list ...string) (sets []*scan.MatchSet) {
		for _, s := range list {
			if folded := strings.TrimSpace(e.analyzer.fold(s)); folded != "" {
				sets = append(sets, p.scanner.Add(folded))
			}
		}
		return sets
	}
	if len(q.Words) > maxScanWords || len(q.Words)+len(q.Phrases) == 0 {
		if n := utf8.RuneCountInString(q.Verbatim()); n > 0 && n <= maxScanLength {
			if sets := find(q.Verbatim()); sets != nil {
				p.verbatim = sets[0]
			}
		}
	} else if utf8.RuneCountInString(strings.Join(q.Words, "")) <= maxScanLength { // where all was typed in one piece, its words stand too
		p.words = find(q.Words...)
	}
	p.phrases, p.without = find(q.Phrases...), find(q.Without...)
	return p
}

// onlyFilters tells that nothing was typed to be found: the filter alone answers.
func (p *plan) onlyFilters() bool {
	return len(p.clauses) == 0 && len(p.phrases) == 0 && p.verbatim == nil && p.filter.any
}

// whole adds to a set the docs in which all that was typed stands as typed, or every word and phrase of it. The texts have been looked through.
func (p *plan) whole(docs scan.DocSet) {
	if len(p.words)+len(p.phrases) > 0 && len(p.words) == len(p.query.Words) || len(p.phrases) > 0 && len(p.query.Words) == 0 {
		all := slices.Concat(p.words, p.phrases)
		docs.Or(all[0].Docs)
		for _, set := range all[1:] {
			docs.And(set.Docs)
		}
	}
	if p.verbatim != nil {
		docs.Or(p.verbatim.Docs)
	}
}

// allows tells whether a doc has every phrase and nothing that must not stand there. The texts have been looked through.
func (p *plan) allows(doc int) bool {
	return p.verbatim != nil && p.verbatim.Docs.Has(doc) || p.satisfied(func(set *scan.MatchSet) bool { return set.Docs.Has(doc) })
}

// allowsText is allows before the texts have been looked through: it reads the one text.
func (p *plan) allowsText(text string) bool {
	return p.satisfied(func(set *scan.MatchSet) bool {
		start, _ := set.Pattern.First(text)
		return start >= 0
	})
}

func (p *plan) satisfied(holds func(*scan.MatchSet) bool) bool {
	lacks := func(set *scan.MatchSet) bool { return !holds(set) }
	return !slices.ContainsFunc(p.phrases, lacks) && !slices.ContainsFunc(p.without, holds)
}
