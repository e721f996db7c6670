package browser

import (
	"strings"
	"syscall/js"
)

// Visit shows a page as a new step of the history: after a link. The list it leaves keeps its scroll position; the new
// page starts at its top or at its Hash, with the focus on its heading. The same address again is no new step.
func Visit(p Page) {
	settled(func() {
		leave(p.Path)
		if onSheet := dropSheet(); onSheet || p.Path+p.Query == steps.shown {
			rewriteStep(p.url())
		} else {
			newStep(p.url())
		}
		swap(p)
		if !toHash(p.Hash) {
			scrollTo(0)
		}
		FocusHeading()
	})
}

// HoldPlace remembers where the reader stands on the page that goes. The app calls it before it draws what follows a
// [Visit]: when a page that the app draws itself is gone, the document is short, and the browser has scrolled up.
func HoldPlace() {
	y := number(window, "scrollY")
	steps.held = &y
}

// Return shows the page of a step that the reader went back or forward to: after [OnPop]. It scrolls to where the
// reader left it, and the focus goes to the link that led away.
func Return(p Page) {
	swap(p)
	s, known := steps.spots[steps.now]
	switch {
	case known:
		scrollTo(s.Y)
	case !toHash(p.Hash):
		scrollTo(0)
	}
	if s.Link == "" || !focus(linkTo(s.Link, "#page")) && !focus(linkTo(s.Link, "#app .app-page")) {
		FocusHeading()
	}
}

// linkTo selects the links to a page, or to a place in it.
func linkTo(path, in string) string {
	return in + ` a[href="` + path + `"], ` + in + ` a[href^="` + path + `#"]`
}

// Redraw shows a page in place of the present one, at its top: the same address with something new in it.
func Redraw(p Page) {
	settled(func() {
		rewriteStep(p.url())
		swap(p)
		scrollTo(0)
	})
}

// Settle shows a page that the app has drawn in place of the same page as it stands in main, where nothing moves by it: what has the focus,
// what is typed and how far one has scrolled stay. While an input method is at a word it waits for that; until then the app's page is hidden.
func Settle(p Page) {
	settled(func() {
		drawn := window.Get("drawn")
		if !drawn.Truthy() { // its script has not come
			swap(p)
			return
		}
		drawn.Call("settle", once(func() { swap(p) }))
	})
}

// Rewrite changes the query of the address without a new step: what is typed in the search box. query is "" or begins with "?".
func Rewrite(query string) {
	settled(func() {
		path := currentAddress().Path
		rewriteStep(path + query)
		steps.shown = path + query
	})
}

// Back goes back one step if that stays in the paper, else it does nothing and tells false.
func Back() bool {
	came := strings.HasPrefix(text(document, "referrer"), origin()+"/") && window.Get("history").Get("length").Int() > 1
	if steps.depth == 0 && !came {
		return false
	}
	settled(func() { window.Get("history").Call("back") })
	return true
}

// OpenDocument has the browser open an address by itself, as a document of its own.
func OpenDocument(to Address) { window.Get("location").Call("assign", Page{Address: to}.url()) }

func (p Page) url() string {
	if p.Hash == "" {
		return p.Path + p.Query
	}
	return p.Path + p.Query + "#" + window.Call("encodeURIComponent", p.Hash).String()
}

// swap puts the page into the document.
func swap(p Page) {
	steps.shown, steps.held = p.Path+p.Query, nil
	document.Get("documentElement").Call("removeAttribute", "data-early") // drawn.js's: whatever waits for that waits no more
	main := pageElement()
	if p.Drawn {
		main.Set("textContent", "")
	} else {
		main.Set("innerHTML", string(p.Fragment))
	}
	main.Set("hidden", p.Drawn)
	marks := document.Get("body").Get("dataset")
	marks.Set("kind", p.Kind)
	marks.Set("tab", p.Tab)
	document.Set("title", p.Title)
	setCanonical(base() + p.Path)
}

// pageElement is where the page stands. Where a stranger has taken it away, there is a new one.
func pageElement() js.Value {
	main := document.Call("getElementById", "page")
	if !main.Truthy() {
		main = document.Call("createElement", "main")
		main.Set("id", "page")
		document.Get("body").Call("appendChild", main)
	}
	return main
}

// base gives the origin that stands before what is shared: the paper's own where it has one, else that of the address bar. Every document
// says which, those that the service worker puts together too.
func base() string {
	if own := text(document.Get("documentElement").Get("dataset"), "base"); own != "" {
		return own
	}
	return origin()
}

// setCanonical sets the page's permanent address, which browsers share instead of the one in their bar.
func setCanonical(url string) {
	link := document.Call("querySelector", "link[rel=canonical]")
	if !link.Truthy() {
		link = document.Call("createElement", "link")
		link.Set("rel", "canonical")
		document.Get("head").Call("appendChild", link)
	}
	link.Set("href", url)
}

// Canonical is the permanent address of the page shown, absolute: what one shares.
func Canonical() string { return base() + currentAddress().Path }

// ShownArticle gives path and headline of the article that stands in the page, for when the library cannot answer. ok is false
// when the page shows none.
func ShownArticle() (path, headline string, ok bool) {
	story, heading := document.Call("querySelector", "#page .story"), document.Call("getElementById", "headline")
	if !story.Truthy() || !heading.Truthy() {
		return "", "", false
	}
	return text(story.Get("dataset"), "path"), text(heading, "textContent"), true
}

// scrollTo scrolls at once, even where the style sheet asks for smooth scrolling.
func scrollTo(y int) {
	if !try(func() { window.Call("scrollTo", map[string]any{"left": 0, "top": y, "behavior": "instant"}) }) {
		try(func() { window.Call("scrollTo", 0, y) }) // Safari before 15.4 knows no "instant"
	}
}

// toHash scrolls to the element with that id and tells whether there is one. scroll-margin in the style sheet keeps it clear of the bars.
func toHash(id string) bool {
	if id == "" {
		return false
	}
	element := document.Call("getElementById", id)
	if !element.Truthy() {
		return false
	}
	if !try(func() { element.Call("scrollIntoView", map[string]any{"block": "start", "behavior": "instant"}) }) {
		try(func() { element.Call("scrollIntoView") })
	}
	return true
}

// FocusHeading puts the focus on the page's heading, so that a screen reader says where one is. A page that the app
// draws calls it once it is drawn.
func FocusHeading() {
	if !focus("#app .app-page h1") {
		focus("#page h1")
	}
}

// Focus puts the focus on the element with that id, without scrolling.
func Focus(id string) {
	if element := document.Call("getElementById", id); element.Truthy() {
		focusOn(element)
	}
}

// FocusChoice puts the focus on the control that sets this: "size:3".
func FocusChoice(choice string) { focus(`[data-set="` + choice + `"]`) }

// focus puts the focus on the first element that fits, without scrolling, and tells whether there is one.
func focus(selector string) bool {
	element := js.Null()
	try(func() { element = document.Call("querySelector", selector) })
	if !element.Truthy() {
		return false
	}
	return focusOn(element)
}

func focusOn(element js.Value) bool {
	return try(func() {
		if !element.Call("matches", "a[href], button, input, [tabindex]").Bool() {
			element.Call("setAttribute", "tabindex", "-1") // headings of lists
		}
		element.Call("focus", map[string]any{"preventScroll": true})
	})
}
