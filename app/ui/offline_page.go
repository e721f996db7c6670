package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"zhaputide/content"
	"zhaputide/content/pack"
)

// near is what is like the page that cannot be shown.
type near struct {
	edition  pack.Edition // that the address names; without ID for none
	articles []pack.Page  // of it
}

// TroublePage stands in place of a page that cannot be shown. It says what happened and always offers a way on.
type TroublePage struct {
	app.Compo

	Kind    string // content.KindNotFound or content.KindOffline
	Online  bool   // the phone believes that it has a network
	Kept    []pack.Edition
	Near    near
	OnRetry func()
}

// Render draws the page with the markup of web/page/offline.html and notfound.html.
func (p *TroublePage) Render() app.UI {
	heading, title, text := p.words()
	body := []app.UI{
		app.Raw(tideSVG),
		textEl("p", "empty-title", title),
		textEl("p", "empty-text", text),
	}
	body = append(body, p.near()...)
	if p.Kind == content.KindOffline {
		body = append(body, p.kept()...)
	}
	body = append(body, p.waysOn()...)
	return drawnPage("trouble",
		pageHead(heading, ""),
		classEl("div", "empty", body...),
	)
}

func (p *TroublePage) words() (heading, title, text string) {
	switch {
	case p.Kind == content.KindNotFound:
		return msgMissing, msgMissingTitle, msgMissingText
	case p.Online:
		return msgUnreached, msgUnreachedTitle, msgUnreachedText
	}
	return msgOffline, msgOfflineTitle, msgOfflineText
}

// near names the edition of the address, as web/js/near.js does.
func (p *TroublePage) near() []app.UI {
	after := msgNearAway
	switch {
	case p.Near.edition.ID == "" || p.Kind == content.KindOffline && p.Online:
		return nil
	case p.Kind == content.KindNotFound:
		after = msgNearMissing
	}
	list := []app.UI{classEl("p", "empty-text",
		app.Text(msgNear),
		el("a", attrs{"href", content.EditionPath(p.Near.edition.ID)}, app.Text(msgEdition(p.Near.edition.Date, p.Near.edition.Title))),
		app.Text(after),
	)}
	if p.Kind == content.KindNotFound && len(p.Near.articles) > 0 {
		items := make([]app.UI, len(p.Near.articles))
		for i, a := range p.Near.articles {
			items[i] = classEl("li", "", el("a", attrs{"href", a.Path}, app.Text(a.Article.Headline)))
		}
		list = append(list, classEl("ul", "kept", items...))
	}
	return []app.UI{classEl("div", "kept-editions", list...)}
}

func (p *TroublePage) kept() []app.UI {
	if len(p.Kept) == 0 {
		return nil
	}
	items := make([]app.UI, len(p.Kept))
	for i, e := range p.Kept {
		items[i] = classEl("li", "", el("a", attrs{"href", content.EditionPath(e.ID)}, app.Text(msgEdition(e.Date, e.Title))))
	}
	return []app.UI{
		textEl("p", "empty-text", msgKeptHere),
		classEl("div", "kept-editions", classEl("ul", "kept", items...)),
	}
}

func (p *TroublePage) waysOn() []app.UI {
	if p.Kind == content.KindNotFound {
		return []app.UI{classEl("p", "",
			buttonLink(content.FrontPath, msgGoToday), buttonLink(content.SearchPath, msgGoSearch), buttonLink(content.ArchivePath, msgGoArchive),
		)}
	}
	return []app.UI{
		classEl("p", "", button("button primary", p.retry, icon("refresh"), textEl("span", "", msgRetry))),
		classEl("p", "", buttonLink(content.FrontPath, msgGoNewest)),
	}
}

func (p *TroublePage) retry(app.Context, app.Event) { p.OnRetry() }
