package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"zhaputide/content/protocol"
)

// pageRows counts the rows by which a list grows: go-app draws short lists fast and long ones slowly.
const pageRows = protocol.ListRows

// emptyLink draws what stands where nothing is: the tide line, what it means, and one way on.
func emptyLink(title, text, href, words string) app.UI {
	return emptyState(title, text, buttonLink(href, words))
}

// emptyState draws the same with any button.
func emptyState(title, text string, on app.UI) app.UI {
	return classEl("div", "empty",
		app.Raw(tideSVG),
		textEl("p", "empty-title", title),
		textEl("p", "empty-text", text),
		classEl("p", "", on),
	)
}

// drawnPage makes a page that the app draws. While it stands, main is hidden, and this is the main part for screen readers.
func drawnPage(name string, body ...app.UI) app.UI {
	return el("section", attrs{"class", "app-page page-" + name, "role", "main"}, body...)
}

// pageHead makes the head of a page that the app draws. note may be empty.
func pageHead(title, note string) app.UI {
	head := []app.UI{el("h1", attrs{"tabindex", "-1"}, app.Text(title))}
	if note != "" {
		head = append(head, textEl("p", "page-note", note))
	}
	return classEl("header", "page-head", head...)
}

// buttonLink makes a link that looks like a button.
func buttonLink(href, words string) app.UI {
	return el("a", attrs{"class", "button", "href", href}, app.Text(words))
}

// rowsFoot makes a button below a list.
func rowsFoot(iconName, words string, on app.EventHandler) app.UI {
	return classEl("p", "rows-foot", button("button", on, icon(iconName), textEl("span", "", words)))
}

// group makes a part of a page, with its name above.
func group(name string, rows ...app.UI) app.UI {
	return classEl("section", "group", append([]app.UI{textEl("h2", "group-name", name)}, rows...)...)
}
