package library

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"zhaputide/app/search"
)

// An answer comes in parts, so that a slow phone can draw each within a frame or two: the rows that a screen shows, at once; when
// the reader stops typing, suggestions, then what stands in the texts alone, and the rest of the rows, some at a time; and what else
// may have been meant. While the page draws, the desk rests: the two may have one core to share.

const (
	sliceTime  = 8 * time.Millisecond   // of looking through the texts, from one rest to the next
	sliceBytes = 1 << 20                // of text from one look at the clock to the next: a slow phone takes a ms or two
	showMost   = 100 * time.Millisecond // that the page may take to show what it was told
	stopMost   = 150 * time.Millisecond // from rows that are shown to the next letter, of somebody who types fast: then nothing else may be in its way
	typingMost = 100 * time.Millisecond // and from suggestions, of somebody who types slowly
	rowsAtOnce = 6                      // rows that come together, after the first: a slow phone draws them within 30 ms
)

// answerQuery tells the parts of an answer until a newer query waits; whole tells that none does.
func (d *Desk) answerQuery(f *Finder, q Question) (whole bool) {
	began := time.Now()
	d.waited = 0
	run := f.Start(q.Query, search.Options{Order: q.Order, Limit: q.Limit})
	rows := min(q.First, q.Limit)
	first := run.First(rows)
	if first.Total == 0 && !first.Complete { // the index knows nothing: the texts may
		if !d.lookThrough(run) {
			return false
		}
		first = run.First(rows)
	}
	head := d.results(f, q, first, began)
	head.Sections, head.Partial, head.Missing, head.Words = f.Sections(), f.Partial(), f.Missing(), f.queryWords(q.Query)
	d.tell(head)
	if d.shown(q) {
		return false
	}
	if q.Suggest > 0 {
		if d.typing(q, stopMost) {
			return false
		}
		d.tell(Part{Number: q.Number, Suggested: true, Suggest: f.Suggest(q.Query, q.Suggest)})
		if d.shown(q) || d.typing(q, typingMost) {
			return false
		}
	}
	all := min(first.Total, q.Limit)
	if !first.Complete {
		if !d.lookThrough(run) {
			return false
		}
		known := run.First(rows)
		d.tell(d.results(f, q, known, began))
		if d.shown(q) {
			return false
		}
		all = min(known.Total, q.Limit)
	}
	for ; rows < all; rows += rowsAtOnce {
		d.tell(d.rows(f, q, search.Results{Total: all, Hits: run.Hits(rows, rows+rowsAtOnce)}))
		if d.shown(q) {
			return false
		}
	}
	if corrections := run.Corrections(); len(corrections) > 0 {
		d.tell(Part{Number: q.Number, Corrections: corrections})
	}
	return !d.overtaken()
}

// results is the part with these results, their hits as rows, and the work since began: without what the desk has waited for the
// page and the reader.
func (d *Desk) results(f *Finder, q Question, r search.Results, began time.Time) Part {
	p := d.rows(f, q, r)
	r.Hits = nil
	p.Results, p.Took = &r, time.Since(began)-d.waited
	return p
}

// rows is the part with these hits as rows.
func (d *Desk) rows(f *Finder, q Question, r search.Results) Part {
	return Part{Number: q.Number, HTML: d.draw(r, q.Query, f.Sections()), Rows: rowsOf(r.Hits)}
}

// lookThrough looks through the texts in slices, unless a newer query waits.
func (d *Desk) lookThrough(run *search.Run) (whole bool) {
	for began := time.Now(); !run.Step(sliceBytes); {
		if took := time.Since(began); took <= 0 || took >= sliceTime {
			if d.overtaken() {
				return false
			}
			began = time.Now()
		}
	}
	return true
}

// queryWords are the words of what is typed, cut, without single characters.
func (f *Finder) queryWords(query string) (words []string) {
	for _, typed := range search.Parse(query).Words {
		for _, word := range f.Words(typed) {
			if utf8.RuneCountInString(word) > 1 {
				words = append(words, word)
			}
		}
	}
	return words
}

// word is the word that holds the byte at, and where it begins; none for a space or a mark.
func (f *Finder) word(q Question) Part {
	text, start := wordAt(f.Words(q.Text), q.At)
	if text == "" {
		return Part{Number: q.Number}
	}
	return Part{Number: q.Number, Word: text, Start: start, Articles: f.Mentions(text)}
}

func wordAt(words []string, at int) (text string, start int) {
	for _, w := range words {
		if at < start+len(w) {
			if strings.IndexFunc(w, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) < 0 {
				return "", 0
			}
			return w, start
		}
		start += len(w)
	}
	return "", 0
}
