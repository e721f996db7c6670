package library

import (
	"context"
	"time"
)

// superseded yields, answers requests about a word that have come, and tells whether the query being answered has lost its reader: a
// newer query is queued, or the box is empty now.
func (w *SearchWorker) superseded() bool {
	w.yield()
	return w.checkSuperseded()
}

func (w *SearchWorker) checkSuperseded() bool {
	for {
		r, ok := w.next(func(r Request) bool { return r.Kind == KindWord })
		if !ok {
			return w.queued(func(r Request) bool { return r.Kind == KindQuery || r.Kind == KindOpen })
		}
		w.answer(context.Background(), r)
	}
}

// awaitPaint waits until the page has acknowledged the response sent last, if it does so at all, and tells whether the query was
// superseded meanwhile.
func (w *SearchWorker) awaitPaint(r Request) (superseded bool) {
	if !r.Acks {
		return w.superseded()
	}
	return w.wait(paintTimeout, func() bool {
		_, painted := w.next(func(ack Request) bool { return ack.Kind == KindAck && ack.ID == r.ID })
		return painted
	})
}

// debounce waits for another letter, and tells whether one came within timeout.
func (w *SearchWorker) debounce(r Request, timeout time.Duration) (superseded bool) {
	return r.Acks && w.wait(timeout, func() bool { return false })
}

// wait waits until done or timeout, and tells whether the query was superseded: that ends it too.
func (w *SearchWorker) wait(timeout time.Duration, done func() bool) (superseded bool) {
	timer, began := time.NewTimer(timeout), time.Now()
	defer timer.Stop()
	defer func() { w.idle += time.Since(began) }()
	for {
		if w.checkSuperseded() {
			return true
		}
		if done() {
			return false
		}
		select {
		case <-w.wake:
		case <-timer.C:
			return false
		}
	}
}
