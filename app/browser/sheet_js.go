package browser

import "syscall/js"

// sheet holds the sheet that is open.
var sheet struct {
	element js.Value
	behind  []js.Value // made inert
	focus   js.Value   // where it was
	keys    js.Func
	closed  func() // nil when none is open
}

// OpenSheet makes the drawn sheet with that id the only thing one can reach: the rest is inert, the focus goes inside and
// stays there, the page behind does not scroll, and the phone's own back button and Escape close it. closed is called
// once when it is closed by those, and then the app must stop drawing it; [CloseSheet] does not call it.
func OpenSheet(id string, closed func()) {
	settled(func() {
		second := dropSheet()
		element := document.Call("getElementById", id)
		if !element.Truthy() {
			return
		}
		sheet.element, sheet.closed, sheet.focus = element, closed, document.Get("activeElement")
		taken := early.Name
		early.EarlySheet = EarlySheet{}
		if taken == "" {
			document.Get("body").Get("dataset").Set("sheet", "")
		} else {
			sheet.focus = document.Call("querySelector", "#app [data-action="+taken+"]")
		}
		shutBehind()
		sheet.keys = js.FuncOf(func(_ js.Value, args []js.Value) any {
			sheetKey(args[0])
			return nil
		})
		document.Call("addEventListener", "keydown", sheet.keys)
		if !element.Call("contains", document.Get("activeElement")).Bool() {
			focusOn(element)
		}
		leave("")
		if !second && (taken == "" || !early.stepped) { // a second sheet takes over the step of the first, the app's that of early.js
			newStep(text(window.Get("location"), "href"))
		}
	})
}

// shutBehind makes everything but the sheet, its veil and the notices inert.
func shutBehind() {
	sheet.behind = nil
	around := document.Call("querySelectorAll", "#app > *, #page")
	for i := range around.Length() {
		other := around.Index(i)
		if other.Call("contains", sheet.element).Bool() || other.Call("matches", ".veil, .notices").Bool() || has(other, "inert") {
			continue
		}
		other.Call("setAttribute", "inert", "")
		sheet.behind = append(sheet.behind, other)
	}
}

// sheetKey closes the sheet on Escape and keeps Tab inside it; engines without inert need the latter.
func sheetKey(event js.Value) {
	switch text(event, "key") {
	case "Escape":
		event.Call("preventDefault")
		window.Get("history").Call("back") // popped closes it
	case "Tab":
		stops := sheet.element.Call("querySelectorAll", "a[href], button:not([disabled]), input, [tabindex='0']")
		n := stops.Length()
		if n == 0 {
			event.Call("preventDefault")
			return
		}
		first, last, at := stops.Index(0), stops.Index(n-1), document.Get("activeElement")
		back := has(event, "shiftKey")
		switch {
		case back && (at.Equal(first) || at.Equal(sheet.element)):
			event.Call("preventDefault")
			focusOn(last)
		case !back && at.Equal(last), !sheet.element.Call("contains", at).Bool():
			event.Call("preventDefault")
			focusOn(first)
		}
	}
}

// CloseSheet undoes [OpenSheet] and gives the focus back to where it was. Without an open sheet it does nothing.
func CloseSheet() {
	if dropSheet() {
		steps.turning = true
		window.Get("history").Call("back")
	}
}

// endSheet closes the sheet that the reader has gone back from, and tells whether there was one.
func endSheet() bool {
	closed := sheet.closed
	if !dropSheet() {
		return false
	}
	closed()
	return true
}

// dropSheet undoes what [OpenSheet] did to the document, and tells whether a sheet was open. Its step of the history stays.
func dropSheet() bool {
	if sheet.closed == nil {
		return false
	}
	sheet.closed = nil
	document.Call("removeEventListener", "keydown", sheet.keys)
	sheet.keys.Release()
	for _, other := range sheet.behind {
		other.Call("removeAttribute", "inert")
	}
	document.Get("body").Get("dataset").Delete("sheet")
	if sheet.focus.Truthy() && !sheet.focus.Equal(document.Get("body")) {
		focusOn(sheet.focus)
	}
	sheet.element, sheet.focus, sheet.behind = js.Null(), js.Null(), nil
	return true
}
