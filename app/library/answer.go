package library

import (
	"time"
	"unicode/utf8"

	"zhaputide/app/search"
	"zhaputide/app/search/query"
)

// A query is answered by several responses, so that a slow phone can draw each within a frame or two: the rows that a screen shows, at
// once; when the reader stops typing, suggestions, then what stands in the texts alone, and the rest of the rows, some at a time; and
// what else may have been meant. While the page draws, the worker waits: the two may have one core to share.

const (
	sliceTime       = 8 * time.Millisecond   // of scanning the texts, from one yield to the next
	sliceBytes      = 1 << 20                // of text from one look at the clock to the next: a slow phone takes a ms or two
	paintTimeout    = 100 * time.Millisecond // that the page may take to paint a response
	suggestDebounce = 150 * time.Millisecond // from painted rows to the next letter of somebody who types fast: suggestions would be in its way
	scanDebounce    = 100 * time.Millisecond // and from painted suggestions to the next letter of somebody who types slowly
	rowsPerResponse = 6                      // after the first rows: a slow phone draws them within 30 ms
)

// answerQuery sends responses until the query is superseded; whole tells that it was not.
func (w *SearchWorker) answerQuery(f *Finder, r Request) (whole bool) {
	began := time.Now()
	w.idle = 0
	run := f.Start(r.Query, search.Options{Order: r.Order, Limit: r.Limit})
	rows := min(r.First, r.Limit)
	first := run.First(rows)
	if first.Total == 0 && !first.Complete { // the index knows nothing: the texts may
		if !w.scanTexts(run) {
			return false
		}
		first = run.First(rows)
	}
	head := w.results(f, r, first, began)
	head.Sections, head.Partial, head.Missing, head.Words = f.Sections(), f.Partial(), f.Missing(), f.queryWords(r.Query)
	w.send(head)
	if w.awaitPaint(r) {
		return false
	}
	if r.Suggest > 0 {
		if w.debounce(r, suggestDebounce) {
			return false
		}
		w.send(Response{ID: r.ID, Suggested: true, Suggest: f.Suggest(r.Query, r.Suggest)})
		if w.awaitPaint(r) || w.debounce(r, scanDebounce) {
			return false
		}
	}
	all := min(first.Total, r.Limit)
	if !first.Complete {
		if !w.scanTexts(run) {
			return false
		}
		known := run.First(rows)
		w.send(w.results(f, r, known, began))
		if w.awaitPaint(r) {
			return false
		}
		all = min(known.Total, r.Limit)
	}
	for ; rows < all; rows += rowsPerResponse {
		w.send(w.rows(f, r, search.Results{Total: all, Hits: run.Hits(rows, rows+rowsPerResponse)}))
		if w.awaitPaint(r) {
			return false
		}
	}
	if corrections := run.Corrections(); len(corrections) > 0 {
		w.send(Response{ID: r.ID, Corrections: corrections})
	}
	return !w.superseded()
}

// results makes the response with these results, their hits as rows, and the work since began: without the time that the worker has
// waited for the page and the reader.
func (w *SearchWorker) results(f *Finder, r Request, found search.Results, began time.Time) Response {
	response := w.rows(f, r, found)
	found.Hits = nil
	response.Results, response.Took = &found, time.Since(began)-w.idle
	return response
}

// rows makes the response with these hits as rows.
func (w *SearchWorker) rows(f *Finder, r Request, found search.Results) Response {
	return Response{ID: r.ID, HTML: w.render(found, r.Query, f.Sections()), Rows: rowsOf(found.Hits)}
}

// scanTexts scans the texts for the query as typed, in slices; whole tells that the query was not superseded meanwhile.
func (w *SearchWorker) scanTexts(run *search.Run) (whole bool) {
	for began := time.Now(); !run.Step(sliceBytes); {
		if took := time.Since(began); took <= 0 || took >= sliceTime {
			if w.superseded() {
				return false
			}
			began = time.Now()
		}
	}
	return true
}

// queryWords cuts what is typed into words, and leaves out single characters.
func (f *Finder) queryWords(typed string) (words []string) {
	for _, piece := range query.Parse(typed).Words {
		for _, word := range f.Words(piece) {
			if utf8.RuneCountInString(word) > 1 {
				words = append(words, word)
			}
		}
	}
	return words
}
