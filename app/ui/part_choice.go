package ui

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// radio makes one choice of a radio group; set is what it sets. As in native groups, Tab stops only at the one that is chosen.
func radio(kind, name, set string, chosen bool, body ...app.UI) app.HTMLElem {
	return el("button", attrs{
		"class", kind + " " + name, "type", "button", "role", "radio", "data-set", set,
		"aria-checked", ariaBool(chosen), "tabindex", tabIndex(chosen),
	}, body...)
}

// tabIndex has Tab stop at the choice that is chosen, and pass the others.
func tabIndex(chosen bool) string {
	if chosen {
		return "0"
	}
	return "-1"
}

// decoration draws a character that is only looked at: screen readers skip it.
func decoration(class, text string) app.UI {
	return el("span", attrs{"class", class, "aria-hidden", "true"}, app.Text(text))
}

// switchButton draws a switch; part begins the names of its classes. set names the setting where the scripts of a page can switch it too.
func switchButton(class, part, name, note, set string, on bool, onToggle app.EventHandler, before ...app.UI) app.UI {
	return el("button", attrs{"class", class, "type", "button", "role", "switch", "data-set", set, "aria-checked", ariaBool(on)}, append(before,
		textEl("span", part+"-name", name),
		textEl("span", part+"-note", note),
		el("span", attrs{"class", "switch-knob", "aria-hidden", "true"}),
	)...).OnClick(onToggle)
}

// elderSwitch is the switch of 长辈版: in the sheet, and with an icon before it on the page 我的, where its parts are called setting-….
func elderSwitch(class, part string, on bool, onToggle app.EventHandler, before ...app.UI) app.UI {
	return switchButton(class, part, msgElder, msgElderNote, "elder", on, onToggle, before...)
}

// arrowKey tells where an arrow key leads among n choices that go round.
func arrowKey(e app.Event, at, n int) (to int, ok bool) {
	to, ok = arrowTo(e.Get("key").String(), at, n)
	if ok {
		e.PreventDefault()
	}
	return to, ok
}

func arrowTo(key string, at, n int) (to int, ok bool) {
	switch key {
	case "ArrowRight", "ArrowDown":
		return (at + 1) % n, true
	case "ArrowLeft", "ArrowUp":
		return (at + n - 1) % n, true
	case "Home":
		return 0, true
	case "End":
		return n - 1, true
	}
	return at, false
}
