package search

import (
	"cmp"
	"slices"
	"unicode/utf8"

	"zhaputide/app/search/scan"
)

// Mark is a run of a text that the query found, in bytes.
type Mark struct{ Start, End int }

// marker finds what of a query stands in a text, to be marked and to choose a sentence by.
type marker struct {
	patterns []scan.Pattern
	weights  []float64 // what each is worth in a snippet
}

// newMarker looks for every wording of the clauses, for what typed pinyin reads as in headlines, and for what was typed: that outweighs all
// words together. Where a clause has several characters, single ones are left out: they would mark half a page.
func newMarker(p *plan, folding *scan.Folding) *marker {
	m := &marker{}
	long := 0
	for _, c := range p.clauses {
		long = max(long, utf8.RuneCountInString(c.word))
	}
	known := map[string]bool{}
	add := func(s string, weight float64) {
		if s == "" || known[s] || utf8.RuneCountInString(s) == 1 && long > 1 {
			return
		}
		known[s] = true
		m.patterns = append(m.patterns, folding.Pattern(s))
		m.weights = append(m.weights, weight)
	}
	sum := 0.0
	for _, c := range p.clauses {
		sum += c.idf
		for _, a := range c.alternatives {
			add(a.text, c.idf*a.weight)
		}
	}
	for _, s := range p.read {
		add(s, 1)
	}
	for _, s := range append(slices.Clone(p.typed), p.verbatimText) {
		known[s] = false
		add(s, sum+1)
	}
	return m
}

// marks are the runs to be marked, in order, not touching.
func (m *marker) marks(text string) []Mark {
	var all []Mark
	for i := range m.patterns {
		m.patterns[i].Each(text, 0, len(text), func(start, end int) int {
			all = append(all, Mark{start, end})
			return end
		})
	}
	slices.SortFunc(all, func(a, b Mark) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End)) })
	out := all[:0]
	for _, k := range all {
		if n := len(out); n > 0 && k.Start <= out[n-1].End {
			out[n-1].End = max(out[n-1].End, k.End)
		} else {
			out = append(out, k)
		}
	}
	return out
}

// weight adds up what of the query stands in a text.
func (m *marker) weight(text string) float64 {
	sum := 0.0
	for i := range m.patterns {
		if start, _ := m.patterns[i].First(text); start >= 0 {
			sum += m.weights[i]
		}
	}
	return sum
}
