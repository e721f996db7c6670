// Package search finds articles on the phone, without a network: it reads the query, ranks by the index, confirms in the stored
// texts, and explains what it did (marks, snippets, corrections, synonyms). It knows neither the browser nor where bytes are kept.
package search

import (
	"slices"
	"strings"
	"unicode/utf8"

	"zhaputide/app/search/query"
	"zhaputide/app/search/scan"
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

// Run is a query being answered. Results are there at once, from the index; steps then look through the texts and complete them.
type Run struct {
	e        *Engine
	query    query.Query
	options  Options
	clauses  []clause
	docs     []int     // by words
	scores   []float32 // by doc
	coverage []float32 // by doc: the idf of the clauses that it satisfies, added up
	marks    []string  // folded strings to be marked, besides the clauses' words
	filter   filter
	scanner  *scan.Scanner
	verbatim *scan.MatchSet   // all that was typed
	words    []*scan.MatchSet // each word of several
	phrases  []*scan.MatchSet
	without  []*scan.MatchSet
	done     bool

	ranked   []candidate // the best of all that were found; see [Run.rank]
	total    int
	settled  bool // ranked knows the texts
	isRanked bool
	hasWhole bool // all that was typed stands in some of what was found, as typed

	corrected   []string
	isCorrected bool
}

// Start answers a query from the index.
func (e *Engine) Start(q query.Query, o Options) *Run {
	if o.Limit <= 0 {
		o.Limit = 20
	}
	r := &Run{e: e, query: q, options: o, filter: e.filter(q)}
	r.clauses = e.clauses(q)
	r.marks = e.addPinyin(q, &r.clauses)
	r.scores, r.coverage = make([]float32, e.Docs()), make([]float32, e.Docs())
	r.docs = e.scorer.score(r.clauses, r.scores, r.coverage)
	r.scanner = scan.NewScanner(e.corpus.folding, e.corpus.texts)
	seek := func(s string) *scan.MatchSet {
		folded := strings.TrimSpace(e.analyzer.fold(s))
		if folded == "" {
			return nil
		}
		return r.scanner.Add(folded)
	}
	switch n := utf8.RuneCountInString(strings.Join(q.Words, "")); {
	case len(q.Words) > scanWords || len(q.Words)+len(q.Phrases) == 0:
		if n := utf8.RuneCountInString(q.Verbatim()); n > 0 && n <= scanMost {
			r.verbatim = seek(q.Verbatim())
		}
	case n <= scanMost: // where all was typed in one piece, its words stand too: no need to look for the whole as well
		for _, w := range q.Words {
			if s := seek(w); s != nil {
				r.words = append(r.words, s)
			}
		}
	}
	for _, p := range q.Phrases {
		if s := seek(p); s != nil {
			r.phrases = append(r.phrases, s)
		}
	}
	for _, w := range q.Without {
		if s := seek(w); s != nil {
			r.without = append(r.without, s)
		}
	}
	r.done = r.scanner.Done()
	return r
}

// scanMost is how many characters are looked for in every text, scanWords in how many words. What is longer is a sentence, and its words find it.
const (
	scanMost  = 24
	scanWords = 4
)

// Step looks through about so many bytes of text and tells whether the results are complete. 1 MB takes a slow phone 1 to 2 ms.
func (r *Run) Step(bytes int) (done bool) {
	if !r.done {
		r.done = r.scanner.Step(bytes)
	}
	return r.done
}

// Search answers a query in one go.
func (e *Engine) Search(q query.Query, o Options) Results {
	r := e.Start(q, o)
	for !r.Step(1 << 30) {
	}
	return r.Results()
}

// bareMost bounds how many texts are looked at for phrases before the scan is through.
const bareMost = 300

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
	if !r.isRanked || !r.settled {
		r.rank()
	}
	if !r.isCorrected {
		r.corrected, r.isCorrected = r.corrections(), true
	}
	return r.corrected
}

// First is the answer with so many of the hits that were asked for, and no more: each costs a look at its text.
func (r *Run) First(rows int) Results {
	hits := r.Hits(0, rows)
	out := Results{Complete: r.done, Total: r.total}
	for _, c := range r.clauses {
		for _, s := range c.synonyms {
			if !slices.Contains(out.Synonyms, s) {
				out.Synonyms = append(out.Synonyms, s)
			}
		}
	}
	out.Hits = hits
	return out
}

// Hits are those from low up to high, without high, of the hits that were asked for.
func (r *Run) Hits(low, high int) (hits []Hit) {
	if !r.isRanked || r.settled != r.done {
		r.rank()
	}
	marker := r.marker()
	high = min(r.options.Offset+min(high, r.options.Limit), len(r.ranked))
	low = min(r.options.Offset+low, high)
	for _, c := range r.ranked[low:high] {
		h := Hit{Doc: r.e.corpus.doc(c.doc), Score: c.score}
		h.HeadlineMarks = marker.marks(h.Headline)
		h.Breaks = r.e.analyzer.breaks(h.Headline)
		h.Snippet = marker.snippet(r.e.corpus.text(c.doc))
		hits = append(hits, h)
	}
	return hits
}

// rank finds what answers the query, as far as it is known, and keeps the best of it.
func (r *Run) rank() {
	list := r.candidates()
	most := r.options.Offset + r.options.Limit
	if r.options.Order == ByDate {
		r.e.newest(list, most)
	} else {
		r.e.rank(list, r.e.typed(r.query), r.clauses, most)
	}
	if !r.done && len(r.phrases)+len(r.without) > 0 {
		list = slices.DeleteFunc(list[:min(len(list), bareMost)], func(c candidate) bool { return !r.confirmed(c.doc) })
	}
	r.hasWhole = slices.ContainsFunc(list, func(c candidate) bool { return c.whole })
	r.total, r.settled, r.isRanked = len(list), r.done, true
	r.ranked = slices.Clip(list[:min(len(list), most)])
}

// confirmed looks into one text for what must and must not stand there.
func (r *Run) confirmed(doc int) bool {
	text := r.e.corpus.text(doc)
	for _, p := range r.phrases {
		if start, _ := p.Pattern.First(text); start < 0 {
			return false
		}
	}
	for _, w := range r.without {
		if start, _ := w.Pattern.First(text); start >= 0 {
			return false
		}
	}
	return true
}
