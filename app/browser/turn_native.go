//go:build !js

package browser

// NextFrame calls f before the browser draws next, so that many letters typed in one frame cost one answer. While the page
// is out of sight nothing is drawn, and f is called soon.
func NextFrame(f func()) { f() }

// Yield calls f on a turn of its own, after what the browser has to do meanwhile: taps, scrolling, drawing.
func Yield(f func()) { f() }
