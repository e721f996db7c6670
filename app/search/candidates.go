package search

import (
	"slices"
	"strings"
	"unicode/utf8"

	"zhaputide/app/search/scan"
)

// candidate is an article that may be shown.
type candidate struct {
	doc   int
	score float64
	cover float32
	whole bool // all that was typed stands in it as typed
}

// strictMost: of a query of so few words, every one is wanted; of a longer one, half by weight is enough.
const (
	strictMost = 2
	strict     = 0.99
	loose      = 0.5
	least      = 0.2 // of all that was asked: with less, an article has nothing to do with it
)

// candidates are the articles that answer the query, in no order: by the words in the index, and by the strings in the texts.
func (r *Run) candidates() []candidate {
	e := r.e
	total := float32(0)
	for _, c := range r.clauses {
		total += float32(c.weight * c.idf)
	}
	var list []candidate
	seen := scan.NewDocSet(e.Docs())
	whole := r.whole()
	bonus := func(doc int) (float64, bool) {
		if whole != nil && whole.Has(doc) {
			return float64(total) + 1, true
		}
		return 0, false
	}
	add := func(doc int, score float64, cover float32) {
		if !r.passes(doc) {
			return
		}
		more, isWhole := bonus(doc)
		if isWhole {
			cover = total
		}
		list = append(list, candidate{doc, score + more, cover, isWhole})
	}
	enough, n := r.enough(total), 0
	for _, doc := range r.docs {
		if r.covers[doc] >= enough {
			n++
		}
	}
	list = make([]candidate, 0, n) // of a common word thousands: not to be copied again and again
	for _, doc := range r.docs {
		if r.covers[doc] >= enough {
			seen.Add(doc)
			add(doc, float64(r.scores[doc]), r.covers[doc])
		}
	}
	rest := func(s scan.DocSet) {
		for doc := range e.Docs() {
			if s.Has(doc) && !seen.Has(doc) {
				seen.Add(doc)
				add(doc, float64(r.scores[doc]), 0)
			}
		}
	}
	if whole != nil {
		rest(whole)
	}
	if len(r.clauses) == 0 && len(r.phrases) == 0 && r.literal == nil && r.filter.any {
		for doc := range e.Docs() {
			add(doc, 0, 0)
		}
		return list
	}
	return r.cutTail(list, total)
}

// enough is the least cover of an answer, from the words alone: no article that covers less is kept by [Run.cutTail].
func (r *Run) enough(total float32) float32 {
	if len(r.docs) == 0 {
		return 0
	}
	if r.filter.any || len(r.phrases)+len(r.without) > 0 { // the best may not pass
		return total * least
	}
	most := float32(0)
	for _, doc := range r.docs {
		if c := r.covers[doc]; c > most {
			most = c
		}
	}
	return max(most*r.share(), total*least)
}

func (r *Run) share() float32 {
	if len(r.clauses) <= strictMost {
		return strict
	}
	return loose
}

// cutTail drops what has too few of the words, measured by the best.
func (r *Run) cutTail(list []candidate, total float32) []candidate {
	most := float32(0)
	for _, c := range list {
		most = max(most, c.cover)
	}
	onlyWhole := r.isFragments() && slices.ContainsFunc(list, func(c candidate) bool { return c.whole })
	kept := list[:0]
	for _, c := range list {
		if c.whole || !onlyWhole && c.cover >= max(most*r.share(), total*least) {
			kept = append(kept, c)
		}
	}
	return kept
}

// isFragments tells whether the cut has left nothing but characters and numbers: 1.12亿, or a name. Apart they mean nothing.
func (r *Run) isFragments() bool {
	return len(r.query.Words) == 1 && len(r.clauses) > 1 && !slices.ContainsFunc(r.clauses, func(c clause) bool {
		return utf8.RuneCountInString(c.word) > 1 && strings.Trim(c.word, "0123456789") != ""
	})
}

// whole is the docs in which all that was typed stands as typed, or every word or phrase of it; nil while the texts are not looked through.
func (r *Run) whole() scan.DocSet {
	if !r.done {
		return nil
	}
	out := scan.NewDocSet(r.e.Docs())
	if len(r.words)+len(r.phrases) > 0 && len(r.words) == len(r.query.Words) || len(r.phrases) > 0 && len(r.query.Words) == 0 {
		for i := range out {
			out[i] = ^uint64(0)
		}
		for _, w := range append(append([]*scan.MatchSet{}, r.words...), r.phrases...) {
			out.And(w.Docs)
		}
	}
	if r.literal != nil {
		out.Or(r.literal.Docs)
	}
	return out
}

// passes tells whether a doc may be shown at all.
func (r *Run) passes(doc int) bool {
	if !r.filter.pass(r.e, doc) {
		return false
	}
	if !r.done {
		return true
	}
	if r.literal != nil && r.literal.Docs.Has(doc) {
		return true
	}
	for _, p := range r.phrases {
		if !p.Docs.Has(doc) {
			return false
		}
	}
	for _, w := range r.without {
		if w.Docs.Has(doc) {
			return false
		}
	}
	return true
}
