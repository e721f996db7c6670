package ui

import (
	"slices"
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"zhaputide/app/search/query"
	"zhaputide/content"
)

// The choices that narrow a search; one of them is open at most.
const (
	panelSection = "section"
	panelTime    = "time"
	panelPerson  = "person"
)

const panelID = "panel"

// filters is the row of what narrows the search and, below it, the choices that are open.
func (p *SearchPage) filters() app.UI {
	s := p.State
	if s.query == "" || s.results == nil {
		return el("div", attrs{})
	}
	list := narrowings(s.query)
	people := signers(s.rows)
	var chips []app.UI
	if len(s.sections) > 1 {
		chips = append(chips, p.opener(panelSection, "", msgSection))
	}
	chips = append(chips, p.opener(panelTime, "calendar", msgTime))
	if len(people) > 0 {
		chips = append(chips, p.opener(panelPerson, "", msgPerson))
	}
	for _, n := range list {
		chips = append(chips, el("button", attrs{"class", "chip", "type", "button", "aria-pressed", "true", "aria-label", msgWithout(n.Text)},
			textEl("span", "", n.Text), icon("close")).
			OnClick(func(app.Context, app.Event) { p.Do.Narrow(n.Without, openerID(panelTime)) }, app.EventScope(n.Without)))
	}
	body := []app.UI{el("div", attrs{"class", "filters chips", "role", "group", "aria-label", msgNarrow}, chips...)}
	switch s.panel {
	case panelSection:
		body = append(body, p.panel(msgSection, p.sections()...))
	case panelTime:
		body = append(body, p.panel(msgTime, p.times()...), newSpanBox(s, p.Do.Span))
	case panelPerson:
		body = append(body, p.panel(msgPerson, p.people(people)...))
	}
	return el("div", attrs{}, body...)
}

func openerID(panel string) string { return "narrow-" + panel }

// opener is the chip that opens choices.
func (p *SearchPage) opener(panel, iconName, words string) app.UI {
	open := p.State.panel == panel
	a := attrs{"id", openerID(panel), "class", "chip", "type", "button", "aria-expanded", ariaBool(open)}
	if open {
		a = append(a, "aria-controls", panelID)
	}
	var body []app.UI
	if iconName != "" {
		body = append(body, icon(iconName))
	}
	arrow := "down"
	if open {
		arrow = "up"
	}
	return el("button", a, append(body, textEl("span", "", words), icon(arrow))...).
		OnClick(func(app.Context, app.Event) { p.Do.Panel(panel) }, app.EventScope(panel))
}

func (p *SearchPage) panel(name string, chips ...app.UI) app.UI {
	return el("div", attrs{"id", panelID, "class", "filters chips panel", "role", "group", "aria-label", name}, chips...)
}

// choice is a chip that is on or off; query is what it asks for.
func (p *SearchPage) choice(words string, on bool, query string) app.UI {
	return el("button", attrs{"class", "chip", "type", "button", "aria-pressed", ariaBool(on)}, app.Text(words)).
		OnClick(func(app.Context, app.Event) { p.Do.Narrow(query, "") }, app.EventScope(words, query))
}

func (p *SearchPage) sections() []app.UI {
	q := query.Parse(p.State.query)
	var chips []app.UI
	for _, s := range p.State.sections {
		chips = append(chips, p.choice(s.Name, hasSection(q, s), inSection(p.State.query, s)))
	}
	return chips
}

func (p *SearchPage) people(names []string) []app.UI {
	q := query.Parse(p.State.query)
	var chips []app.UI
	for _, name := range names {
		chips = append(chips, p.choice(name, slices.Contains(q.Bylines, name), byPerson(p.State.query, name)))
	}
	return chips
}

func (p *SearchPage) times() []app.UI {
	q := query.Parse(p.State.query)
	span := func(words string, d content.Date) app.UI {
		return p.choice(words, q.From == d && q.To == d, inSpan(p.State.query, d, d))
	}
	return []app.UI{
		span(msgAllTime, ""),
		span(msgThisMonth, content.Date(p.Now.Format("2006-01"))),
		span(msgThisYear, content.Date(p.Now.Format("2006"))),
	}
}

// SpanBox is two fields of months, from and to. Like the [SearchBox] it is made anew when its months were not chosen in it.
type SpanBox struct {
	app.Compo

	Version  int
	From, To string // "2026-02" or ""
	OnSpan   func(from, to string)

	first [2]string
	now   [2]string
}

func newSpanBox(s searchState, on func(from, to string)) app.UI {
	q := query.Parse(s.query)
	return &SpanBox{Version: s.monthsVersion, From: month(q.From, false), To: month(q.To, true), OnSpan: on}
}

// CompoID makes go-app draw new fields where Version differs.
func (b *SpanBox) CompoID() string { return strconv.Itoa(b.Version) }

// OnInit remembers what the fields begin with.
func (b *SpanBox) OnInit() {
	b.first = [2]string{b.From, b.To}
	b.now = b.first
}

// Render draws the fields.
func (b *SpanBox) Render() app.UI {
	field := func(id, words, value string, on app.EventHandler) app.UI {
		return el("label", attrs{"class", "month"}, textEl("span", "", words),
			el("input", attrs{"id", id, "type", "month", "value", value, "placeholder", "2026-02"}).OnChange(on))
	}
	return classEl("div", "months", field("month-from", msgFrom, b.first[0], b.from), field("month-to", msgTo, b.first[1], b.to))
}

func (b *SpanBox) from(ctx app.Context, _ app.Event) { b.change(ctx, 0) }
func (b *SpanBox) to(ctx app.Context, _ app.Event)   { b.change(ctx, 1) }

func (b *SpanBox) change(ctx app.Context, field int) {
	b.now[field] = ctx.JSSrc().Get("value").String()
	b.OnSpan(b.now[0], b.now[1])
}
