//go:build !js

package browser

import "strings"

// HasWorker tells whether a service worker keeps the paper on this phone, or is about to: on a first visit it comes late. Without one there
// is no offline reading.
func HasWorker() bool { return Native.Worker }

// OnMessage calls f with every message of the service worker and the boot script, first with those that came before the app was up.
func OnMessage(f func(Message)) {}

// AskState asks the service worker what it keeps; the answer is a message of type state.
func AskState() { Native.did("send state") }

// Keep tells the service worker what to keep: [protocol.KeepRecent] or [protocol.KeepAll].
func Keep(what string) { Native.did("send keep " + what) }

// Pin tells the service worker which articles are saved, by their paths, and tells whether there is one to hear it.
func Pin(paths []string) bool {
	Native.did("send pin " + strings.Join(paths, " "))
	return Native.Worker
}

// Pace says of the fetching of older editions [protocol.PaceGo] or PacePause.
func Pace(what string) { Native.did("send pace " + what) }

// Inspect has the files on this phone looked through: [protocol.InspectAll], InspectMend or InspectStop.
func Inspect(what string) { Native.did("send inspect " + what) }

// Drop erases [protocol.DropOld] or DropAll. The choice of [Keep] stays.
func Drop(what string) { Native.did("send drop " + what) }

// TakeOver lets the new shell take over and loads the document anew with it: only after a tap that asks for it.
func TakeOver() { Native.did("send take-over") }
