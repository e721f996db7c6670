package browser

import (
	"encoding/json"
	"strconv"
	"syscall/js"
	"time"
)

// Every step of the history that the app makes has a name, history.state.at, and a depth, history.state.depth: how many
// steps of the app lie before it. What the reader left there is kept by the name: in memory, and in sessionStorage
// whenever the page goes out of sight, so that it survives a reload.
//
// The browser restores positions by itself on a reload and when it loads a document; inside the document the app does,
// because the browser would scroll the old page before the new one is in. So scrollRestoration is "manual" only while
// the app runs in sight: a phone may end a page that is out of sight without a word.

// spot holds a reader's place on a page: the position, in CSS pixels, and the address of the link that led away.
type spot struct {
	Y    int    `json:"y"`
	Link string `json:"link,omitempty"`
}

// spotsKept limits the spots: a session of more steps than that starts a new list.
const spotsKept = 200

const spotsKey = "zhapu.spots" // in sessionStorage

var steps struct {
	now   string          // name of the present step
	depth int             // of the present step
	shown string          // address of the page shown, path and query
	spots map[string]spot // by name of step
	show  func(Address)   // what the app does on a step to another page

	held *int // scroll position before the app has drawn the page away: see [HoldPlace]

	turning bool     // history.back was called for a sheet and popstate has not come yet
	next    []func() // what waits for it: a new step made meanwhile would be gone back from
}

func startSteps() {
	steps.spots = map[string]spot{}
	try(func() { _ = json.Unmarshal([]byte(text(guarded("sessionStorage"), spotsKey)), &steps.spots) })
	if steps.spots == nil { // the kept text was null
		steps.spots = map[string]spot{}
	}
	here := currentAddress()
	steps.shown = here.Path + here.Query
	arrive()
	restoreByApp(true)
	listen(window, "pagehide", func(js.Value) { outOfSight() })
	listen(window, "pageshow", func(js.Value) { restoreByApp(true) })
	listen(document, "visibilitychange", func(js.Value) {
		if document.Get("hidden").Truthy() {
			outOfSight()
		} else {
			restoreByApp(true)
		}
	})
}

func outOfSight() {
	leave("")
	if b, err := json.Marshal(steps.spots); err == nil {
		try(func() { guarded("sessionStorage").Call("setItem", spotsKey, string(b)) })
	}
	restoreByApp(false)
}

func restoreByApp(yes bool) {
	how := "auto"
	if yes {
		how = "manual"
	}
	try(func() { window.Get("history").Set("scrollRestoration", how) })
}

// arrive learns the name of the present step, and gives it one where it has none: the first page, a link to #p5.
func arrive() {
	state := window.Get("history").Get("state")
	if name := text(state, "at"); name != "" {
		steps.now, steps.depth = name, number(state, "depth")
		return
	}
	if steps.now != "" {
		steps.depth++
	}
	steps.now = newName()
	rewriteStep(text(window.Get("location"), "href"))
}

func newName() string { return strconv.FormatInt(time.Now().UnixNano(), 36) }

// newStep makes a step of the history; rewriteStep gives the present one another address. Safari refuses more than 100
// of either in 30 seconds: then the page is shown under the old address.
func newStep(url string) {
	now, depth := newName(), steps.depth+1
	if try(func() {
		window.Get("history").Call("pushState", map[string]any{"at": now, "depth": depth}, "", url)
	}) {
		steps.now, steps.depth = now, depth
	}
}

func rewriteStep(url string) {
	try(func() {
		window.Get("history").Call("replaceState", map[string]any{"at": steps.now, "depth": steps.depth}, "", url)
	})
}

// settled runs f now, or once the step back that is under way has arrived.
func settled(f func()) {
	if steps.turning {
		steps.next = append(steps.next, f)
		return
	}
	f()
}

// leave keeps the spot of the present step. link is the address that led away, "" for none or the same as before.
func leave(link string) {
	if len(steps.spots) >= spotsKept {
		clear(steps.spots)
	}
	s := steps.spots[steps.now]
	if steps.held != nil {
		s.Y = *steps.held
	} else {
		s.Y = number(window, "scrollY") // has the browser lay out what has changed: not while two pages stand there
	}
	if link != "" {
		s.Link = link
	}
	steps.spots[steps.now] = s
}

// popped follows the reader to another step. The address is the new one already, the page and its position are the old ones.
func popped(event js.Value) {
	event.Call("stopImmediatePropagation") // go-app's handler, registered later, would navigate too
	left := steps.now
	leave("")
	arrive()
	if steps.turning { // back from a sheet that the app has closed
		next := steps.next
		steps.turning, steps.next = false, nil
		for _, f := range next {
			f()
		}
		return
	}
	if endSheet() || left == steps.now {
		return
	}
	to := currentAddress()
	switch {
	case to.Path+to.Query != steps.shown && steps.show != nil:
		steps.show(to)
	case to.Path+to.Query != steps.shown:
		reload()
	default: // inside the page
		if s, ok := steps.spots[steps.now]; ok {
			scrollTo(s.Y)
		}
	}
}
