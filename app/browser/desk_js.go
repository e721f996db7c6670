package browser

import (
	"context"
	"syscall/js"
)

// Desk is this program running a second time, beside the page: what takes long there holds up no letter, tap or frame.
// Both run the same compiled code. Unlike the page's, the memory of a desk goes back to the phone when it is closed.
type Desk struct {
	worker  js.Value
	ready   bool
	waiting []string // told before it was ready
	hears   []js.Func
}

// OpenDesk starts a desk. What it says comes to hear. ended is called once when it has ended by itself, with whether it had
// ever been ready: a browser that cannot run one says so here. Both are called on JavaScript's turn.
func OpenDesk(hear func(text string), ended func(ready bool)) *Desk {
	d := &Desk{worker: js.Null()}
	over := func() {
		if d.worker.Truthy() {
			d.Close()
			ended(d.ready)
		}
	}
	if !try(func() { d.worker = window.Get("Worker").New(boot().Get("desk")) }) {
		d.worker = js.Null()
		Yield(func() { ended(false) })
		return d
	}
	on := func(name string, f func(event js.Value)) {
		fn := js.FuncOf(func(_ js.Value, args []js.Value) any {
			f(args[0])
			return nil
		})
		d.hears = append(d.hears, fn)
		d.worker.Call("addEventListener", name, fn)
	}
	on("message", func(event js.Value) {
		switch message := event.Get("data"); {
		case message.Type() == js.TypeString:
			hear(message.String())
		case has(message, "ready"):
			d.ready = true
			for _, text := range d.waiting {
				d.Tell(text)
			}
			d.waiting = nil
		default:
			over()
		}
	})
	on("error", func(js.Value) { over() })
	on("messageerror", func(js.Value) { over() })
	if !try(func() {
		d.worker.Call("postMessage", map[string]any{"program": boot().Get("program"), "exec": boot().Get("exec")})
	}) {
		Yield(over)
	}
	return d
}

// Tell says something to the desk, as soon as it hears.
func (d *Desk) Tell(text string) {
	switch {
	case !d.worker.Truthy():
	case d.ready:
		d.worker.Call("postMessage", text)
	default:
		d.waiting = append(d.waiting, text)
	}
}

// Close ends the desk and gives its memory back.
func (d *Desk) Close() {
	if !d.worker.Truthy() {
		return
	}
	d.worker.Call("terminate")
	d.worker = js.Null()
	hears := d.hears
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

// TellPage says something to the page of this desk.
func TellPage(text string) { window.Call("postMessage", text) }

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
