package browser

import "syscall/js"

// SearchWorker is this program running a second time, in a dedicated worker beside the page: what takes long there holds up no letter,
// tap or frame. Both run the same compiled code. Unlike the page's, the memory of a worker goes back to the phone when it is closed.
// web/js/search-request.js is this page's end of it; app/library/request.go draws the way of a request.
type SearchWorker struct {
	port      js.Value // null when it was closed; of a worker that has ended it still knows the current request
	callbacks []js.Func
}

// OpenSearchWorker starts a search worker. Its responses come to receive. ended is called once when it has ended by itself, with
// whether it had ever been ready, and the requests that have had no response: a browser that cannot run a worker says so here. A
// worker that has ended answers nothing any more, and only [SearchWorker.IsCurrent] is of use. Both are called on JavaScript's turn.
func OpenSearchWorker(receive func(Response), ended func(ready bool, unanswered []string)) *SearchWorker {
	w := &SearchWorker{}
	w.callbacks = []js.Func{
		js.FuncOf(func(_ js.Value, args []js.Value) any {
			receive(Response{Text: args[0].String(), Rows: args[1].String(), Shown: args[2].Bool()})
			return nil
		}),
		js.FuncOf(func(_ js.Value, args []js.Value) any {
			w.release()
			unanswered := make([]string, args[1].Length())
			for i := range unanswered {
				unanswered[i] = args[1].Index(i).String()
			}
			ended(args[0].Bool(), unanswered)
			return nil
		}),
	}
	w.port = boot().Call("openSearch", w.callbacks[0], w.callbacks[1])
	return w
}

// Ask sends a request, which is JSON without id and query, and gives its id; 0 when the worker was closed.
func (w *SearchWorker) Ask(request string) (id int) {
	if w.port.Truthy() {
		id = w.port.Call("ask", request).Int()
	}
	return id
}

// AskQuery makes a request the current one, and gives its id. Its first rows are put into the list with that id before anything else,
// as those of the query. What a letter has asked already is not sent again.
func (w *SearchWorker) AskQuery(request, query, list string) (id int) {
	if w.port.Truthy() {
		id = w.port.Call("askQuery", request, query, list).Int()
	}
	return id
}

// Arm has the next letter in the box with that id ask the request, which is JSON without id and query, about what stands in the box
// then, if that is not query. The rows are for the list with that id.
func (w *SearchWorker) Arm(request, query, box, list string) {
	if w.port.Truthy() {
		w.port.Call("arm", request, query, box, list)
	}
}

// IsCurrent tells whether the request with that id is the current one: no other query was asked since, and the worker was not closed.
func (w *SearchWorker) IsCurrent(id int) bool {
	return w.port.Truthy() && w.port.Call("isCurrent", id).Bool()
}

// Send sends the worker a request that nobody waits for the response of, as soon as it is ready.
func (w *SearchWorker) Send(request string) {
	if w.port.Truthy() {
		w.port.Call("send", request)
	}
}

// Close ends the worker and gives its memory back.
func (w *SearchWorker) Close() {
	if w.port.Truthy() {
		w.port.Call("close")
		w.port = js.Null()
		w.release()
	}
}

// release gives the callbacks of a worker that is over back to JavaScript.
func (w *SearchWorker) release() {
	callbacks := w.callbacks
	w.callbacks = nil
	nextTask(func() { // not while one of them is running
		for _, f := range callbacks {
			f.Release()
		}
	})
}

// InSearchWorker tells whether this program runs as a search worker.
func InSearchWorker() bool { return window.Get("WorkerGlobalScope").Truthy() }

// OnRequest has a search worker hear the requests of its page, from now on.
func OnRequest(f func(text string)) {
	listen(window, "message", func(event js.Value) {
		if message := event.Get("data"); message.Type() == js.TypeString {
			f(message.String())
		}
	})
	window.Call("postMessage", map[string]any{"ready": true})
}

// SendResponse sends the page of this search worker a response.
func SendResponse(r Response) {
	window.Call("postMessage", map[string]any{"id": r.ID, "text": r.Text, "rows": r.Rows, "results": r.Results, "complete": r.Complete})
}
