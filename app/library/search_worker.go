package library

import (
	"context"
	"slices"
	"sync"
	"time"
)

// SearchWorker answers requests about the whole paper, one after the other.
//
// An answer may take a slow phone a second, so where the browser can, this runs in a thread beside the page's. On the page's own
// thread it works the same, in slices between which letters and taps have their turn.
type SearchWorker struct {
	library *Library
	render  RenderRows
	send    func(Response)
	idle    time.Duration // spent waiting for the page and the reader during the present answer
	yield   func()        // lets other events of this thread run, new requests among them

	mu    sync.Mutex
	queue []Request
	wake  chan struct{} // holds one value while the queue may have grown
}

// NewSearchWorker makes a worker that renders rows with render, sends its responses with send, and calls yield between the slices of
// its work.
func NewSearchWorker(l *Library, render RenderRows, send func(Response), yield func()) *SearchWorker {
	return &SearchWorker{library: l, render: render, send: send, yield: yield, wake: make(chan struct{}, 1)}
}

// Submit queues a request. It never blocks. A query replaces one that is still queued, and ends one that is being answered.
func (w *SearchWorker) Submit(r Request) {
	w.mu.Lock()
	if r.Kind == KindQuery {
		w.queue = slices.DeleteFunc(w.queue, func(queued Request) bool { return queued.Kind == KindQuery })
	}
	w.queue = append(w.queue, r)
	w.mu.Unlock()
	select {
	case w.wake <- struct{}{}:
	default: // a wake-up is pending already
	}
}

// Serve answers until ctx is done.
func (w *SearchWorker) Serve(ctx context.Context) {
	for {
		for r, ok := w.next(nil); ok; r, ok = w.next(nil) {
			w.answer(ctx, r)
		}
		select {
		case <-w.wake:
		case <-ctx.Done():
			return
		}
	}
}

// next takes the first queued request, or the first that match accepts.
func (w *SearchWorker) next(match func(Request) bool) (Request, bool) {
	w.mu.Lock()
	defer w.mu.Unlock()
	i := 0
	if match != nil {
		i = slices.IndexFunc(w.queue, match)
	}
	if i < 0 || i >= len(w.queue) {
		return Request{}, false
	}
	r := w.queue[i]
	w.queue = slices.Delete(w.queue, i, i+1)
	return r, true
}

// queued tells whether a request waits that match accepts.
func (w *SearchWorker) queued(match func(Request) bool) bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	return slices.ContainsFunc(w.queue, match)
}

func (w *SearchWorker) answer(ctx context.Context, r Request) {
	switch r.Kind {
	case KindRefresh:
		_, _ = w.library.Refresh(ctx) // without an answer the library goes on with what it has
		return
	case KindAck: // of an answer that is over
		return
	}
	open := w.library.Finder
	if r.Kind == KindWarm {
		if !w.library.indexKept(ctx, r.MaxBytes) {
			return
		}
		open = w.library.warmFinder
	}
	if r.FetchAll {
		w.library.FetchAll()
	}
	f, err := open(ctx)
	if err != nil {
		w.send(Response{ID: r.ID, Failed: true})
		return
	}
	switch r.Kind {
	case KindQuery:
		if w.answerQuery(f, r) {
			w.prepare(f)
		}
	case KindWord:
		w.send(f.word(r))
	default:
		w.send(Response{ID: r.ID, Sections: f.Sections(), Partial: f.Partial()})
		w.prepare(f)
	}
}

// prepare builds what the first pinyin query would wait for, until a request comes that needs an answer.
func (w *SearchWorker) prepare(f *Finder) {
	for f.Prepare() {
		w.yield()
		if w.needed() {
			return // the next query, once it is answered, goes on with it
		}
	}
}

// needed tells whether a request waits for an answer. An acknowledgement does not: of a slow page it comes when the answer is over.
func (w *SearchWorker) needed() bool {
	return w.queued(func(r Request) bool { return r.Kind != KindAck })
}
