package ui

import (
	"slices"
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"zhaputide/app/search/query"
	"zhaputide/content"
)

// The panels of filters; one of them is open at most.
const (
	panelSection = "section"
	panelTime    = "time"
	panelPerson  = "person"
)

const panelID = "panel"

// filters draws the row of filters and, below it, the panel that is open.
func (p *SearchPage) filters() app.UI {
	s := p.State
	if s.query == "" || s.results == nil {
		return el("div", attrs{})
	}
	list := queryFilters(s.query)
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
			OnClick(func(app.Context, app.Event) { p.Do.Filter(n.Without, openerID(panelTime)) }, app.EventScope(n.Without)))
	}
	body := []app.UI{el("div", attrs{"class", "filters chips", "role", "group", "aria-label", msgFilters}, chips...)}
	switch s.panel {
	case panelSection:
		body = append(body, p.panel(msgSection, p.sections()...))
	case panelTime:
		body = append(body, p.panel(msgTime, p.times()...), newMonthsBox(s, p.Do.SetMonths))
	case panelPerson:
		body = append(body, p.panel(msgPerson, p.people(people)...))
	}
	return el("div", attrs{}, body...)
}

func openerID(panel string) string { return "narrow-" + panel }

// opener draws the chip that opens a panel.
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

// filterChip draws a chip that is on or off; a tap asks the query.
func (p *SearchPage) filterChip(words string, on bool, query string) app.UI {
	return el("button", attrs{"class", "chip", "type", "button", "aria-pressed", ariaBool(on)}, app.Text(words)).
		OnClick(func(app.Context, app.Event) { p.Do.Filter(query, "") }, app.EventScope(words, query))
}

func (p *SearchPage) sections() []app.UI {
	q := query.Parse(p.State.query)
	var chips []app.UI
	for _, s := range p.State.sections {
		chips = append(chips, p.filterChip(s.Name, hasSection(q, s), toggleSection(p.State.query, s)))
	}
	return chips
}

func (p *SearchPage) people(names []string) []app.UI {
	q := query.Parse(p.State.query)
	var chips []app.UI
	for _, name := range names {
		chips = append(chips, p.filterChip(name, slices.Contains(q.Bylines, name), toggleByline(p.State.query, name)))
	}
	return chips
}

func (p *SearchPage) times() []app.UI {
	q := query.Parse(p.State.query)
	span := func(words string, d content.Date) app.UI {
		return p.filterChip(words, q.From == d && q.To == d, withDates(p.State.query, d, d))
	}
	return []app.UI{
		span(msgAllTime, ""),
		span(msgThisMonth, content.Date(p.Now.Format("2006-01"))),
		span(msgThisYear, content.Date(p.Now.Format("2006"))),
	}
}

// MonthsBox is two fields of months, from and to. Like the [SearchBox] it is made anew when its months were not chosen in it.
type MonthsBox struct {
	app.Compo

	Version  int
	From, To string // "2026-02" or ""
	OnChange func(from, to string)

	first [2]string
	now   [2]string
}

func newMonthsBox(s searchState, on func(from, to string)) app.UI {
	q := query.Parse(s.query)
	return &MonthsBox{Version: s.monthsVersion, From: monthOf(q.From, false), To: monthOf(q.To, true), OnChange: on}
}

// CompoID makes go-app draw new fields where Version differs.
func (b *MonthsBox) CompoID() string { return strconv.Itoa(b.Version) }

// OnInit remembers what the fields begin with.
func (b *MonthsBox) OnInit() {
	b.first = [2]string{b.From, b.To}
	b.now = b.first
}

// Render draws the fields.
func (b *MonthsBox) Render() app.UI {
	field := func(id, words, value string, on app.EventHandler) app.UI {
		return el("label", attrs{"class", "month"}, textEl("span", "", words),
			el("input", attrs{"id", id, "type", "month", "value", value, "placeholder", "2026-02"}).OnChange(on))
	}
	return classEl("div", "months", field("month-from", msgFrom, b.first[0], b.from), field("month-to", msgTo, b.first[1], b.to))
}

func (b *MonthsBox) from(ctx app.Context, _ app.Event) { b.change(ctx, 0) }
func (b *MonthsBox) to(ctx app.Context, _ app.Event)   { b.change(ctx, 1) }

func (b *MonthsBox) change(ctx app.Context, field int) {
	b.now[field] = ctx.JSSrc().Get("value").String()
	b.OnChange(b.now[0], b.now[1])
}
