package ui

import (
	"net/url"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"zhaputide/app/browser"
	"zhaputide/app/library"
	"zhaputide/content"
)

// word is a word of the article that was tapped; the zero value is none.
type word struct {
	text      string
	articles  int    // that hold it
	sentence  string // it stands in
	paragraph string // id, "" where it has none
}

// tapping is a tap that waits for its word.
type tapping struct {
	browser.Tap
	number int // of the question
	turn   int // of the page
}

// tap asks for the word that was tapped.
func (s *Shell) tap(tap browser.Tap) {
	if !s.settings.TapsWords() || s.location.Kind != "article" || s.sheet.name != "" {
		return
	}
	s.tapped = tapping{tap, s.search.askWord(tap.Text, tap.At), s.location.visits}
}

// takeWord shows the word that was tapped. The first tap opens the worker, which may take a moment: then the reader may have
// gone on, and nothing is shown. Nor is it where nothing is known of words: it is only an extra.
func (s *Shell) takeWord(p library.Response) (changed bool) {
	tap := s.tapped
	if p.ID != tap.number || p.Word == "" || tap.turn != s.location.visits {
		return false
	}
	s.word = word{text: p.Word, articles: p.Articles, sentence: sentenceAt(tap.Text, tap.At), paragraph: tap.ID}
	s.loop.afterDraw(func() { browser.ShowWord(p.Start, p.Start+len(p.Word), wordChipID, s.wordClosed) })
	return true
}

// wordClosed is told by the browser that the reader has gone on.
func (s *Shell) wordClosed() {
	s.loop.dispatch(func() { s.word = word{} })
}

func (s *Shell) closeWord() {
	if s.word.text != "" {
		s.word = word{}
		browser.HideWord()
	}
}

// copyWord and shareSentence run inside the tap, or the browser refuses.
func (s *Shell) copyWord() {
	text := s.word.text
	browser.Copy(text, func(err error) {
		s.loop.dispatch(func() {
			s.closeWord()
			if err == nil {
				s.notices.short(sayCopiedWord(text))
			} else {
				s.notices.short(sayWordNotCopied)
			}
		})
	})
}

func (s *Shell) shareSentence() {
	sentence := s.word.sentence
	address := quoteLink(browser.Canonical(), s.word.paragraph, sentence)
	text := sayQuote(sentence, s.reading.article.Headline, s.paper)
	browser.Share(s.reading.article.Headline, text, address, func(err error) {
		if err == nil {
			s.loop.dispatch(s.closeWord)
			return
		}
		browser.Copy(text+"\n"+address, func(err error) {
			s.loop.dispatch(func() {
				s.closeWord()
				if err == nil {
					s.notices.short(sayCopiedSentence)
				} else {
					s.notices.short(sayWordNotCopied)
				}
			})
		})
	})
}

// wordChipID is the element that says what a tapped word is.
const wordChipID = "word-chip"

// WordChip is what stands beside a tapped word.
type WordChip struct {
	app.Compo

	Word    word
	OnCopy  func()
	OnShare func()
}

// Render draws the chip.
func (c *WordChip) Render() app.UI {
	note := sayMentions(c.Word.articles)
	if c.Word.articles == 0 {
		note = ""
	}
	return el("div", attrs{"id", wordChipID, "class", "word-chip", "role", "dialog", "aria-label", c.Word.text, "tabindex", "-1"},
		box("p", "word-chip-name", line("b", "", c.Word.text), line("span", "", note)),
		box("div", "word-chip-tools",
			el("a", attrs{"class", "button small", "href", content.SearchPath + "?q=" + url.QueryEscape(c.Word.text)}, icon("search"), line("span", "", saySearch)),
			button("button small", c.copy, icon("copy"), line("span", "", sayCopyWord)),
			button("button small", c.share, icon("share"), line("span", "", sayShareSentence)),
		),
	)
}

func (c *WordChip) copy(app.Context, app.Event)  { c.OnCopy() }
func (c *WordChip) share(app.Context, app.Event) { c.OnShare() }
