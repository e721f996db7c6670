// Package search finds articles on the phone, without a network: it reads the query, ranks by the index, confirms in the stored
// texts, and explains what it did (marks, snippets, corrections, synonyms). It knows neither the browser nor where bytes are kept.
package search

import (
	"zhaputide/app/search/query"
)

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
