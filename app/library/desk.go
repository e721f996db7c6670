package library

import (
	"context"
	"slices"
	"strings"
	"sync"
	"time"
	"unicode"
	"unicode/utf8"

	"zhaputide/app/search"
)

// Desk answers questions about the whole paper, one after the other, each in parts: the rows that a phone shows, at once;
// suggestions; the rest of the rows; what stands in the texts alone; and what else may have been meant.
//
// To answer may take a slow phone a second: where it can, the desk runs in a thread beside the page's. It works the same on
// the page's own, in slices between which letters and taps have their turn.
type Desk struct {
	library *Library
	tell    func(Part)
	rest    func() // gives way to what else there is to do, and to new questions

	mu      sync.Mutex
	waiting []Question
	wake    chan struct{} // holds one when something waits
}

const (
	sliceTime  = 8 * time.Millisecond // of looking through the texts, from one rest to the next
	sliceBytes = 256 << 10            // of text from one look at the clock to the next: a slow phone takes a ms or two
)

// NewDesk makes a desk that tells its answers, and rests between the slices of its work.
func NewDesk(l *Library, tell func(Part), rest func()) *Desk {
	return &Desk{library: l, tell: tell, rest: rest, wake: make(chan struct{}, 1)}
}

// Ask puts a question. It never blocks. A query takes the place of one that is still waiting, and ends one that is being answered.
func (d *Desk) Ask(q Question) {
	d.mu.Lock()
	if q.About == AboutQuery {
		d.waiting = slices.DeleteFunc(d.waiting, func(w Question) bool { return w.About == AboutQuery })
	}
	d.waiting = append(d.waiting, q)
	d.mu.Unlock()
	select {
	case d.wake <- struct{}{}:
	default: // it will look anyhow
	}
}

// Serve answers until ctx is done.
func (d *Desk) Serve(ctx context.Context) {
	for {
		for q, ok := d.next(nil); ok; q, ok = d.next(nil) {
			d.answer(ctx, q)
		}
		select {
		case <-d.wake:
		case <-ctx.Done():
			return
		}
	}
}

// next takes the first question that waits; with a choice, the first that it names.
func (d *Desk) next(choose func(Question) bool) (Question, bool) {
	d.mu.Lock()
	defer d.mu.Unlock()
	i := 0
	if choose != nil {
		i = slices.IndexFunc(d.waiting, choose)
	}
	if i < 0 || i >= len(d.waiting) {
		return Question{}, false
	}
	q := d.waiting[i]
	d.waiting = slices.Delete(d.waiting, i, i+1)
	return q, true
}

func (d *Desk) answer(ctx context.Context, q Question) {
	switch q.About {
	case AboutChanges:
		_, _ = d.library.Refresh(ctx) // without an answer the library goes on with what it has
		return
	case AboutKept:
		if !d.library.findingKept(ctx) {
			return
		}
	}
	if q.Whole {
		d.library.FindAll()
	}
	f, err := d.library.Finder(ctx)
	if err != nil {
		d.tell(Part{Number: q.Number, Failed: true})
		return
	}
	switch q.About {
	case AboutQuery:
		if d.answerQuery(f, q) {
			d.prepare(f)
		}
	case AboutWord:
		d.tell(f.word(q))
	default:
		d.tell(Part{Number: q.Number, Sections: f.Sections(), Partial: f.Partial()})
		d.prepare(f)
	}
}

// answerQuery tells the parts of an answer until a newer query waits; whole tells that none does.
func (d *Desk) answerQuery(f *Finder, q Question) (whole bool) {
	run := f.Start(q.Query, search.Options{Order: q.Order, Limit: q.Limit})
	results := run.First(min(q.First, q.Limit))
	if results.Total == 0 && !results.Complete { // the index knows nothing: the texts may
		if !d.lookThrough(run) {
			return false
		}
		results = run.First(min(q.First, q.Limit))
	}
	d.tell(Part{Number: q.Number, Sections: f.Sections(), Partial: f.Partial(), Missing: f.Missing(), Results: &results, Words: f.queryWords(q.Query)})
	if d.overtaken() {
		return false
	}
	if q.Suggest > 0 {
		d.tell(Part{Number: q.Number, Suggested: true, Suggest: f.Suggest(q.Query, q.Suggest)})
		if d.overtaken() {
			return false
		}
	}
	if len(results.Hits) < min(results.Total, q.Limit) {
		results = run.First(q.Limit)
		d.tell(Part{Number: q.Number, Results: &results})
	}
	if !results.Complete {
		if !d.lookThrough(run) {
			return false
		}
		results = run.First(q.Limit)
		d.tell(Part{Number: q.Number, Results: &results})
	}
	if d.overtaken() {
		return false
	}
	d.tell(Part{Number: q.Number, Corrected: true, Corrections: run.Corrections()})
	return true
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

// prepare makes ready what the first pinyin would wait for, unless something is asked.
func (d *Desk) prepare(f *Finder) {
	for f.Prepare() {
		d.rest()
		if d.waits(nil) {
			return // the next answer ends with it
		}
	}
}

// overtaken rests, answers what else is asked, and tells whether a newer query waits.
func (d *Desk) overtaken() bool {
	d.rest()
	for {
		q, ok := d.next(func(q Question) bool { return q.About == AboutWord })
		if !ok {
			return d.waits(func(q Question) bool { return q.About == AboutQuery })
		}
		d.answer(context.Background(), q)
	}
}

func (d *Desk) waits(choose func(Question) bool) bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	return slices.ContainsFunc(d.waiting, func(q Question) bool { return choose == nil || choose(q) })
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
