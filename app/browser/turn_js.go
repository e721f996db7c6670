package browser

import "syscall/js"

// Painted calls f on a turn of its own when what stands in the document now is on the screen: one frame draws it, and in
// the next it is shown. While the page is out of sight nothing is drawn, and f is called soon.
//
// What waits in the two frames is JavaScript alone: to enter this program and to leave it takes a slow phone 2 ms, and those of the
// first frame would come before what is to be drawn.
func Painted(f func()) {
	turn := bound("setTimeout", once(f), 0)
	if document.Get("hidden").Truthy() {
		turn.Invoke()
		return
	}
	window.Call("requestAnimationFrame", bound("requestAnimationFrame", turn))
}

// bound is a function of the window with its first arguments, to be called without this program.
func bound(name string, args ...any) js.Value {
	return window.Get(name).Call("bind", append([]any{window}, args...)...)
}

// Idle calls f when the browser has had nothing to do for a moment, or has been busy for too long.
func Idle(f func()) {
	if !try(func() { window.Call("requestIdleCallback", once(f), map[string]any{"timeout": 3000}) }) {
		window.Call("setTimeout", once(f), 300) // Safari
	}
}

// Yield calls f on a turn of its own, after what the browser has to do meanwhile: taps, scrolling, drawing.
func Yield(f func()) { window.Call("setTimeout", once(f), 0) }

// once is f as a function for JavaScript that is called one time.
func once(f func()) (turn js.Func) {
	turn = js.FuncOf(func(js.Value, []js.Value) any {
		turn.Release()
		f()
		return nil
	})
	return turn
}
