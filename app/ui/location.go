package ui

import "zhaputide/app/browser"

// location holds the page at which the reader is. Only the shell leads elsewhere; a session reads it, and may rewrite the query of the
// address, so that back, reload and share find what it has come to.
type location struct {
	browser.Page // what is shown; without its fragment

	visits int // pages asked for so far: an answer to an older one is too late
}

// rewrite puts a query into the address of the page that is shown; there is no step back to the one before.
func (l *location) rewrite(query string) {
	l.Query = query
	browser.Rewrite(query)
}
