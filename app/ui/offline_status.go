package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// OfflineStatus tells how much of the paper the service worker keeps on this phone, and what hinders it.
type OfflineStatus struct {
	Worker    bool // there is a worker, or one is to come; without one nothing can be kept
	Known     bool // the worker has answered
	Editions  int  // kept
	Total     int  // in the paper
	Bytes     int  // kept, pages and pictures
	Done      int  // editions kept of those wanted, while it is at work
	Wanted    int  // 0 when it is not at work
	All       bool // the reader wants every edition kept, not only the newest
	Full      bool // the phone has no room for more
	Evictable bool // the phone may clear what is kept when it runs short of room
	Installed bool // the app stands on the home screen, where the phone clears less
}

// state names how things stand for the style sheet; the words say it too.
func (s OfflineStatus) state() string {
	switch {
	case !s.Worker:
		return "none"
	case s.Wanted > s.Done:
		return "keeping"
	case s.Full, s.All && s.Editions < s.Total:
		return "partial"
	case s.Evictable:
		return "unprotected"
	}
	return "good"
}

// hasChoice tells whether there is anything to choose: more to keep, or less.
func (s OfflineStatus) hasChoice() bool {
	return s.Worker && s.Known && (s.All || s.Editions < s.Total)
}

// draw is the part of the page 我的 that says what can be read without a network. Until that is known it keeps room for what it most
// likely has to say, so that nothing below moves away from a finger.
func (s OfflineStatus) draw() []app.UI {
	title, note, noteClass := msgKept(s.Editions), msgKeptBytes(s.Bytes, s.Editions, s.Total), "health-note"
	var more app.UI
	if !s.Known {
		title, note, noteClass = msgKeepUnknown, msgKeptBytes(300_000, 1, 1), "health-note room"
		if !s.Installed {
			more = textEl("p", noteClass, msgKeepLoose+msgKeepHome)
		}
	}
	switch s.state() {
	case "none":
		title, note, noteClass, more = msgKeepImpossible, msgKeepElsewhere, "health-note", nil
	case "keeping":
		more = textEl("p", "health-note", msgKeepingDone(s.Done, s.Wanted))
	case "partial":
		if s.Full {
			more = textEl("p", "health-note", msgKeepFull)
		}
	case "unprotected":
		words := msgKeepLoose
		if !s.Installed {
			words += msgKeepHome
		}
		more = textEl("p", "health-note", words)
	}
	text := []app.UI{textEl("p", "health-title", title), textEl("p", noteClass, note)}
	if s.state() == "keeping" {
		text = append(text, el("progress", attrs{
			"class", "bar", "max", strconv.Itoa(s.Wanted), "value", strconv.Itoa(s.Done), "aria-label", msgKeeping,
		}))
	}
	if more != nil {
		text = append(text, more)
	}
	return []app.UI{
		el("div", attrs{"class", "health", "data-state", s.state()}, icon("keep"), classEl("div", "health-text", text...)),
	}
}
