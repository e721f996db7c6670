//go:build !js

package browser

// Painted calls f on a turn of its own when what stands in the document now is on the screen. While the page is out of sight
// nothing is drawn, and f is called soon.
func Painted(f func()) { f() }

// Idle calls f when the browser has had nothing to do for a moment, or has been busy for too long.
func Idle(f func()) { f() }

// Yield blocks until what else waits has had its turn. One goroutine may call it.
func Yield() {}
