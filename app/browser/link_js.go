package browser

import (
	"strings"
	"syscall/js"
)

// OnLink calls follow for every plain tap on a link inside this site. If it tells true, the browser does nothing more;
// otherwise it follows the link by itself. Taps with modifiers, other buttons, downloads, other windows, other sites,
// links inside the page and selected text are the browser's and do not come here.
func OnLink(follow func(to Address) bool) {
	window.Set("onclick", nil) // go-app's: it opens every link itself, even with the shift key held
	listen(document, "click", func(event js.Value) {
		link := js.Null()
		try(func() { link = event.Get("target").Call("closest", "a[href]") })
		if !link.Truthy() {
			return
		}
		if selecting(link) {
			event.Call("preventDefault")
			return
		}
		if plain(event) && inside(link) && follow(addressOf(link)) {
			event.Call("preventDefault")
		}
	})
}

// plain tells whether the tap asks for nothing special and nothing else has taken it.
func plain(event js.Value) bool {
	for _, name := range []string{"defaultPrevented", "button", "metaKey", "ctrlKey", "shiftKey", "altKey"} {
		if has(event, name) {
			return false
		}
	}
	return true
}

// inside tells whether the link leads to another page of this site, in this window.
func inside(link js.Value) bool {
	location := window.Get("location")
	if target := text(link, "target"); target != "" && target != "_self" || link.Call("hasAttribute", "download").Bool() {
		return false
	}
	if text(link, "origin") != text(location, "origin") {
		return false
	}
	here := text(link, "pathname") == text(location, "pathname") && text(link, "search") == text(location, "search")
	return !here || !strings.Contains(text(link, "href"), "#")
}

// selecting tells whether the tap was the end of selecting text in the link.
func selecting(link js.Value) (yes bool) {
	try(func() {
		selection := window.Call("getSelection")
		yes = text(selection, "type") == "Range" && selection.Call("toString").String() != "" && selection.Call("containsNode", link, true).Bool()
	})
	return yes
}

// OnPop calls show when the reader goes back or forward to another page of this document. The address has changed
// already; the page has not: get it and call [Return].
func OnPop(show func(to Address)) {
	window.Set("onpopstate", nil) // go-app's
	steps.show = show
}
