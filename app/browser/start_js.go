package browser

import "syscall/js"

// Start takes the page over from the boot script. main calls it once, before go-app starts.
func Start() {
	boot().Set("ready", true)
	startSteps()
	listen(window, "popstate", popped)
	hideHash()
	keepSheet()
	keepFocus()
	comeFirst()
	watchTheme()
}

// afterMount runs f on JavaScript's next turn. go-app starts and draws in the present one.
func afterMount(f func()) { nextTask(f) }

// hideHash keeps go-app from scrolling to the address's #p5 when it starts: the browser has done that long ago, and the
// reader may have scrolled since. go-app reads the address as it starts; then the hash is back.
func hideHash() {
	location, history := window.Get("location"), window.Get("history")
	hash := text(location, "hash")
	if hash == "" {
		return
	}
	bare := text(location, "pathname") + text(location, "search")
	if !try(func() { history.Call("replaceState", history.Get("state"), "", bare) }) {
		return
	}
	afterMount(func() {
		if text(location, "pathname")+text(location, "search") == bare {
			try(func() { history.Call("replaceState", history.Get("state"), "", bare+hash) })
		}
	})
}

// keepFocus gives a bar or a sheet that had the focus it back: go-app draws both anew, tag by tag the same.
func keepFocus() {
	had := document.Get("activeElement")
	for _, stops := range []string{"#" + SheetID + ", #" + SheetID + " button", "#app a[href], #app button"} {
		at := document.Call("querySelectorAll", stops)
		for i := range at.Length() {
			if at.Index(i).Equal(had) {
				afterMount(func() {
					if again := document.Call("querySelectorAll", stops).Index(i); again.Truthy() {
						focusOn(again)
					}
				})
				return
			}
		}
	}
}

// comeFirst has #app be the first in the body, for that is what go-app takes over: an extension or a translator may have put its bar
// there, and the page would have two apps, the dead one on top. Where a stranger has taken #app away, there is a new one.
func comeFirst() {
	body, element := document.Get("body"), document.Call("getElementById", "app")
	if !element.Truthy() {
		element = document.Call("createElement", "div")
	}
	if !body.Get("firstElementChild").Equal(element) {
		body.Call("insertBefore", element, body.Get("firstChild"))
	}
}

// Shown reads the page as the document has it when the app starts.
func Shown() Page {
	marks := document.Get("body").Get("dataset")
	return Page{Address: currentAddress(), Title: text(document, "title"), Kind: text(marks, "kind"), Tab: text(marks, "tab")}
}

// currentAddress reads the address bar.
func currentAddress() Address { return addressOf(window.Get("location")) }

// addressOf reads the address of location, a link or a URL: they have the same properties.
func addressOf(v js.Value) Address {
	a := Address{Path: text(v, "pathname"), Query: text(v, "search")}
	if hash := text(v, "hash"); hash != "" {
		a.Hash = hash[1:]
		try(func() { a.Hash = window.Call("decodeURIComponent", a.Hash).String() })
	}
	return a
}

// PaperName is the newspaper's name, as the page says it.
func PaperName() string {
	if meta := document.Call("querySelector", "meta[name=apple-mobile-web-app-title]"); meta.Truthy() {
		return text(meta, "content")
	}
	return text(document.Call("querySelector", ".topbar-name"), "textContent")
}

// Taps gives the taps on buttons (their data-action) that came before the app was up, once.
func Taps() []string {
	list := boot().Get("taps")
	boot().Set("taps", js.Global().Get("Array").New())
	taps := make([]string, list.Length())
	for i := range taps {
		taps[i] = list.Index(i).String()
	}
	return taps
}

// reload loads the document anew: only after a tap that asks for it.
func reload() { window.Get("location").Call("reload") }
