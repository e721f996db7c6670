package ui

import (
	"zhaputide/app/browser"
	"zhaputide/app/library"
)

// searchWorker answers what needs the whole paper: what is searched, and the word that was tapped. A request has one or more
// responses, which come to [Shell.receive] with its id. It alone knows which request is the current one.
type searchWorker interface {
	Ask(library.Request) (id int)        // sends a request; a query, or the emptied box, becomes the current one
	Arm(r library.Request, query string) // has the next letter ask it, of what stands in the box then, unless that is query
	IsCurrent(id int) bool
	Send(library.Request) // sends what nobody waits for the response of
	Close()               // gives its memory back until the next request
}

// workerClient asks the search worker that runs in a thread beside the page. Where no such thread can run it asks one in the page.
type workerClient struct {
	library   *library.Library
	onReceive func(library.Response)

	thread *browser.SearchWorker // nil while none is open
	ended  bool                  // thread has ended; it still knows which request was the current one
	inPage *pageWorker           // nil unless no thread can run
}

func newWorkerClient(lib *library.Library, onReceive func(library.Response)) *workerClient {
	return &workerClient{library: lib, onReceive: onReceive}
}

// Ask sends a request, and opens the worker for it if need be.
func (c *workerClient) Ask(r library.Request) (id int) {
	c.open()
	switch {
	case c.inPage != nil:
		return c.inPage.ask(r)
	case !changesCurrent(r):
		return c.thread.Ask(r.Encode())
	}
	query := r.Query
	r.Query = ""
	return c.thread.AskQuery(r.Encode(), query, resultsID)
}

// Send sends a request that nobody waits for the response of. A closed worker hears only of what is worth opening it for: one that
// opens later opens with the paper as it is then.
func (c *workerClient) Send(r library.Request) {
	if r.Kind == library.KindWarm {
		c.open()
	}
	switch {
	case c.inPage != nil:
		c.inPage.worker.Submit(r)
	case c.thread != nil && !c.ended:
		c.thread.Send(r.Encode())
	}
}

// Arm has the next letter ask, before it comes to the app: to enter the app takes a slow phone 2 ms.
func (c *workerClient) Arm(r library.Request, query string) {
	if c.thread != nil && !c.ended {
		c.thread.Arm(r.Encode(), query, searchInputID, resultsID)
	}
}

// IsCurrent tells whether the request is the current one: no other was asked since that changes what the page shows.
func (c *workerClient) IsCurrent(id int) bool {
	if c.inPage != nil {
		return id > 0 && id == c.inPage.current
	}
	return c.thread != nil && c.thread.IsCurrent(id)
}

// Close ends the thread. What it was asked and has not answered is lost.
func (c *workerClient) Close() {
	if c.thread != nil {
		c.thread.Close()
		c.thread = nil
	}
}

func (c *workerClient) open() {
	if c.inPage != nil || c.thread != nil && !c.ended {
		return
	}
	c.ended = false
	thread := browser.OpenSearchWorker(c.receive, c.onEnd)
	if c.inPage == nil {
		c.thread = thread
	}
}

// receive takes a response of the thread.
func (c *workerClient) receive(sent browser.Response) {
	r, err := library.DecodeResponse(sent.Text)
	if err != nil { // both are one program: cannot be
		return
	}
	r.HTML, r.Shown = sent.Rows, sent.Shown
	c.onReceive(r)
}

// onEnd is called when the thread has ended by itself. One that could not begin is replaced by a worker in the page; one that began
// has most likely run out of memory, and in the page that would be the end of the page.
func (c *workerClient) onEnd(began bool, unanswered []string) {
	c.ended = true
	if !began {
		c.thread = nil
		c.inPage = newPageWorker(c.library, c.onReceive)
	}
	for _, text := range unanswered {
		r, err := library.DecodeRequest(text)
		switch {
		case err != nil: // both are one program: cannot be
		case began:
			c.onReceive(library.Response{ID: r.ID, Failed: true})
		default:
			c.inPage.submit(r)
		}
	}
}
