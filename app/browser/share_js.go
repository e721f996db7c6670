package browser

import "syscall/js"

// CanShare tells whether the phone has a share sheet.
func CanShare() bool { return has(window.Get("navigator"), "share") }

// Share opens the phone's share sheet. done gets nil when it was used or closed, [ErrRefused] when there is none.
// Call it in the tap's handler.
func Share(title, text, url string, done func(error)) {
	what := map[string]any{"title": title, "url": url}
	if text != "" {
		what["text"] = text
	}
	if !try(func() {
		await(window.Get("navigator").Call("share", what), func(js.Value) { done(nil) }, func(cause js.Value) {
			if cause.Get("name").String() == "AbortError" { // the reader closed the sheet
				done(nil)
				return
			}
			done(ErrRefused)
		})
	}) {
		done(ErrRefused)
	}
}

// Copy puts text on the clipboard. done gets nil or [ErrRefused]. Call it in the tap's handler.
func Copy(text string, done func(error)) {
	older := func(js.Value) {
		if copyOlder(text) {
			done(nil)
			return
		}
		done(ErrRefused)
	}
	if !try(func() {
		await(window.Get("navigator").Get("clipboard").Call("writeText", text), func(js.Value) { done(nil) }, older)
	}) {
		older(js.Undefined())
	}
}

// copyOlder copies by a selected text field: all that web views without the clipboard API have.
func copyOlder(text string) (copied bool) {
	focus := document.Get("activeElement")
	field := document.Call("createElement", "textarea")
	try(func() {
		field.Set("value", text)
		field.Set("readOnly", true) // no keyboard
		style := field.Get("style")
		style.Set("position", "fixed")
		style.Set("opacity", "0")
		document.Get("body").Call("appendChild", field)
		field.Call("focus", map[string]any{"preventScroll": true})
		field.Call("setSelectionRange", 0, number(field, "textLength")) // select() is not enough on older iPhones
		copied = document.Call("execCommand", "copy").Truthy()
	})
	try(func() { field.Call("remove") })
	try(func() { focus.Call("focus", map[string]any{"preventScroll": true}) })
	return copied
}

// SelectText selects the text of the element with that id: the last resort when copying fails.
func SelectText(id string) {
	try(func() {
		window.Call("getSelection").Call("selectAllChildren", document.Call("getElementById", id))
	})
}
