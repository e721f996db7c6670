package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// SizeForm chooses text size, colours and 长辈版: the body of the sheet size. A choice holds at once, so the page behind
// and the sample line are the preview.
type SizeForm struct {
	app.Compo

	Settings Settings
	OnChange func(Settings)
	OnFocus  func(id string) // moves the focus to a choice, for those who choose by arrow keys
}

// Render draws the form.
func (f *SizeForm) Render() app.UI {
	steps := make([]app.UI, sizes)
	for i := range steps {
		steps[i] = f.step(i + 1)
	}
	choices := make([]app.UI, len(themes()))
	for i, theme := range themes() {
		choices[i] = f.theme(theme)
	}
	return box("div", "sheet-body",
		el("div", attrs{"class", "steps", "role", "radiogroup", "aria-label", saySize}, steps...).OnKeyDown(f.sizeKey),
		line("p", "sample", saySample),
		el("div", attrs{"class", "themes", "role", "radiogroup", "aria-label", sayColour}, choices...).OnKeyDown(f.themeKey),
		elderSwitch("switch", "switch", f.Settings.Elder, f.elder),
	)
}

func (f *SizeForm) step(n int) app.UI {
	name := "step-" + strconv.Itoa(n)
	return radio(name, "step", n == f.Settings.Size, picture("step-sign", "潮"), line("span", "step-name", saySizeName(n))).
		OnClick(func(app.Context, app.Event) { f.OnChange(f.Settings.WithSize(n)) }, app.EventScope(name))
}

func (f *SizeForm) theme(theme string) app.UI {
	name := "theme-" + theme
	return radio(name, "theme", theme == f.Settings.Theme, picture("swatch", "文"), line("span", "theme-name", sayTheme(theme))).
		OnClick(func(app.Context, app.Event) { f.chooseTheme(theme) }, app.EventScope(name))
}

// radio is one choice of a radio group. As in native groups, Tab stops only at the one that is chosen.
func radio(name, kind string, chosen bool, body ...app.UI) app.HTMLElem {
	return el("button", attrs{
		"id", name, "class", kind + " " + name, "type", "button", "role", "radio", "aria-checked", yes(chosen), "tabindex", stop(chosen),
	}, body...)
}

// stop is the tabindex of a choice among others.
func stop(chosen bool) string {
	if chosen {
		return "0"
	}
	return "-1"
}

// picture is a sign that only looks.
func picture(class, text string) app.UI {
	return el("span", attrs{"class", class, "aria-hidden", "true"}, app.Text(text))
}

// elderSwitch is the switch of 长辈版: in the sheet, and with an icon before it on the page 我的, where its parts are called setting-….
func elderSwitch(class, part string, on bool, flip app.EventHandler, before ...app.UI) app.UI {
	return toggle(class, part, sayElder, sayElderNote, on, flip, before...)
}

// toggle is a switch; part begins the names of its classes.
func toggle(class, part, name, note string, on bool, flip app.EventHandler, before ...app.UI) app.UI {
	return el("button", attrs{"class", class, "type", "button", "role", "switch", "aria-checked", yes(on)}, append(before,
		line("span", part+"-name", name),
		line("span", part+"-note", note),
		el("span", attrs{"class", "switch-knob", "aria-hidden", "true"}),
	)...).OnClick(flip)
}

func (f *SizeForm) elder(app.Context, app.Event) {
	f.OnChange(f.Settings.WithElder(!f.Settings.Elder))
}

func (f *SizeForm) chooseTheme(theme string) {
	next := f.Settings
	next.Theme = theme
	f.OnChange(next)
}

func (f *SizeForm) sizeKey(_ app.Context, e app.Event) {
	if to, ok := arrow(e, f.Settings.Size-1, sizes); ok {
		f.OnChange(f.Settings.WithSize(to + 1))
		f.OnFocus("step-" + strconv.Itoa(to+1))
	}
}

func (f *SizeForm) themeKey(_ app.Context, e app.Event) {
	for i, theme := range themes() {
		if theme != f.Settings.Theme {
			continue
		}
		if to, ok := arrow(e, i, len(themes())); ok {
			f.chooseTheme(themes()[to])
			f.OnFocus("theme-" + themes()[to])
		}
		return
	}
}

// arrow tells where an arrow key leads among n choices that go round.
func arrow(e app.Event, at, n int) (to int, ok bool) {
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
