//go:build !js

package browser

import "fmt"

// SearchWorker runs this program a second time, beside the page. Natively there is none: a test may make one, which records in [Native]
// what it was told.
type SearchWorker struct {
	last, current int
}

// OpenSearchWorker starts a search worker; here it ends before it was ready.
func OpenSearchWorker(_ func(Response), ended func(ready bool, unanswered []string)) *SearchWorker {
	ended(false, nil)
	return &SearchWorker{}
}

// Ask sends a request and gives its id.
func (w *SearchWorker) Ask(request string) (id int) {
	w.last++
	Native.did(fmt.Sprintf("ask %d %s", w.last, request))
	return w.last
}

// AskQuery makes a request the current one, and gives its id.
func (w *SearchWorker) AskQuery(request, query, list string) (id int) {
	w.last++
	w.current = w.last
	Native.did(fmt.Sprintf("query %d %q for %s", w.last, query, list))
	return w.last
}

// Arm has the next letter ask the request.
func (w *SearchWorker) Arm(_, query, box, list string) {
	Native.did(fmt.Sprintf("arm %s for %s after %q", box, list, query))
}

// IsCurrent tells whether the request with that id is the current one.
func (w *SearchWorker) IsCurrent(id int) bool { return id == w.current }

// Send sends the worker a request that nobody waits for the response of.
func (w *SearchWorker) Send(request string) { Native.did("send " + request) }

// Close ends the worker.
func (w *SearchWorker) Close() {}

// InSearchWorker tells whether this program runs as a search worker.
func InSearchWorker() bool { return false }

// OnRequest has a search worker hear the requests of its page.
func OnRequest(func(text string)) {}

// SendResponse sends the page of this search worker a response.
func SendResponse(Response) {}
