package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"zhaputide/app/browser"
	"zhaputide/content/protocol"
)

// OfflineStatus tells how much of the paper the service worker keeps on this phone, and what hinders it.
type OfflineStatus struct {
	Worker    bool   // there is a worker, or one is to come; without one nothing can be kept
	Known     bool   // the worker has answered
	Editions  int    // kept
	Total     int    // in the paper
	Bytes     int    // kept, pages and pictures
	Done      int    // editions kept of those wanted, while it is at work
	Wanted    int    // 0 when it is not at work
	What      string // is to be kept: protocol.KeepRecent, KeepYear or KeepAll
	Why       string // older editions do not come now: protocol.PacePause or PaceSparing; "" for nothing hinders
	Full      bool   // the phone has no room for more
	Evictable bool   // the phone may clear what is kept when it runs short of room
	Platform  browser.Platform
	Insecure  bool // the way to the site is one over which browsers keep nothing
	Installed bool // the app stands on the home screen, where the phone clears less
}

// The states of the offline store, as data-state names them for the style sheet; the words say them too.
const (
	offlineNone        = "none"
	offlineKeeping     = "keeping"
	offlinePartial     = "partial"
	offlineUnprotected = "unprotected"
	offlineGood        = "good"
)

func (s OfflineStatus) state() string {
	switch {
	case !s.Worker:
		return offlineNone
	case s.Wanted > s.Done && s.Why == "":
		return offlineKeeping
	case s.Why != "" && s.Editions < s.Total, s.Full, s.all() && s.Editions < s.Total, s.Known && s.Editions == 0:
		return offlinePartial
	case s.Evictable:
		return offlineUnprotected
	}
	return offlineGood
}

// all tells whether the reader wants every edition kept, not only the newest.
func (s OfflineStatus) all() bool { return s.What == protocol.KeepAll }

// hasChoice tells whether there is anything to choose: more to keep, or less.
func (s OfflineStatus) hasChoice() bool {
	return s.Worker && s.Known && (s.all() || s.Editions < s.Total)
}

// draw draws the part of the page 我的 that says what can be read without a network. Until that is known it keeps room for what it most
// likely has to say, so that nothing below moves away from a finger.
func (s OfflineStatus) draw() app.UI {
	title, note, noteClass := msgKept(s.Editions), msgKeptBytes(s.Bytes, s.Editions, s.Total), "health-note"
	var more app.UI
	if !s.Known {
		title, note, noteClass = msgKeepUnknown, msgKeptBytes(300_000, 1, 1), "health-note room"
		if !s.Installed {
			more = textEl("p", noteClass, msgKeepLoose+msgKeepHome)
		}
	}
	if s.Known && s.Editions == 0 {
		title, note = msgKeepNone, msgKeepNoneNote
		if s.Full {
			note = msgKeepNoneFull
		}
	}
	state := s.state()
	switch state {
	case offlineNone:
		title, note, noteClass, more = msgKeepImpossible, msgKeepElsewhere, "health-note", nil
		if s.Insecure {
			note = msgKeepInsecure
		}
	case offlineKeeping:
		more = textEl("p", "health-note", msgKeepingDone(s.Done, s.Wanted))
	case offlinePartial:
		if words := msgResting(s.Why); words != "" {
			more = textEl("p", "health-note", words)
		} else if s.Full && s.Editions > 0 {
			more = textEl("p", "health-note", msgKeepFull)
		}
	case offlineUnprotected:
		words := msgKeepLoose
		if !s.Installed {
			words += msgKeepHome
		}
		more = textEl("p", "health-note", words)
	}
	text := []app.UI{textEl("p", "health-title", title), textEl("p", noteClass, note)}
	if state == offlineKeeping {
		text = append(text, el("progress", attrs{
			"class", "bar", "max", strconv.Itoa(s.Wanted), "value", strconv.Itoa(s.Done), "aria-label", msgKeeping,
		}))
	}
	if more != nil {
		text = append(text, more)
	}
	return el("div", attrs{"class", "health", "data-state", state}, icon("keep"), classEl("div", "health-text", text...))
}
