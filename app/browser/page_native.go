//go:build !js

package browser

// Visit shows a page as a new step of the history: after a link. The list it leaves keeps its scroll position; the new
// page starts at its top or at its Hash, with the focus on its heading. The same address again is no new step.
func Visit(p Page) {
	Native.Page = p
	Native.did("visit " + p.Path)
}

// HoldPlace remembers where the reader stands on the page that goes. The app calls it before it draws what follows a
// [Visit]: when a page that the app draws itself is gone, the document is short, and the browser has scrolled up.
func HoldPlace() {}

// Return shows the page of a step that the reader went back or forward to: after [OnPop]. It scrolls to where the
// reader left it, and the focus goes to the link that led away.
func Return(p Page) {
	Native.Page = p
	Native.did("return " + p.Path)
}

// Redraw shows a page in place of the present one, at its top: the same address with something new in it.
func Redraw(p Page) {
	Native.Page = p
	Native.did("redraw " + p.Path)
}

// Settle shows a page that the app has drawn in place of the same page as it stands in main, where nothing moves by it: what has the focus,
// what is typed and how far one has scrolled stay. While an input method is at a word it waits for that; until then the app's page is hidden.
func Settle(p Page) {
	Native.Page = p
	Native.did("settle " + p.Path)
}

// OpenDocument has the browser open an address by itself, as a document of its own.
func OpenDocument(to Address) { Native.did("load " + to.Path) }

// Rewrite changes the query of the address without a new step: what is typed in the search box. query is "" or begins with "?".
func Rewrite(query string) {
	Native.Page.Query = query
	Native.did("rewrite " + query)
}

// Back goes back one step if that stays in the paper, else it does nothing and tells false.
func Back() bool { return false }

// Canonical is the permanent address of the page shown, absolute: what one shares.
func Canonical() string { return Native.Page.Path }

// ShownArticle gives path and headline of the article that stands in the page, for when the library cannot answer. ok is false
// when the page shows none.
func ShownArticle() (path, headline string, ok bool) {
	return Native.Page.Path, Native.Page.Title, Native.Page.Kind == "article"
}

// FocusHeading puts the focus on the page's heading, so that a screen reader says where one is. A page that the app
// draws calls it once it is drawn.
func FocusHeading() { Native.did("focus") }

// Focus puts the focus on the element with that id, without scrolling.
func Focus(id string) { Native.did("focus " + id) }

// FocusChoice puts the focus on the control that sets this: "size:3".
func FocusChoice(choice string) { Native.did("focus " + choice) }
