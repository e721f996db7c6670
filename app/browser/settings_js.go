package browser

import (
	"strconv"
	"syscall/js"

	"zhaputide/content/protocol"
)

// ApplySettings sets data-size, data-theme and data-elder of the document, as the inline script does before first paint.
// theme "system" and the default size stand for no attribute. The colour around the page follows the page's own ground.
func ApplySettings(size int, theme string, elder bool) {
	root := document.Get("documentElement")
	set := func(name, value string, on bool) {
		if on {
			root.Call("setAttribute", name, value)
		} else {
			root.Call("removeAttribute", name)
		}
	}
	set("data-size", strconv.Itoa(size), size != protocol.DefaultSize)
	set("data-theme", theme, theme != protocol.Themes[0] && theme != "")
	set("data-elder", "", elder)
	colorAround()
}

// colorAround gives the browser's bars the colour of the page's ground, whatever theme the style sheet has in force. The ground is on
// <html>: the body has none.
func colorAround() {
	try(func() {
		ground := text(window.Call("getComputedStyle", document.Get("documentElement")), "backgroundColor")
		tags := document.Call("querySelectorAll", "meta[name=theme-color]")
		for i := range tags.Length() {
			tags.Index(i).Set("content", ground)
		}
	})
}

// watchTheme follows the system's change between day and night.
func watchTheme() {
	try(func() {
		query := window.Call("matchMedia", "(prefers-color-scheme: dark)")
		listen(query, "change", func(js.Value) { colorAround() }) // Safari 13 has no addEventListener here: no change then
	})
}
