package ui

import (
	"context"

	"zhaputide/app/browser"
	"zhaputide/app/library"
)

// pageWorker is a search worker on the page's own thread, in slices between which letters and taps have their turn.
type pageWorker struct {
	worker  *library.SearchWorker
	last    int // id that was given last
	current int // id of the current request
}

func newPageWorker(lib *library.Library, onReceive func(library.Response)) *pageWorker {
	w := &pageWorker{worker: library.NewSearchWorker(lib, Rows, onReceive, browser.Yield)}
	go w.worker.Serve(context.Background())
	return w
}

func (w *pageWorker) ask(r library.Request) (id int) {
	r.ID = w.last + 1
	w.submit(r)
	return r.ID
}

// submit queues a request that has its id.
func (w *pageWorker) submit(r library.Request) {
	w.last = max(w.last, r.ID)
	if changesCurrent(r) {
		w.current = r.ID
	}
	w.worker.Submit(r)
}

// changesCurrent tells whether a request takes the place of the current one: what the page shows is then no longer that one's.
func changesCurrent(r library.Request) bool {
	return r.Kind == library.KindQuery || r.Kind == library.KindOpen
}
