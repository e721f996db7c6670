package ui

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"zhaputide/app/browser"
)

// InstallForm tells how to put the paper on the home screen: the body of the sheet install. Where the browser offers it, one
// button does it; elsewhere plain steps do, with the pictures of what to look for.
type InstallForm struct {
	app.Compo

	Platform   string // as browser.Platform says
	CanInstall bool
	Standalone bool
	OnInstall  func()
}

// Render draws the guide.
func (f *InstallForm) Render() app.UI {
	if f.Standalone {
		return classEl("div", "sheet-body", textEl("p", "sheet-text", msgInstallDone))
	}
	how := f.guide()
	if f.CanInstall {
		how = classEl("p", "", button("button primary", f.install, icon("install"), textEl("span", "", msgInstallNow)))
	}
	return classEl("div", "sheet-body", textEl("p", "sheet-text", msgInstallText), how)
}

func (f *InstallForm) guide() app.UI {
	var steps []string
	name := "other"
	switch f.Platform {
	case browser.IOS:
		name, steps = "ios", []string{msgInstallIOS1, msgInstallIOS2, msgInstallIOS3}
	case browser.WeChat:
		name, steps = "wechat", []string{msgInstallWeChat1, msgInstallWeChat2}
	case browser.Android:
		name, steps = "android", []string{msgInstallMenu1, msgInstallMenu2}
	default:
		steps = []string{msgInstallMenu1, msgInstallMenu2}
	}
	items := make([]app.UI, len(steps))
	for i, step := range steps {
		var body []app.UI
		if picture := guideSVG(name + "-" + strconv.Itoa(i+1)); picture != "" {
			body = append(body, classEl("div", "guide-picture", app.Raw(picture)))
		}
		items[i] = classEl("li", "guide-step", append(body, classEl("p", "", quoted(step)...))...)
	}
	return classEl("ol", "guide guide-"+name, items...)
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
