package browser

import "syscall/js"

// NextFrame calls f before the browser draws next, so that many letters typed in one frame cost one answer. While the page
// is out of sight nothing is drawn, and f is called soon.
func NextFrame(f func()) {
	if document.Get("hidden").Truthy() || !try(func() { window.Call("requestAnimationFrame", once(f)) }) {
		Yield(f)
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
