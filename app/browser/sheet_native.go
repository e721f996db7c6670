//go:build !js

package browser

// OpenSheet makes the drawn sheet with that id the only thing one can reach: the rest is inert, the focus goes inside and
// stays there, the page behind does not scroll, and the phone's own back button and Escape close it. closed is called
// once when it is closed by those, and then the app must stop drawing it; [CloseSheet] does not call it.
func OpenSheet(id string, closed func()) { Native.did("open " + id) }

// CloseSheet undoes [OpenSheet] and gives the focus back to where it was. Without an open sheet it does nothing.
func CloseSheet() { Native.did("close sheet") }
