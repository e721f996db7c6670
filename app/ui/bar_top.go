package ui

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// Topbar is the bar above a page: the way back, the paper's name, and the tools of an article. The style sheet shows of
// it what the kind of page needs. Its markup is that of web/page, so that nothing moves when the app takes over.
type Topbar struct {
	app.Compo

	Paper   string // name of the newspaper
	Saved   bool   // the article that is shown is among the saved ones
	OnBack  func()
	OnSize  func()
	OnSave  func()
	OnShare func()
}

// Render draws the bar.
func (t *Topbar) Render() app.UI {
	save := msgSave
	if t.Saved {
		save = msgSaved
	}
	return classEl("header", "topbar",
		el("a", attrs{"class", "tool back", "href", "/", "data-action", "back", "aria-label", msgBack}, icon("back")).OnClick(t.back),
		el("a", attrs{"class", "topbar-name", "href", "/"}, app.Text(t.Paper)),
		tool("size", msgSize, "aria-haspopup", "dialog").OnClick(t.size),
		tool("save", save, "aria-pressed", ariaBool(t.Saved)).OnClick(t.save),
		tool("share", msgShare, "aria-haspopup", "dialog").OnClick(t.share),
	)
}

// tool is a button of the bar: an icon, and its name for those who want the buttons larger.
func tool(action, name string, more ...string) app.HTMLElem {
	return el("button", append(attrs{"class", "tool", "type", "button", "data-action", action, "aria-label", name}, more...),
		icon(action), el("span", attrs{"class", "tool-name", "aria-hidden", "true"}, app.Text(name)))
}

func (t *Topbar) back(_ app.Context, e app.Event) {
	e.PreventDefault()
	t.OnBack()
}

func (t *Topbar) size(app.Context, app.Event)  { t.OnSize() }
func (t *Topbar) save(app.Context, app.Event)  { t.OnSave() }
func (t *Topbar) share(app.Context, app.Event) { t.OnShare() }
