package browser

import (
	"syscall/js"

	"zhaputide/content/protocol"
)

// HasWorker tells whether a service worker keeps the paper on this phone, or is about to: on a first visit it comes late. Without one there
// is no offline reading.
func HasWorker() bool { return !has(boot(), "alone") }

// worker is the service worker in charge, null if there is none yet. The registration comes from the boot script.
func worker() js.Value {
	container := window.Get("navigator").Get("serviceWorker")
	if has(container, "controller") {
		return container.Get("controller")
	}
	if registration := boot().Get("registration"); registration.Truthy() {
		return registration.Get("active")
	}
	return js.Null()
}

// send gives the service worker a message and tells whether there is one; without one it is lost, as nothing is kept then.
func send(message map[string]any) bool {
	w := worker()
	return w.Truthy() && try(func() { w.Call("postMessage", message) })
}

// OnMessage calls f with every message of the service worker and the boot script, first with those that came before the app was up.
func OnMessage(f func(Message)) {
	listener := js.FuncOf(func(_ js.Value, args []js.Value) any {
		f(messageOf(args[0]))
		return nil
	})
	waiting := boot().Get("messages")
	boot().Set("messages", js.Global().Get("Array").New())
	boot().Set("listen", listener)
	for i := range waiting.Length() {
		f(messageOf(waiting.Index(i)))
	}
}

func messageOf(v js.Value) Message {
	m := Message{
		Type: text(v, "type"), ID: text(v, "id"), Title: text(v, "title"), Date: text(v, "date"),
		What: text(v, "what"), Shell: text(v, "shell"),
		Done: number(v, "done"), Total: number(v, "total"), Bytes: number(v, "bytes"), Full: has(v, "full"),
		Why: text(v, "why"), Looked: number(v, "looked"), Damaged: number(v, "damaged"),
		SearchBytes: number(v, "searchBytes"), SavedBytes: number(v, "savedBytes"), ShellBytes: number(v, "shellBytes"),
		RecentBytes: number(v, "recentBytes"), YearBytes: number(v, "yearBytes"), AllBytes: number(v, "allBytes"),
	}
	m.Editions, m.Paths = texts(v, "editions"), texts(v, "paths")
	return m
}

// texts gives a list of texts that is called name; nil if there is none.
func texts(v js.Value, name string) []string {
	if !has(v, name) {
		return nil
	}
	list := v.Get(name)
	all := make([]string, list.Length())
	for i := range all {
		all[i] = list.Index(i).String()
	}
	return all
}

// AskState asks the service worker what it keeps; the answer is a message of type state.
func AskState() { send(map[string]any{"type": protocol.MsgState}) }

// Keep tells the service worker what to keep: [protocol.KeepRecent] or [protocol.KeepAll].
func Keep(what string) { send(map[string]any{"type": protocol.MsgKeep, "what": what}) }

// Pin tells the service worker which articles are saved, by their paths, and tells whether there is one to hear it.
func Pin(paths []string) bool {
	list := make([]any, len(paths))
	for i, path := range paths {
		list[i] = path
	}
	return send(map[string]any{"type": protocol.MsgPin, "paths": list})
}

// Pace says of the fetching of older editions [protocol.PaceGo] or PacePause.
func Pace(what string) { send(map[string]any{"type": protocol.MsgPace, "what": what}) }

// Inspect has the files on this phone looked through: [protocol.InspectAll], InspectMend or InspectStop.
func Inspect(what string) { send(map[string]any{"type": protocol.MsgInspect, "what": what}) }

// Drop erases [protocol.DropOld] or DropAll. The choice of [Keep] stays.
func Drop(what string) { send(map[string]any{"type": protocol.MsgDrop, "what": what}) }

// TakeOver lets the new shell take over and loads the document anew with it: only after a tap that asks for it.
func TakeOver() {
	registration := boot().Get("registration")
	if !has(registration, "waiting") {
		reload()
		return
	}
	listen(window.Get("navigator").Get("serviceWorker"), "controllerchange", func(js.Value) { reload() })
	send(map[string]any{"type": protocol.MsgGiveWay})
	try(func() { registration.Get("waiting").Call("postMessage", map[string]any{"type": protocol.MsgTakeOver}) })
}
