package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"zhaputide/content/protocol"
)

// SizeForm chooses text size, colours and 长辈版: the body of the sheet size. A choice holds at once, so the page behind
// and the sample line are the preview.
type SizeForm struct {
	app.Compo

	Settings Settings
	OnChange func(Settings)
	OnFocus  func(choice string) // moves the focus to a choice, for those who choose by arrow keys
}

// Render draws the form.
func (f *SizeForm) Render() app.UI {
	steps := make([]app.UI, protocol.Sizes)
	for i := range steps {
		steps[i] = f.step(i + 1)
	}
	choices := make([]app.UI, len(protocol.Themes))
	for i, theme := range protocol.Themes {
		choices[i] = f.theme(theme)
	}
	return classEl("div", "sheet-body",
		el("div", attrs{"class", "steps", "role", "radiogroup", "aria-label", msgSize}, steps...).OnKeyDown(f.sizeKey),
		textEl("p", "sample", msgSample),
		el("div", attrs{"class", "themes", "role", "radiogroup", "aria-label", msgColour}, choices...).OnKeyDown(f.themeKey),
		elderSwitch("switch", "switch", f.Settings.Elder, f.elder),
	)
}

func (f *SizeForm) step(n int) app.UI {
	value := strconv.Itoa(n)
	return radio("step", "step-"+value, "size:"+value, n == f.Settings.Size, decoration("step-sign", "潮"), textEl("span", "step-name", msgSizeName(n))).
		OnClick(func(app.Context, app.Event) { f.OnChange(f.Settings.WithSize(n)) }, app.EventScope(value))
}

func (f *SizeForm) theme(theme string) app.UI {
	return radio("theme", "theme-"+theme, "theme:"+theme, theme == f.Settings.Theme, decoration("swatch", "文"), textEl("span", "theme-name", msgTheme(theme))).
		OnClick(func(app.Context, app.Event) { f.setTheme(theme) }, app.EventScope(theme))
}

func (f *SizeForm) elder(app.Context, app.Event) {
	f.OnChange(f.Settings.WithElder(!f.Settings.Elder))
}

func (f *SizeForm) setTheme(theme string) {
	next := f.Settings
	next.Theme = theme
	f.OnChange(next)
}

func (f *SizeForm) sizeKey(_ app.Context, e app.Event) {
	if to, ok := arrowKey(e, f.Settings.Size-1, protocol.Sizes); ok {
		f.OnChange(f.Settings.WithSize(to + 1))
		f.OnFocus("size:" + strconv.Itoa(to+1))
	}
}

func (f *SizeForm) themeKey(_ app.Context, e app.Event) {
	for i, theme := range protocol.Themes {
		if theme != f.Settings.Theme {
			continue
		}
		if to, ok := arrowKey(e, i, len(protocol.Themes)); ok {
			f.setTheme(protocol.Themes[to])
			f.OnFocus("theme:" + protocol.Themes[to])
		}
		return
	}
}
