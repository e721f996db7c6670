package ui

import (
	"context"
	"time"

	"zhaputide/app/browser"
	"zhaputide/app/library"
)

// Desk is where the shell asks about the whole paper: what is searched, and the word that was tapped. The answers come in
// parts to [Shell.hearPart].
type Desk interface {
	Ask(library.Question)
	Expect(q library.Question, query string) // has the next letter ask it, of what stands in the box then, unless that is query
	Asked(library.Question) (number int)     // as which a letter has asked just that; 0 if none has
	Close()                                  // gives its memory back until the next question
}

// deskStays is how long a desk stays open after the reader has gone elsewhere: phones end pages that hold much.
const deskStays = 2 * time.Minute

// desk asks a desk beside the page. Where none can run it asks one in the page.
type desk struct {
	library *library.Library
	hear    func(library.Part)

	beside   *browser.Desk                      // nil while none is open
	here     *library.Desk                      // nil unless none can run beside the page
	asked    map[library.About]library.Question // not answered yet, though an answer must come: of each kind the last
	expected library.Question                   // what the next letter asks, or the last has asked; none once that is answered
}

func newDesk(lib *library.Library, hear func(library.Part)) *desk {
	return &desk{library: lib, hear: hear, asked: map[library.About]library.Question{}}
}

// Ask puts a question, and opens the desk for it if need be.
func (d *desk) Ask(q library.Question) {
	remark := q.About == library.AboutChanges || q.About == library.AboutShown
	switch {
	case d.here != nil:
		d.here.Ask(q)
		return
	case d.beside == nil && remark:
		return // to nobody: a desk that opens later opens with the paper as it is then
	case d.beside == nil:
		beside := browser.OpenDesk(d.told, d.ended)
		if d.here == nil {
			d.beside = beside
		}
	}
	if !remark && q.About != library.AboutKept {
		d.asked[q.About] = q
	}
	if d.beside == nil {
		d.askHere()
		return
	}
	switch q.About {
	case library.AboutQuery:
		d.beside.Want(q.Number, resultsID, q.Query)
	case library.AboutPaper: // the box is empty
		d.beside.Want(0, "", "")
	}
	d.beside.Tell(q.Encode())
}

// Expect has the next letter ask, before it comes to the app: to enter the app takes a slow phone 2 ms.
func (d *desk) Expect(q library.Question, query string) {
	if d.beside != nil {
		d.expected = q
		d.beside.Expect(q.Number, q.Encode(), query, searchInputID, resultsID)
	}
}

// Asked tells as which number a letter has asked the question.
func (d *desk) Asked(q library.Question) (number int) {
	if d.beside == nil {
		return 0
	}
	asked := d.expected
	if asked.Query = d.beside.Asked(); asked.Query == "" {
		return 0
	}
	if q.Number = asked.Number; q != asked {
		return 0
	}
	d.asked[q.About] = q
	return q.Number
}

// told takes what the desk beside the page says.
func (d *desk) told(part browser.Part) {
	p, err := library.DecodePart(part.Text)
	if err != nil { // both are one program: cannot be
		return
	}
	p.HTML, p.Shown = part.Rows, part.Shown
	if p.Number == d.expected.Number {
		d.expected = library.Question{}
	}
	for about, q := range d.asked {
		if q.Number == p.Number {
			delete(d.asked, about)
		}
	}
	d.hear(p)
}

// ended is called when the desk beside the page has ended by itself. One that could not begin is replaced by one in the
// page; one that began has most likely run out of memory, and in the page that would be the end of the page.
func (d *desk) ended(began bool) {
	d.beside = nil
	if !began {
		d.here = library.NewDesk(d.library, Rows, d.hear, browser.Rest)
		go d.here.Serve(context.Background())
		d.askHere()
		return
	}
	for about, q := range d.asked {
		delete(d.asked, about)
		d.hear(library.Part{Number: q.Number, Failed: true})
	}
}

func (d *desk) askHere() {
	for about, q := range d.asked {
		delete(d.asked, about)
		d.here.Ask(q)
	}
}

// Close ends the desk beside the page. What it was asked and has not answered is lost.
func (d *desk) Close() {
	if d.beside != nil {
		d.beside.Close()
		d.beside = nil
		clear(d.asked)
	}
}

// On a phone of little memory a desk holds no more than this before somebody searches: else it might be what ends the app, for
// a reader who never does.
const (
	littleMemory = 2        // GB
	littleAhead  = 16 << 20 // bytes: some ten thousand articles
)

// readyDesk has the desk open what is on this phone, so that the first search need not wait; it fetches nothing.
func (s *Shell) readyDesk() {
	q := library.Question{About: library.AboutKept}
	if gb := browser.Memory(); gb > 0 && gb <= littleMemory {
		q.Most = littleAhead
	}
	s.desk.Ask(q)
}

// away closes the desk some time after the reader has gone, and readies it again on the way back.
func (s *Shell) away(gone bool) {
	s.absence++
	absence := s.absence
	if !gone {
		s.readyDesk()
		return
	}
	s.after(deskStays, func() {
		if s.absence == absence {
			s.desk.Close()
		}
	})
}
