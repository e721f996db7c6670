package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"zhaputide/app/browser"
	"zhaputide/app/library"
)

// wordPorts connect the lookup of words with the app around it.
type wordPorts struct {
	loop     *loop
	location *location
	notices  *notices
	ask      func(text string, at int) (id int) // asks the search worker for the word of a text at a byte
}

// wordLookup finds the word that the reader has tapped in an article, and does with it what the reader wants.
type wordLookup struct {
	wordPorts

	tap   browser.Tap // that waits for its word
	id    int         // of its request
	visit int         // of the page that was tapped
	word  word        // that is shown
}

// lookUp asks for the word that was tapped.
func (w *wordLookup) lookUp(tap browser.Tap) {
	w.tap, w.visit = tap, w.location.visits
	w.id = w.ask(tap.Text, tap.At)
}

// receive shows the word that was tapped. The first tap opens the worker, which may take a moment: then the reader may have
// gone on, and nothing is shown. Nor is it where nothing is known of words: it is only an extra.
func (w *wordLookup) receive(r library.Response) (changed bool) {
	if r.ID != w.id || r.Word == "" || w.visit != w.location.visits {
		return false
	}
	w.word = word{text: r.Word, articles: r.Articles, sentence: sentenceAt(w.tap.Text, w.tap.At), paragraph: w.tap.ID}
	w.loop.afterDraw(func() { browser.ShowWord(r.Start, r.Start+len(r.Word), wordChipID, w.closed) })
	return true
}

// closed is called by the browser when the reader has gone on.
func (w *wordLookup) closed() {
	w.loop.dispatch(func() { w.word = word{} })
}

func (w *wordLookup) close() {
	if w.word.text != "" {
		w.word = word{}
		browser.HideWord()
	}
}

// chip draws what stands beside the word: nothing where none is shown.
func (w *wordLookup) chip(headline, paper string) []app.UI {
	if w.word.text == "" {
		return nil
	}
	return []app.UI{&WordChip{Word: w.word, OnCopy: w.copy, OnShare: func() { w.share(headline, paper) }}}
}

// copy and share run inside the tap, or the browser refuses.
func (w *wordLookup) copy() {
	text := w.word.text
	browser.Copy(text, func(err error) { w.copied(err, msgCopiedWord(text)) })
}

// share sends the sentence that the word stands in; where the phone has nothing to share with, it is copied.
func (w *wordLookup) share(headline, paper string) {
	address := quoteLink(browser.Canonical(), w.word.paragraph, w.word.sentence)
	text := msgQuote(w.word.sentence, headline, paper)
	browser.Share(headline, text, address, func(err error) {
		if err == nil {
			w.loop.dispatch(w.close)
			return
		}
		browser.Copy(text+"\n"+address, func(err error) { w.copied(err, msgCopiedSentence) })
	})
}

func (w *wordLookup) copied(err error, done string) {
	w.loop.dispatch(func() {
		w.close()
		if err != nil {
			done = msgWordNotCopied
		}
		w.notices.short(done)
	})
}
