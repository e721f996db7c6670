//go:build !js

package browser

import (
	"context"
	"fmt"
)

// SearchWorker runs this program a second time, beside the page. Natively there is none.
type SearchWorker struct{}

// OpenSearchWorker starts a search worker; here it ends before it was ready.
func OpenSearchWorker(_ func(Response), ended func(ready bool)) *SearchWorker {
	ended(false)
	return &SearchWorker{}
}

// Want has the first rows of an answer put into a list.
func (w *SearchWorker) Want(number int, id, query string) {
	Native.did(fmt.Sprintf("want %d %q", number, query))
}

// Expect has the next letter ask.
func (w *SearchWorker) Expect(number int, question, query, input, list string) {
	Native.did(fmt.Sprintf("expect %d after %q", number, query))
}

// Asked gives, once, the query that a letter has asked.
func (w *SearchWorker) Asked() (query string) {
	query, Native.Asked = Native.Asked, ""
	return query
}

// Tell sends the worker a request.
func (w *SearchWorker) Tell(text string) { Native.did("tell " + text) }

// Close ends the worker.
func (w *SearchWorker) Close() {}

// InSearchWorker tells whether this program runs as a search worker.
func InSearchWorker() bool { return false }

// OnRequest has a search worker hear the requests of its page.
func OnRequest(func(text string)) {}

// SendResponse sends the page of this search worker a response.
func SendResponse(Response) {}

// Yield blocks until what else waits has had its turn.
func Yield() {}

// Kept gives the paths of the paper's files that are on this phone; nil where that cannot be told.
func Kept(context.Context) map[string]bool { return nil }
