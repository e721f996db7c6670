package browser

import (
	"context"
	"syscall/js"
)

// Desk is this program running a second time, beside the page: what takes long there holds up no letter, tap or frame.
// Both run the same compiled code. Unlike the page's, the memory of a desk goes back to the phone when it is closed.
// web/ask.js is this page's end of it.
type Desk struct {
	port  js.Value
	hears []js.Func
}

// OpenDesk starts a desk. What it says comes to hear. ended is called once when it has ended by itself, with whether it had
// ever been ready: a browser that cannot run one says so here. Both are called on JavaScript's turn.
func OpenDesk(hear func(Part), ended func(ready bool)) *Desk {
	d := &Desk{port: js.Null()}
	d.hears = []js.Func{
		js.FuncOf(func(_ js.Value, args []js.Value) any {
			hear(Part{Text: args[0].String(), Rows: args[1].String(), Shown: args[2].Bool()})
			return nil
		}),
		js.FuncOf(func(_ js.Value, args []js.Value) any {
			d.release()
			ended(args[0].Bool())
			return nil
		}),
	}
	if !try(func() { d.port = boot().Call("openDesk", d.hears[0], d.hears[1]) }) {
		d.release()
		Yield(func() { ended(false) })
	}
	return d
}

// Want has the first rows of the answer to the question of that number put into the list with that id, before anything else, as
// the answer to query. Of an older question nothing is shown any more; 0 is no question.
func (d *Desk) Want(number int, id, query string) {
	if d.port.Truthy() {
		d.port.Call("want", number, id, query)
	}
}

// Expect has the next letter in the box with the id input ask the question of that number, which is JSON without a Query, about
// what stands in the box then, if that is not query. The rows are for the list with that id.
func (d *Desk) Expect(number int, question, query, input, list string) {
	if d.port.Truthy() {
		d.port.Call("expect", number, question, query, input, list)
	}
}

// Asked gives, once, the query that a letter has asked since [Desk.Expect]; "" if none has.
func (d *Desk) Asked() string {
	if d.port.Truthy() {
		if query := d.port.Call("asked"); query.Truthy() {
			return query.String()
		}
	}
	return ""
}

// Tell says something to the desk, as soon as it hears.
func (d *Desk) Tell(text string) {
	if d.port.Truthy() {
		d.port.Call("tell", text)
	}
}

// Close ends the desk and gives its memory back.
func (d *Desk) Close() {
	if d.port.Truthy() {
		d.port.Call("close")
		d.release()
	}
}

// release forgets the desk that is over.
func (d *Desk) release() {
	d.port = js.Null()
	hears := d.hears
	d.hears = nil
	Yield(func() { // not while one of them is running
		for _, f := range hears {
			f.Release()
		}
	})
}

// AtDesk tells whether this program is a desk.
func AtDesk() bool { return window.Get("WorkerGlobalScope").Truthy() }

// OnTold has a desk hear what its page says, from now on.
func OnTold(f func(text string)) {
	listen(window, "message", func(event js.Value) {
		if message := event.Get("data"); message.Type() == js.TypeString {
			f(message.String())
		}
	})
	window.Call("postMessage", map[string]any{"ready": true})
}

// TellPage tells the page of this desk a part of an answer.
func TellPage(p Part) {
	window.Call("postMessage", map[string]any{"number": p.Number, "text": p.Text, "rows": p.Rows, "results": p.Results, "complete": p.Complete})
}

// resting is how [Rest] waits: a message to oneself comes after what else waits. A timer would come 4 ms later than that.
var resting struct {
	port js.Value
	done chan struct{}
}

// Rest blocks until what else waits has had its turn. One goroutine may call it.
func Rest() {
	if resting.done == nil {
		resting.done = make(chan struct{}, 1)
		channel := window.Get("MessageChannel").New()
		resting.port = channel.Get("port1")
		channel.Get("port2").Set("onmessage", js.FuncOf(func(js.Value, []js.Value) any {
			resting.done <- struct{}{}
			return nil
		}))
	}
	resting.port.Call("postMessage", 0)
	<-resting.done
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
			before := len(Origin())
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
