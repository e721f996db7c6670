package browser

import (
	"context"
	"syscall/js"
)

// SearchWorker is this program running a second time, in a dedicated worker beside the page: what takes long there holds up no letter,
// tap or frame. Both run the same compiled code. Unlike the page's, the memory of a worker goes back to the phone when it is closed.
// web/js/ask.js is this page's end of it.
type SearchWorker struct {
	port  js.Value
	hears []js.Func
}

// OpenSearchWorker starts a search worker. Its responses come to hear. ended is called once when it has ended by itself, with whether it had
// ever been ready: a browser that cannot run one says so here. Both are called on JavaScript's turn.
func OpenSearchWorker(hear func(Response), ended func(ready bool)) *SearchWorker {
	w := &SearchWorker{port: js.Null()}
	w.hears = []js.Func{
		js.FuncOf(func(_ js.Value, args []js.Value) any {
			hear(Response{Text: args[0].String(), Rows: args[1].String(), Shown: args[2].Bool()})
			return nil
		}),
		js.FuncOf(func(_ js.Value, args []js.Value) any {
			w.release()
			ended(args[0].Bool())
			return nil
		}),
	}
	if !try(func() { w.port = boot().Call("openDesk", w.hears[0], w.hears[1]) }) {
		w.release()
		nextTask(func() { ended(false) })
	}
	return w
}

// Want has the first rows of the answer to the question of that number put into the list with that id, before anything else, as
// the answer to query. Of an older question nothing is shown any more; 0 is no question.
func (w *SearchWorker) Want(number int, id, query string) {
	if w.port.Truthy() {
		w.port.Call("want", number, id, query)
	}
}

// Expect has the next letter in the box with the id input ask the question of that number, which is JSON without a Query, about
// what stands in the box then, if that is not query. The rows are for the list with that id.
func (w *SearchWorker) Expect(number int, question, query, input, list string) {
	if w.port.Truthy() {
		w.port.Call("expect", number, question, query, input, list)
	}
}

// Asked gives, once, the query that a letter has asked since [SearchWorker.Expect]; "" if none has.
func (w *SearchWorker) Asked() string {
	if w.port.Truthy() {
		if query := w.port.Call("asked"); query.Truthy() {
			return query.String()
		}
	}
	return ""
}

// Tell sends the worker a request, as soon as it hears.
func (w *SearchWorker) Tell(text string) {
	if w.port.Truthy() {
		w.port.Call("tell", text)
	}
}

// Close ends the worker and gives its memory back.
func (w *SearchWorker) Close() {
	if w.port.Truthy() {
		w.port.Call("close")
		w.release()
	}
}

// release forgets a worker that is over.
func (w *SearchWorker) release() {
	w.port = js.Null()
	hears := w.hears
	w.hears = nil
	nextTask(func() { // not while one of them is running
		for _, f := range hears {
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
func SendResponse(p Response) {
	window.Call("postMessage", map[string]any{"number": p.ID, "text": p.Text, "rows": p.Rows, "results": p.Results, "complete": p.Complete})
}

// yielding holds what [Yield] waits with: a message to oneself comes after what else waits. A timer would come 4 ms later than that.
var yielding struct {
	port js.Value
	done chan struct{}
}

// Yield blocks until what else waits has had its turn. One goroutine may call it.
func Yield() {
	if yielding.done == nil {
		yielding.done = make(chan struct{}, 1)
		channel := window.Get("MessageChannel").New()
		yielding.port = channel.Get("port1")
		channel.Get("port2").Set("onmessage", js.FuncOf(func(js.Value, []js.Value) any {
			yielding.done <- struct{}{}
			return nil
		}))
	}
	yielding.port.Call("postMessage", 0)
	<-yielding.done
}

// Kept gives the paths of the paper's files that are on this phone; nil where that cannot be told.
func Kept(ctx context.Context) map[string]bool {
	if !has(window, "caches") {
		return nil
	}
	answers := make(chan map[string]bool, 1)
	none := func(js.Value) { answers <- nil }
	await(window.Get("caches").Call("open", "packs"), func(cache js.Value) {
		await(cache.Call("keys"), func(keys js.Value) {
			kept := map[string]bool{}
			before := len(origin())
			for i := range keys.Length() {
				if url := text(keys.Index(i), "url"); len(url) > before {
					kept[url[before:]] = true
				}
			}
			answers <- kept
		}, none)
	}, none)
	select {
	case kept := <-answers:
		return kept
	case <-ctx.Done():
		return nil
	}
}
