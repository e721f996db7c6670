package ui

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// attrs are the attributes of an element, name and value by turns. An empty value is no attribute.
type attrs []string

// el makes an element. go-app has for every tag a type of its own with some 170 methods: the two dozen tags of this
// package make app.wasm 360 KB larger, 26 KB with brotli. So they all are of the one type that takes the tag as a name.
func el(tag string, a attrs, body ...app.UI) app.HTMLElem {
	e := app.Elem(tag)
	for i := 0; i+1 < len(a); i += 2 {
		e.Attr(a[i], a[i+1])
	}
	return e.Body(body...)
}

// classEl makes an element that has only a class.
func classEl(tag, class string, body ...app.UI) app.HTMLElem {
	return el(tag, attrs{"class", class}, body...)
}

// textEl makes an element that holds only words.
func textEl(tag, class, words string) app.HTMLElem {
	return el(tag, attrs{"class", class}, app.Text(words))
}

// button makes a button of that class. Screen readers name it by the words in its body.
func button(class string, on app.EventHandler, body ...app.UI) app.HTMLElem {
	return el("button", attrs{"class", class, "type", "button"}, body...).OnClick(on)
}

// iconButton makes a button that is only an icon; name says to screen readers what it does.
func iconButton(iconName, name string) app.HTMLElem {
	return el("button", attrs{"class", "tool", "type", "button", "aria-label", name}, icon(iconName))
}

// ariaBool writes a truth as ARIA attributes have it: an empty one would be no attribute.
func ariaBool(is bool) string {
	if is {
		return "true"
	}
	return "false"
}
