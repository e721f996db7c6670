package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"zhaputide/app/search"
)

// start fills the page below an empty box: recent searches, how one may ask, and the sections to begin with.
func (p *SearchPage) start() []app.UI {
	var body []app.UI
	if len(p.State.recent) > 0 {
		body = append(body, p.recent())
	}
	body = append(body, searchTips())
	if len(p.State.sections) > 0 { // last, because it comes late: so nothing moves
		words := make([]app.UI, len(p.State.sections))
		for i, s := range p.State.sections {
			words[i] = el("li", attrs{}, p.word(s.Name, toggleSection("", search.Section{Name: s.Name})))
		}
		body = append(body, group(msgSections, classEl("ul", "words", words...)))
	}
	return body
}

func (p *SearchPage) word(words, query string) app.UI {
	return el("button", attrs{"class", "word", "type", "button"}, app.Text(words)).
		OnClick(func(app.Context, app.Event) { p.Do.Ask(query) }, app.EventScope(query))
}

func (p *SearchPage) recent() app.UI {
	words := make([]app.UI, len(p.State.recent))
	for i, query := range p.State.recent {
		words[i] = el("li", attrs{}, p.word(query, query),
			iconButton("close", msgForgetSearch(query)).OnClick(func(app.Context, app.Event) { p.Do.Forget(query) }, app.EventScope(query)))
	}
	return classEl("section", "group recent",
		textEl("h2", "group-name", msgRecent),
		classEl("ul", "words", words...),
		button("button small", p.forgetAll, icon("trash"), textEl("span", "", msgEraseYes)),
	)
}

func (p *SearchPage) forgetAll(app.Context, app.Event) { p.Do.ForgetAll() }

// searchTips shows, before anything is typed, how one may ask.
func searchTips() app.UI {
	way := func(name, text string) app.UI {
		return classEl("div", "", textEl("dt", "", name), textEl("dd", "", text))
	}
	return classEl("dl", "ways",
		way(msgWayPinyin, msgWayPinyinText),
		way(msgWayPhrase, msgWayPhraseText),
		way(msgWayWithout, msgWayWithoutText),
	)
}
