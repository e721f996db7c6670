package search

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// A query of few words wants every one of them; of a longer one half is enough, by idf.
const (
	maxShortClauses = 2    // clauses of a short query
	shareShort      = 0.99 // of the coverage of the best article, for a short query
	shareLong       = 0.5  // and for a longer one
	shareOfAll      = 0.2  // of the coverage of an article that has every clause: with less, it has nothing to do with the query
)

// minShouldMatch is the least coverage of an answer as far as the index knows it. No article below it passes [Run.pruneTail], so it
// need not become a candidate: of a common word there are thousands.
func (r *Run) minShouldMatch(total float32) float32 {
	if len(r.docs) == 0 {
		return 0
	}
	if r.plan.filter.any || len(r.plan.phrases)+len(r.plan.without) > 0 { // the best may not pass
		return total * shareOfAll
	}
	most := float32(0)
	for _, doc := range r.docs {
		if c := r.coverage[doc]; c > most {
			most = c
		}
	}
	return max(most*r.shareOfBest(), total*shareOfAll)
}

// shareOfBest gives the share of the best article's coverage that any other must have.
func (r *Run) shareOfBest() float32 {
	if len(r.plan.clauses) <= maxShortClauses {
		return shareShort
	}
	return shareLong
}

// pruneTail drops the candidates that satisfy too few clauses beside the one that satisfies most: an article with one common word of
// five typed is no answer while another has them all. Where all that was typed stands somewhere, it spares those articles, and drops all
// others if what was typed was cut into fragments.
func (r *Run) pruneTail(list []candidate, total float32) []candidate {
	most := float32(0)
	for _, c := range list {
		most = max(most, c.coverage)
	}
	onlyWhole := r.isFragments() && slices.ContainsFunc(list, func(c candidate) bool { return c.whole })
	kept := list[:0]
	for _, c := range list {
		if c.whole || !onlyWhole && c.coverage >= max(most*r.shareOfBest(), total*shareOfAll) {
			kept = append(kept, c)
		}
	}
	return kept
}

// isFragments tells whether the cut has made nothing but single characters and numbers of the one word typed: 1.12亿, or a name. Apart
// they mean nothing.
func (r *Run) isFragments() bool {
	return len(r.plan.query.Words) == 1 && len(r.plan.clauses) > 1 && !slices.ContainsFunc(r.plan.clauses, func(c clause) bool {
		return utf8.RuneCountInString(c.word) > 1 && strings.Trim(c.word, "0123456789") != ""
	})
}
