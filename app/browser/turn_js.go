package browser

import "syscall/js"

// Painted calls f on a turn of its own when what stands in the document now is on the screen. While the page is out of sight
// nothing is drawn, and f is called soon.
func Painted(f func()) { boot().Call("painted", once(f)) }

// Idle calls f when the browser has had nothing to do for a moment, or has been busy for too long.
func Idle(f func()) {
	if !try(func() { window.Call("requestIdleCallback", once(f), map[string]any{"timeout": 3000}) }) {
		window.Call("setTimeout", once(f), 300) // Safari
	}
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

// nextTask runs f as a task of its own, after what the browser has to do meanwhile: taps, scrolling, drawing.
func nextTask(f func()) { window.Call("setTimeout", once(f), 0) }

// once makes of f a function for JavaScript that is called one time, and then released.
func once(f func()) (turn js.Func) {
	turn = js.FuncOf(func(js.Value, []js.Value) any {
		turn.Release()
		f()
		return nil
	})
	return turn
}
