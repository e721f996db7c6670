package search

import (
	"slices"

	"zhaputide/app/search/query"
)

// Run answers one query. Results are there at once, from the index; steps then look through the texts and complete them.
type Run struct {
	e       *Engine
	plan    *plan
	options Options

	docs     []int     // that satisfy some clause
	scores   []float32 // by doc
	coverage []float32 // by doc: the idf of the clauses that it satisfies, added up
	done     bool      // the texts have been looked through

	marker      *marker  // made when first asked
	ranking     *ranking // as of the last call of [Run.ranked]
	corrections []string
	corrected   bool // corrections have been looked for
}

// ranking holds the best of all that answers a query.
type ranking struct {
	best     []candidate // no more than were asked for
	total    int
	hasWhole bool // in some of all, what was typed stands as typed
	complete bool // the texts had been looked through
}

// Start answers a query from the index.
func (e *Engine) Start(q query.Query, o Options) *Run {
	if o.Limit <= 0 {
		o.Limit = 20
	}
	r := &Run{e: e, plan: e.plan(q), options: o, scores: make([]float32, e.Docs()), coverage: make([]float32, e.Docs())}
	r.docs = e.scorer.score(r.plan.clauses, r.scores, r.coverage)
	r.done = r.plan.scanner.Done()
	return r
}

// Step looks through about so many bytes of text and tells whether the results are complete. 1 MB takes a slow phone 1 to 2 ms.
func (r *Run) Step(bytes int) (done bool) {
	if !r.done {
		r.done = r.plan.scanner.Step(bytes)
	}
	return r.done
}

// Results is the answer as far as it is known, with corrections.
func (r *Run) Results() Results {
	out := r.First(r.options.Limit)
	out.Corrections = r.Corrections()
	return out
}

// Corrections are queries that would find something where this one has not. To find them takes as long as an answer, so they come
// by themselves; none before the texts are looked through.
func (r *Run) Corrections() []string {
	if !r.done {
		return nil
	}
	if !r.corrected {
		r.corrections, r.corrected = r.correct(), true
	}
	return r.corrections
}

// First is the answer with so many of the hits that were asked for, and no more: each costs a look at its text.
func (r *Run) First(rows int) Results {
	out := Results{Complete: r.done, Total: r.ranked().total, Hits: r.Hits(0, rows)}
	for _, c := range r.plan.clauses {
		for _, s := range c.synonyms {
			if !slices.Contains(out.Synonyms, s) {
				out.Synonyms = append(out.Synonyms, s)
			}
		}
	}
	return out
}

// Hits are those from low up to high, without high, of the hits that were asked for.
func (r *Run) Hits(low, high int) (hits []Hit) {
	if r.marker == nil {
		r.marker = newMarker(r.plan, r.e.corpus.folding)
	}
	best := r.ranked().best
	high = min(r.options.Offset+min(high, r.options.Limit), len(best))
	low = min(r.options.Offset+low, high)
	for _, c := range best[low:high] {
		h := Hit{Doc: r.e.corpus.doc(c.doc), Score: c.score}
		h.HeadlineMarks = r.marker.marks(h.Headline)
		h.Breaks = r.e.analyzer.breaks(h.Headline)
		h.Snippet = r.marker.snippet(r.e.corpus.text(c.doc))
		hits = append(hits, h)
	}
	return hits
}

// maxUnscanned bounds how many texts are read for phrases before the scanner has looked through all.
const maxUnscanned = 300

// ranked is the ranking as far as the answer is known: made from the index at first, and anew when the texts have been looked through.
func (r *Run) ranked() *ranking {
	if r.ranking != nil && r.ranking.complete == r.done {
		return r.ranking
	}
	list := r.candidates()
	most := r.options.Offset + r.options.Limit
	if r.options.Order == ByDate {
		newest(r.e.corpus, list, most)
	} else {
		rank(r.e.corpus, list, r.plan.typed, r.plan.clauses, most)
	}
	if !r.done && len(r.plan.phrases)+len(r.plan.without) > 0 {
		list = slices.DeleteFunc(list[:min(len(list), maxUnscanned)], func(c candidate) bool { return !r.plan.allowsText(r.e.corpus.text(c.doc)) })
	}
	r.ranking = &ranking{
		best: slices.Clip(list[:min(len(list), most)]), total: len(list), complete: r.done,
		hasWhole: slices.ContainsFunc(list, func(c candidate) bool { return c.whole }),
	}
	return r.ranking
}
