package library

import (
	"context"
	"slices"
	"sync"
	"time"
)

// Desk answers questions about the whole paper, one after the other.
//
// To answer may take a slow phone a second: where it can, the desk runs in a thread beside the page's. It works the same on
// the page's own, in slices between which letters and taps have their turn.
type Desk struct {
	library *Library
	draw    Draw
	tell    func(Part)
	waited  time.Duration // on the way to the present answer
	rest    func()        // gives way to what else there is to do, and to new questions

	mu      sync.Mutex
	waiting []Question
	wake    chan struct{} // holds one when something waits
}

// NewDesk makes a desk that draws and tells its answers, and rests between the slices of its work.
func NewDesk(l *Library, draw Draw, tell func(Part), rest func()) *Desk {
	return &Desk{library: l, draw: draw, tell: tell, rest: rest, wake: make(chan struct{}, 1)}
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
	case AboutShown: // of an answer that is over
		return
	case AboutKept:
		if !d.library.findingKept(ctx, q.Most) {
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

// prepare makes ready what the first pinyin would wait for, unless something is asked.
func (d *Desk) prepare(f *Finder) {
	for f.Prepare() {
		d.rest()
		if d.waits(nil) {
			return // the next answer ends with it
		}
	}
}

// overtaken rests, answers what else is asked, and tells whether a newer query waits, or the box is empty now.
func (d *Desk) overtaken() bool {
	d.rest()
	return d.isOvertaken()
}

func (d *Desk) isOvertaken() bool {
	for {
		q, ok := d.next(func(q Question) bool { return q.About == AboutWord })
		if !ok {
			return d.waits(func(q Question) bool { return q.About == AboutQuery || q.About == AboutPaper })
		}
		d.answer(context.Background(), q)
	}
}

// shown waits until the page has on the screen what it was told last, if it says so at all, and tells whether a newer query waits.
func (d *Desk) shown(q Question) (overtaken bool) {
	if !q.Paced {
		return d.overtaken()
	}
	return d.wait(showMost, func() bool {
		_, shown := d.next(func(w Question) bool { return w.About == AboutShown && w.Number == q.Number })
		return shown
	})
}

// typing waits so long for another letter, and tells whether one has come.
func (d *Desk) typing(q Question, most time.Duration) (overtaken bool) {
	return q.Paced && d.wait(most, func() bool { return false })
}

// wait waits until done, at most so long, and tells whether a newer query waits: that ends it too.
func (d *Desk) wait(most time.Duration, done func() bool) (overtaken bool) {
	late, began := time.NewTimer(most), time.Now()
	defer late.Stop()
	defer func() { d.waited += time.Since(began) }()
	for {
		if d.isOvertaken() {
			return true
		}
		if done() {
			return false
		}
		select {
		case <-d.wake:
		case <-late.C:
			return false
		}
	}
}

func (d *Desk) waits(choose func(Question) bool) bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	return slices.ContainsFunc(d.waiting, func(q Question) bool { return choose == nil || choose(q) })
}
