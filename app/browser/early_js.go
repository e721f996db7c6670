package browser

// early is what stands open when the app starts, until the app's own sheet has taken its place.
var early struct {
	EarlySheet

	stepped bool // there is a step of the history for it
	top     int  // px, to where it is scrolled
}

// keepSheet notes the sheet that stands open, before go-app draws over it. What early.js has made inert beside #app is free again; the app's
// sheet shuts it anew.
func keepSheet() {
	element := document.Call("getElementById", SheetID)
	if !element.Truthy() {
		return
	}
	is := func(selector string) bool {
		return element.Call("matches", selector).Bool() || element.Call("querySelector", selector).Truthy()
	}
	for _, name := range []string{"size", "share"} {
		if is(".sheet-" + name) {
			early.Name = name
		}
	}
	early.Copied, early.Refused = is("[data-share=copied]"), is("[data-share=refused]")
	early.stepped, early.top = has(window.Get("history").Get("state"), "sheet"), number(element, "scrollTop")
	document.Get("body").Get("dataset").Set("sheet", "kept") // it does not rise a second time
	pageElement().Call("removeAttribute", "inert")
	afterMount(func() {
		if again := document.Call("getElementById", SheetID); again.Truthy() {
			again.Set("scrollTop", early.top)
		}
	})
}

// Early gives the sheet that the app takes over. [OpenSheet] then leaves focus and history as they are.
func Early() EarlySheet { return early.EarlySheet }

// ChosenSettings is what the reader has set, as JSON: the storage may not have taken it.
func ChosenSettings() (settings string) {
	try(func() { settings = window.Get("JSON").Call("stringify", window.Get("settings").Call("get")).String() })
	return settings
}
