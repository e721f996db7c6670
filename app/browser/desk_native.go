//go:build !js

package browser

import "context"

// Desk is this program running a second time, beside the page. Natively there is none.
type Desk struct{}

// OpenDesk starts a desk; here it ends before it was ready.
func OpenDesk(_ func(text string), ended func(ready bool)) *Desk {
	ended(false)
	return &Desk{}
}

// Tell says something to the desk.
func (d *Desk) Tell(string) {}

// Close ends the desk.
func (d *Desk) Close() {}

// AtDesk tells whether this program is a desk.
func AtDesk() bool { return false }

// OnTold has a desk hear what its page says.
func OnTold(func(text string)) {}

// TellPage says something to the page of this desk.
func TellPage(string) {}

// Rest blocks until what else waits has had its turn.
func Rest() {}

// Kept gives the paths of the paper's files that are on this phone; nil where that cannot be told.
func Kept(context.Context) map[string]bool { return nil }
