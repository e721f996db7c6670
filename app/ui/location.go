package ui

import "zhaputide/app/browser"

// location is where the reader is. Only the shell goes elsewhere; who has the location can ask, and can rewrite the query.
type location struct {
	browser.Page // what is shown; without its fragment

	visits int // pages asked for so far: an answer to an older one is too late
}

// rewrite puts a query into the address of the page that is shown; there is no step back to the one before.
func (l *location) rewrite(query string) {
	l.Query = query
	browser.Rewrite(query)
}
