package ui

import (
	"net/url"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"zhaputide/content"
)

// word is a word of the article that was tapped; the zero value is none.
type word struct {
	text      string
	articles  int    // that hold it
	sentence  string // it stands in
	paragraph string // id, "" where it has none
}

// wordChipID is the element id of the chip: package browser places it beside the word.
const wordChipID = "word-chip"

// WordChip stands beside a tapped word: how many articles have it, and ways to search it, copy it, and share its sentence.
type WordChip struct {
	app.Compo

	Word    word
	OnCopy  func()
	OnShare func()
}

// Render draws the chip.
func (c *WordChip) Render() app.UI {
	note := msgMentions(c.Word.articles)
	if c.Word.articles == 0 {
		note = ""
	}
	return el("div", attrs{"id", wordChipID, "class", "word-chip", "role", "dialog", "aria-label", c.Word.text, "tabindex", "-1"},
		classEl("p", "word-chip-name", textEl("b", "", c.Word.text), textEl("span", "", note)),
		classEl("div", "word-chip-tools",
			el("a", attrs{"class", "button small", "href", content.SearchPath + "?q=" + url.QueryEscape(c.Word.text)}, icon("search"), textEl("span", "", msgSearch)),
			button("button small", c.copy, icon("copy"), textEl("span", "", msgCopyWord)),
			button("button small", c.share, icon("share"), textEl("span", "", msgShareSentence)),
		),
	)
}

func (c *WordChip) copy(app.Context, app.Event)  { c.OnCopy() }
func (c *WordChip) share(app.Context, app.Event) { c.OnShare() }
