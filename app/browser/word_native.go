//go:build !js

package browser

// OnTap calls f when the reader taps a character of an article's text: no link, no button, no picture, nothing that is
// being selected or scrolled. While something about a word is shown, a tap elsewhere only closes it.
func OnTap(f func(Tap)) {}

// ShowWord marks a stretch, in bytes, of the text that was tapped last, and puts the drawn element with the id chip
// beside it, with the focus. closed is called when the reader scrolls on, taps elsewhere or presses Escape; [HideWord]
// does not call it.
func ShowWord(start, end int, chip string, closed func()) { Native.did("word " + chip) }

// HideWord takes the mark of [ShowWord] away.
func HideWord() {}
