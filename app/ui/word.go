package ui

import (
	"net/url"
	"strings"
	"unicode"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"zhaputide/app/browser"
	"zhaputide/content"
)

// word is a word of the article that was tapped; the zero value is none.
type word struct {
	text      string
	articles  int    // that hold it
	sentence  string // it stands in
	paragraph string // id, "" where it has none
}

// tap shows the word that was tapped. The first tap opens the finder, which may take a moment: then the reader may have
// gone on, and nothing is shown.
func (s *Shell) tap(tap browser.Tap) {
	if !s.settings.TapsWords() || s.page.Kind != "article" || s.sheet.name != "" {
		return
	}
	turn := s.turn
	s.withFinder(func(f Finder, err error) {
		if err != nil || turn != s.turn { // without the words nothing can be said: it is only an extra
			return
		}
		text, start := wordAt(f.Words(tap.Text), tap.At)
		if text == "" {
			return
		}
		s.word = word{text: text, articles: f.Mentions(text), sentence: sentenceAt(tap.Text, tap.At), paragraph: tap.ID}
		s.afterDraw(func() { browser.ShowWord(start, start+len(text), wordChipID, s.wordClosed) })
	})
}

// wordAt is the word that holds the byte at, and where it begins; "" for a space or a mark.
func wordAt(words []string, at int) (text string, start int) {
	for _, w := range words {
		if at < start+len(w) {
			if strings.IndexFunc(w, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) < 0 {
				return "", 0
			}
			return w, start
		}
		start += len(w)
	}
	return "", 0
}

// wordClosed is told by the browser that the reader has gone on.
func (s *Shell) wordClosed() {
	s.turnTo(func() { s.word = word{} })
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
		s.turnTo(func() {
			s.closeWord()
			if err == nil {
				s.postShort(sayCopiedWord(text))
			} else {
				s.postShort(sayWordNotCopied)
			}
		})
	})
}

func (s *Shell) shareSentence() {
	sentence := s.word.sentence
	address := quoteLink(browser.Canonical(), s.word.paragraph, sentence)
	text := sayQuote(sentence, s.story.Headline, s.paper)
	browser.Share(s.story.Headline, text, address, func(err error) {
		if err == nil {
			s.turnTo(s.closeWord)
			return
		}
		browser.Copy(text+"\n"+address, func(err error) {
			s.turnTo(func() {
				s.closeWord()
				if err == nil {
					s.postShort(sayCopiedSentence)
				} else {
					s.postShort(sayWordNotCopied)
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
