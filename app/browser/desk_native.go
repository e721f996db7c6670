//go:build !js

package browser

import (
	"context"
	"fmt"
)

// Desk is this program running a second time, beside the page. Natively there is none.
type Desk struct{}

// OpenDesk starts a desk; here it ends before it was ready.
func OpenDesk(_ func(Part), ended func(ready bool)) *Desk {
	ended(false)
	return &Desk{}
}

// Want has the first rows of an answer put into a list.
func (d *Desk) Want(number int, id, query string) {
	Native.did(fmt.Sprintf("want %d %q", number, query))
}

// Expect has the next letter ask.
func (d *Desk) Expect(number int, question, query, input, list string) {
	Native.did(fmt.Sprintf("expect %d after %q", number, query))
}

// Asked gives, once, the query that a letter has asked.
func (d *Desk) Asked() (query string) {
	query, Native.Asked = Native.Asked, ""
	return query
}

// Tell says something to the desk.
func (d *Desk) Tell(text string) { Native.did("tell " + text) }

// Close ends the desk.
func (d *Desk) Close() {}

// AtDesk tells whether this program is a desk.
func AtDesk() bool { return false }

// OnTold has a desk hear what its page says.
func OnTold(func(text string)) {}

// TellPage tells the page of this desk a part of an answer.
func TellPage(Part) {}

// Rest blocks until what else waits has had its turn.
func Rest() {}

// Kept gives the paths of the paper's files that are on this phone; nil where that cannot be told.
func Kept(context.Context) map[string]bool { return nil }
