//go:build !js

package browser

// AtEnd has the page tell, by a message of type offer, when the reader has come to the end of the text of the article at path. offer is HTML, or ""
// for none, and stands there then if that can be without moving anything: the message says so, and others what its buttons answer.
func AtEnd(_, offer string) { Native.End = offer }
