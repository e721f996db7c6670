package ui

import (
	"context"
	"time"

	"zhaputide/app/browser"
	"zhaputide/app/library"
)

// searchWorker answers what needs the whole paper: what is searched, and the word that was tapped. A request has one or more
// responses, which come to [Shell.receive].
type searchWorker interface {
	Ask(library.Request)
	Expect(r library.Request, query string) // has the next letter ask it, of what stands in the box then, unless that is query
	Asked(library.Request) (id int)         // as which request a letter has asked just that; 0 if none has
	Close()                                 // gives its memory back until the next request
}

// workerStays limits how long the worker stays open after the reader has gone elsewhere: phones end pages that hold much.
const workerStays = 2 * time.Minute

// workerClient asks the search worker that runs in a thread beside the page. Where no such thread can run it asks one in the page.
type workerClient struct {
	library   *library.Library
	onReceive func(library.Response)

	thread   *browser.SearchWorker                   // nil while none is open
	inPage   *library.SearchWorker                   // nil unless no thread can run
	pending  map[library.RequestKind]library.Request // not answered yet, though an answer must come: of each kind the last
	expected library.Request                         // what the next letter asks, or the last has asked; none once that is answered
}

func newWorkerClient(lib *library.Library, onReceive func(library.Response)) *workerClient {
	return &workerClient{library: lib, onReceive: onReceive, pending: map[library.RequestKind]library.Request{}}
}

// Ask sends a request, and opens the worker for it if need be.
func (c *workerClient) Ask(r library.Request) {
	remark := r.Kind == library.KindRefresh || r.Kind == library.KindAck
	switch {
	case c.inPage != nil:
		c.inPage.Submit(r)
		return
	case c.thread == nil && remark:
		return // to nobody: a worker that opens later opens with the paper as it is then
	case c.thread == nil:
		thread := browser.OpenSearchWorker(c.receive, c.ended)
		if c.inPage == nil {
			c.thread = thread
		}
	}
	if !remark && r.Kind != library.KindWarm {
		c.pending[r.Kind] = r
	}
	if c.thread == nil {
		c.askInPage()
		return
	}
	switch r.Kind {
	case library.KindQuery:
		c.thread.Want(r.ID, resultsID, r.Query)
	case library.KindOpen: // the box is empty
		c.thread.Want(0, "", "")
	}
	c.thread.Tell(r.Encode())
}

// Expect has the next letter ask, before it comes to the app: to enter the app takes a slow phone 2 ms.
func (c *workerClient) Expect(r library.Request, query string) {
	if c.thread != nil {
		c.expected = r
		c.thread.Expect(r.ID, r.Encode(), query, searchInputID, resultsID)
	}
}

// Asked tells as which request a letter has asked the same.
func (c *workerClient) Asked(r library.Request) (id int) {
	if c.thread == nil {
		return 0
	}
	asked := c.expected
	if asked.Query = c.thread.Asked(); asked.Query == "" {
		return 0
	}
	if r.ID = asked.ID; r != asked {
		return 0
	}
	c.pending[r.Kind] = r
	return r.ID
}

// receive takes a response of the thread.
func (c *workerClient) receive(sent browser.Response) {
	r, err := library.DecodeResponse(sent.Text)
	if err != nil { // both are one program: cannot be
		return
	}
	r.HTML, r.Shown = sent.Rows, sent.Shown
	if r.ID == c.expected.ID {
		c.expected = library.Request{}
	}
	for kind, asked := range c.pending {
		if asked.ID == r.ID {
			delete(c.pending, kind)
		}
	}
	c.onReceive(r)
}

// ended is called when the thread has ended by itself. One that could not begin is replaced by a worker in the page; one that began
// has most likely run out of memory, and in the page that would be the end of the page.
func (c *workerClient) ended(began bool) {
	c.thread = nil
	if !began {
		c.inPage = library.NewSearchWorker(c.library, Rows, c.onReceive, browser.Yield)
		go c.inPage.Serve(context.Background())
		c.askInPage()
		return
	}
	for kind, asked := range c.pending {
		delete(c.pending, kind)
		c.onReceive(library.Response{ID: asked.ID, Failed: true})
	}
}

func (c *workerClient) askInPage() {
	for kind, asked := range c.pending {
		delete(c.pending, kind)
		c.inPage.Submit(asked)
	}
}

// Close ends the thread. What it was asked and has not answered is lost.
func (c *workerClient) Close() {
	if c.thread != nil {
		c.thread.Close()
		c.thread = nil
		clear(c.pending)
	}
}

// On a phone of little memory the worker holds no more than this before somebody searches: else it might be what ends the app, for
// a reader who never does.
const (
	lowMemory     = 2        // GB
	lowMemoryWarm = 16 << 20 // bytes: some ten thousand articles
)

// warm has the worker open what is on this phone, so that the first search need not wait; it fetches nothing.
func (s *searchSession) warm() {
	r := library.Request{Kind: library.KindWarm}
	if gb := browser.Memory(); gb > 0 && gb <= lowMemory {
		r.MaxBytes = lowMemoryWarm
	}
	s.worker.Ask(r)
}

// refresh tells the worker that the paper has changed.
func (s *searchSession) refresh() { s.worker.Ask(library.Request{Kind: library.KindRefresh}) }

// away closes the worker some time after the reader has gone, and readies it again on the way back.
func (s *searchSession) away(gone bool) {
	s.absences++
	absence := s.absences
	if !gone {
		s.warm()
		return
	}
	s.loop.after(workerStays, func() {
		if s.absences == absence {
			s.worker.Close()
		}
	})
}
