package ui

import (
	"context"
	"time"

	"zhaputide/app/browser"
	"zhaputide/app/library"
)

// SearchWorker is where the shell asks about the whole paper: what is searched, and the word that was tapped. The answers come in
// parts to [Shell.receive].
type SearchWorker interface {
	Ask(library.Request)
	Expect(q library.Request, query string) // has the next letter ask it, of what stands in the box then, unless that is query
	Asked(library.Request) (number int)     // as which a letter has asked just that; 0 if none has
	Close()                                 // gives its memory back until the next question
}

// deskStays is how long a desk stays open after the reader has gone elsewhere: phones end pages that hold much.
const deskStays = 2 * time.Minute

// desk asks a desk beside the page. Where none can run it asks one in the page.
type desk struct {
	library *library.Library
	hear    func(library.Response)

	beside   *browser.SearchWorker                   // nil while none is open
	here     *library.SearchWorker                   // nil unless none can run beside the page
	asked    map[library.RequestKind]library.Request // not answered yet, though an answer must come: of each kind the last
	expected library.Request                         // what the next letter asks, or the last has asked; none once that is answered
}

func newDesk(lib *library.Library, hear func(library.Response)) *desk {
	return &desk{library: lib, hear: hear, asked: map[library.RequestKind]library.Request{}}
}

// Ask puts a question, and opens the desk for it if need be.
func (d *desk) Ask(q library.Request) {
	remark := q.Kind == library.KindRefresh || q.Kind == library.KindAck
	switch {
	case d.here != nil:
		d.here.Submit(q)
		return
	case d.beside == nil && remark:
		return // to nobody: a desk that opens later opens with the paper as it is then
	case d.beside == nil:
		beside := browser.OpenSearchWorker(d.told, d.ended)
		if d.here == nil {
			d.beside = beside
		}
	}
	if !remark && q.Kind != library.KindWarm {
		d.asked[q.Kind] = q
	}
	if d.beside == nil {
		d.askHere()
		return
	}
	switch q.Kind {
	case library.KindQuery:
		d.beside.Want(q.ID, resultsID, q.Query)
	case library.KindOpen: // the box is empty
		d.beside.Want(0, "", "")
	}
	d.beside.Tell(q.Encode())
}

// Expect has the next letter ask, before it comes to the app: to enter the app takes a slow phone 2 ms.
func (d *desk) Expect(q library.Request, query string) {
	if d.beside != nil {
		d.expected = q
		d.beside.Expect(q.ID, q.Encode(), query, searchInputID, resultsID)
	}
}

// Asked tells as which number a letter has asked the question.
func (d *desk) Asked(q library.Request) (number int) {
	if d.beside == nil {
		return 0
	}
	asked := d.expected
	if asked.Query = d.beside.Asked(); asked.Query == "" {
		return 0
	}
	if q.ID = asked.ID; q != asked {
		return 0
	}
	d.asked[q.Kind] = q
	return q.ID
}

// told takes what the desk beside the page says.
func (d *desk) told(part browser.Response) {
	p, err := library.DecodeResponse(part.Text)
	if err != nil { // both are one program: cannot be
		return
	}
	p.HTML, p.Shown = part.Rows, part.Shown
	if p.ID == d.expected.ID {
		d.expected = library.Request{}
	}
	for about, q := range d.asked {
		if q.ID == p.ID {
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
		d.here = library.NewSearchWorker(d.library, Rows, d.hear, browser.Yield)
		go d.here.Serve(context.Background())
		d.askHere()
		return
	}
	for about, q := range d.asked {
		delete(d.asked, about)
		d.hear(library.Response{ID: q.ID, Failed: true})
	}
}

func (d *desk) askHere() {
	for about, q := range d.asked {
		delete(d.asked, about)
		d.here.Submit(q)
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

// warm has the desk open what is on this phone, so that the first search need not wait; it fetches nothing.
func (s *searchSession) warm() {
	q := library.Request{Kind: library.KindWarm}
	if gb := browser.Memory(); gb > 0 && gb <= littleMemory {
		q.MaxBytes = littleAhead
	}
	s.worker.Ask(q)
}

// refresh tells the worker that the paper has changed.
func (s *searchSession) refresh() { s.worker.Ask(library.Request{Kind: library.KindRefresh}) }

// away closes the desk some time after the reader has gone, and readies it again on the way back.
func (s *searchSession) away(gone bool) {
	s.absences++
	absence := s.absences
	if !gone {
		s.warm()
		return
	}
	s.loop.after(deskStays, func() {
		if s.absences == absence {
			s.worker.Close()
		}
	})
}
