package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Keeping is how far the worker is with keeping the paper on this phone.
type Keeping struct {
	Worker   bool // there is a worker, or one is to come; without one nothing can be kept
	Known    bool // the worker has answered
	Editions int  // kept
	Total    int  // in the paper
	Bytes    int  // kept, pages and pictures
	Done     int  // packs kept of those wanted, while it is at work
	Wanted   int  // 0 when it is not at work
	All      bool // the reader wants every edition kept, not only the newest
	Full     bool // the phone has no room for more
	Loose    bool // the phone may clear what is kept when it runs short of room
	Home     bool // the app stands on the home screen, where the phone clears less
}

// state names how things stand for the style sheet; the words say it too.
func (k Keeping) state() string {
	switch {
	case !k.Worker:
		return "none"
	case k.Wanted > k.Done:
		return "keeping"
	case k.Full, k.All && k.Editions < k.Total:
		return "partial"
	case k.Loose:
		return "unprotected"
	}
	return "good"
}

// choice tells whether there is anything to choose: more to keep, or less.
func (k Keeping) choice() bool { return k.Worker && k.Known && (k.All || k.Editions < k.Total) }

// draw is the part of the page 我的 that says what can be read without a network. Until that is known it keeps room for what it most
// likely has to say, so that nothing below moves away from a finger.
func (k Keeping) draw() []app.UI {
	title, note, noteClass := sayKept(k.Editions), sayKeptBytes(k.Bytes, k.Editions, k.Total), "health-note"
	var more app.UI
	if !k.Known {
		title, note, noteClass = sayKeepUnknown, sayKeptBytes(300_000, 1, 1), "health-note room"
		if !k.Home {
			more = line("p", noteClass, sayKeepLoose+sayKeepHome)
		}
	}
	switch k.state() {
	case "none":
		title, note, noteClass, more = sayKeepImpossible, sayKeepElsewhere, "health-note", nil
	case "keeping":
		more = line("p", "health-note", sayKeepingDone(k.Done, k.Wanted))
	case "partial":
		if k.Full {
			more = line("p", "health-note", sayKeepFull)
		}
	case "unprotected":
		words := sayKeepLoose
		if !k.Home {
			words += sayKeepHome
		}
		more = line("p", "health-note", words)
	}
	text := []app.UI{line("p", "health-title", title), line("p", noteClass, note)}
	if k.state() == "keeping" {
		text = append(text, el("progress", attrs{
			"class", "bar", "max", strconv.Itoa(k.Wanted), "value", strconv.Itoa(k.Done), "aria-label", sayKeeping,
		}))
	}
	if more != nil {
		text = append(text, more)
	}
	return []app.UI{
		el("div", attrs{"class", "health", "data-state", k.state()}, icon("keep"), box("div", "health-text", text...)),
	}
}
