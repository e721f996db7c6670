package browser

import (
	"strings"
	"syscall/js"
)

// rows is what [ShowRows] has shown last.
var rows struct {
	list js.Value
	html string
}

// ShowRows puts rows, as HTML, into the list with that id, which belongs to nobody else, and notes on it which question they
// answer and whether wholly. Rows that stand there already stay. It tells whether there is such a list.
func ShowRows(id, html, query string, complete bool) bool {
	list := document.Call("getElementById", id)
	if !list.Truthy() {
		return false
	}
	if !list.Equal(rows.list) {
		rows.list, rows.html = list, "" // a new list is empty
	}
	switch {
	case html == rows.html:
	case rows.html != "" && strings.HasPrefix(html, rows.html):
		list.Call("insertAdjacentHTML", "beforeend", html[len(rows.html):])
	default:
		list.Set("innerHTML", html)
	}
	rows.html = html
	about := list.Get("dataset")
	about.Set("query", query)
	about.Set("complete", complete)
	return true
}
