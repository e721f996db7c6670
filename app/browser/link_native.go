//go:build !js

package browser

// OnLink calls follow for every plain tap on a link inside this site. If it tells true, the browser does nothing more;
// otherwise it follows the link by itself. Taps with modifiers, other buttons, downloads, other windows, other sites,
// links inside the page and selected text are the browser's and do not come here.
func OnLink(follow func(to Address) bool) {}

// OnPop calls show when the reader goes back or forward to another page of this document. The address has changed
// already; the page has not: get it and call [Return].
func OnPop(show func(to Address)) {}
