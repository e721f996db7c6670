package ui

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"zhaputide/app/browser"
)

// InstallForm tells how to put the paper on the home screen: the body of the sheet install. Where the browser offers it, one
// button does it; elsewhere plain steps do, with the pictures of what to look for.
type InstallForm struct {
	app.Compo

	Platform   browser.Platform
	CanInstall bool
	Standalone bool
	OnInstall  func()
	OnCopy     func(done func(error))

	answer string // to the tap on copy
}

// Render draws the guide.
func (f *InstallForm) Render() app.UI {
	switch {
	case f.Standalone:
		return classEl("div", "sheet-body", textEl("p", "sheet-text", msgInstallDone))
	case f.CanInstall:
		return classEl("div", "sheet-body", textEl("p", "sheet-text", msgInstallText),
			classEl("p", "", button("button primary", f.install, icon("install"), textEl("span", "", msgInstallNow))))
	}
	g := guideFor(f.Platform)
	text := g.text
	if text == "" {
		text = msgInApp(f.Platform.Program)
	}
	body := []app.UI{textEl("p", "sheet-text", text)}
	if len(g.steps) > 0 {
		items := make([]app.UI, len(g.steps))
		for i, s := range g.steps {
			items[i] = s.draw()
		}
		body = append(body, classEl("ol", "guide", items...))
	}
	if g.note != "" {
		body = append(body, classEl("p", "sheet-text", quoted(g.note)...))
	}
	if g.copy {
		body = append(body, classEl("p", "", button("button", f.copy, icon("copy"), textEl("span", "", msgInstallCopy))))
		if f.answer != "" {
			body = append(body, el("p", attrs{"class", "sheet-text", "role", "status"}, app.Text(f.answer)))
		}
	}
	return classEl("div", "sheet-body", body...)
}

func (s step) draw() app.UI {
	var body []app.UI
	if s.picture != noPicture {
		body = append(body, classEl("div", "guide-picture", app.Raw(s.picture.draw(s.shown, s.sign))))
	}
	return classEl("li", "guide-step", append(body, classEl("p", "", quoted(s.words)...))...)
}

// quoted sets what stands in quotation marks, the words on the screen, in bold instead.
func quoted(text string) []app.UI {
	var out []app.UI
	for text != "" {
		before, rest, _ := strings.Cut(text, "“")
		words, after, _ := strings.Cut(rest, "”")
		if before != "" {
			out = append(out, app.Text(before))
		}
		if words != "" {
			out = append(out, textEl("b", "", words))
		}
		text = after
	}
	return out
}

func (f *InstallForm) install(app.Context, app.Event) { f.OnInstall() }

// copy copies the address, and says beside the button how that went: a notice would lie below the sheet.
func (f *InstallForm) copy(ctx app.Context, _ app.Event) {
	f.OnCopy(func(err error) {
		ctx.Dispatch(func(app.Context) {
			f.answer = msgCopiedAddress
			if err != nil {
				f.answer = msgCopyAddressRefused
			}
		})
	})
}
