// Package search finds articles on the phone, without a network. The library opens index and texts, makes an [Engine] of them and asks
// it; the engine knows neither the browser, nor where bytes are kept, nor how an answer is drawn.
//
// A query goes through these stages, each in files of its name:
//
//	query      what was typed, read                                              package query
//	plan       clauses (synonyms, pinyin) · patterns · filter
//	bm25f      clauses ─▶ score and coverage of each doc, from the index         postings
//	candidates those with enough coverage that pass the filter; the rest is pruned   coverage, filter
//	rank       the top k ─▶ the best 50 anew, by their texts                     topk, rerank, proximity
//	run        hits with marks and snippets: the first answer                    marks, snippet
//	scan       the texts, a slice at a time ─▶ what holds all that was typed     package scan
//	run        candidates and rank once more: the whole answer
//	spell      nothing found ─▶ corrections                                      fuzzy, confusables
//
// Letters go another way: suggest ─▶ entities · words of the lexicon · headlines, by pinyin too.
package search

import "zhaputide/app/search/query"

// Order is the order of results.
type Order int

// The orders.
const (
	ByRelevance Order = iota
	ByDate            // newest first
)

// Options say what part of the answer is wanted.
type Options struct {
	Order  Order
	Limit  int // 0: 20
	Offset int
}

// Results are the answer to a query.
type Results struct {
	Total       int // all that were found; Hits holds the part that was asked for
	Hits        []Hit
	Corrections []string // 您是不是要找: queries that would find something
	Synonyms    []string // words that were looked for besides those typed
	Complete    bool     // the texts have been looked through: nothing is missing
}

// Hit is an article that was found.
type Hit struct {
	Doc
	Score         float64
	HeadlineMarks []Mark
	Breaks        []int // of the headline: see [segment.Breaks]
	Snippet       Snippet
}

// Search answers a query in one go.
func (e *Engine) Search(q query.Query, o Options) Results {
	r := e.Start(q, o)
	for !r.Step(1 << 30) {
	}
	return r.Results()
}
