//go:build !js

package ui

import (
	"slices"
	"strings"
	"testing"
	"time"

	"zhaputide/app/browser"
	"zhaputide/app/library"
	"zhaputide/app/search"
	"zhaputide/content"
)

// fakeWorker stands in for the search worker: it records what it was asked, and answers at once.
type fakeWorker struct {
	onReceive func(library.Response)
	all       []library.Request
	asked     []string       // queries, with " newest" for that order
	early     search.Results // from the index; where there are none the answer is late's
	late      search.Results // from the texts
	suggest   []search.Suggestion
	meant     []string // corrections
	partial   bool
	missing   int
	closed    bool // nothing can be found
	silent    bool // no answer comes
	gone      int  // how often it was closed
	took      time.Duration

	last    int             // id that was given last
	current int             // id of the current request
	armed   library.Request // of the next letter,
	after   string          // with this in the box
}

func (c *fakeWorker) Close() { c.gone++ }

func (c *fakeWorker) Arm(r library.Request, query string) { c.armed, c.after = r, query }

func (c *fakeWorker) IsCurrent(id int) bool { return id > 0 && id == c.current }

func (c *fakeWorker) Send(r library.Request) { c.all = append(c.all, r) }

func (c *fakeWorker) Ask(r library.Request) (id int) {
	c.last++
	r.ID = c.last
	if changesCurrent(r) {
		c.current = r.ID
	}
	c.all = append(c.all, r)
	c.respond(r)
	return r.ID
}

func (c *fakeWorker) respond(r library.Request) {
	send := func(response library.Response) {
		response.ID = r.ID
		c.onReceive(response)
	}
	if r.Kind == library.KindQuery {
		asked := r.Query
		if r.Order == search.ByDate {
			asked += " newest"
		}
		c.asked = append(c.asked, asked)
	}
	switch {
	case c.silent:
	case c.closed:
		send(library.Response{Failed: true})
	case r.Kind == library.KindOpen:
		send(library.Response{Sections: paperSections(), Partial: c.partial})
	case r.Kind == library.KindWord: // the words of tests end in |
		words, at := strings.SplitAfter(r.Text, "|"), 0
		for _, w := range words {
			if at+len(w) > r.At && !strings.HasPrefix(w, "。") {
				send(library.Response{Word: w, Start: at, Articles: len([]rune(w))})
				return
			} else if at+len(w) > r.At {
				send(library.Response{})
				return
			}
			at += len(w)
		}
	default:
		c.answer(r, send)
	}
}

func (c *fakeWorker) answer(r library.Request, send func(library.Response)) {
	rows := func(found search.Results, most int, complete bool) library.Response {
		found.Hits, found.Complete = found.Hits[:min(len(found.Hits), most)], complete
		return answered(found, r.Query)
	}
	now, complete := c.early, false
	if now.Total == 0 {
		now, complete = c.late, true
	}
	first := rows(now, r.First, complete)
	first.Sections, first.Partial, first.Missing, first.Took, first.Words = paperSections(), c.partial, c.missing, c.took, strings.Split(r.Query, "|")
	send(first)
	if r.Suggest > 0 {
		send(library.Response{Suggested: true, Suggest: c.suggest[:min(len(c.suggest), r.Suggest)]})
	}
	if !complete {
		send(rows(c.late, r.First, true))
	}
	if most := min(len(c.late.Hits), r.Limit); r.First < most {
		next := answered(search.Results{Total: c.late.Total, Hits: c.late.Hits[r.First:most]}, r.Query)
		next.Results = nil
		send(next)
	}
	send(library.Response{Corrections: c.meant})
}

// answered makes the response with these results, as a worker does.
func answered(r search.Results, query string) library.Response {
	p := library.Response{Results: &r, HTML: Rows(r, query, paperSections())}
	for _, h := range r.Hits {
		row := library.Row{Edition: h.Edition, Slug: h.Slug, Signers: content.Signers(h.Bylines)}
		for _, m := range h.HeadlineMarks {
			row.Marked = append(row.Marked, h.Headline[m.Start:m.End])
		}
		p.Rows = append(p.Rows, row)
	}
	r.Hits = nil
	return p
}

// query gives the request of the query that it was asked last.
func (c *fakeWorker) query() (last library.Request) {
	for _, q := range c.all {
		if q.Kind == library.KindQuery {
			last = q
		}
	}
	return last
}

// limit tells how many rows the query of that number asked for.
func (c *fakeWorker) limit(n int) int {
	queries := slices.DeleteFunc(slices.Clone(c.all), func(q library.Request) bool { return q.Kind != library.KindQuery })
	return queries[n].Limit
}

// foundBoth is a worker that finds the two hits.
func foundBoth() *fakeWorker {
	return &fakeWorker{late: search.Results{Total: 2, Hits: hits()}}
}

// with gives the phone that worker.
func (p *phone) with(c *fakeWorker) *phone {
	c.onReceive = p.receive
	p.search.worker = c
	return p
}

// Where no worker can run beside the page, one in the page answers.
func TestWorkerInThePage(t *testing.T) {
	sent := make(chan library.Response, 1)
	c := newWorkerClient(library.Open((&phone{site: writeSite(t)}).fetch), func(r library.Response) { sent <- r })
	if c.IsCurrent(0) {
		t.Error("nothing was asked, and something is current")
	}
	for want := 1; want <= 3; want++ {
		r := library.Request{Kind: library.KindQuery, Query: "项目"}
		if want == 3 {
			r = library.Request{Kind: library.KindWord, Text: "项目"}
		}
		id := c.Ask(r)
		if got := <-sent; id != want || got.ID != id || !got.Failed { // the paper of these tests has no index
			t.Errorf("request %d, wanted as %d: %+v", id, want, got)
		}
		if c.IsCurrent(id) != (want < 3) {
			t.Errorf("request %d is current: %v", id, c.IsCurrent(id))
		}
	}
	if !c.IsCurrent(2) || c.IsCurrent(1) {
		t.Error("a word that is looked up has taken the place of the query")
	}
}

// What a thread that never began was asked is answered in the page, under the same ids.
func TestWorkerThatDoesNotBegin(t *testing.T) {
	sent := make(chan library.Response, 1)
	c := newWorkerClient(library.Open((&phone{site: writeSite(t)}).fetch), func(r library.Response) { sent <- r })
	c.thread = &browser.SearchWorker{}
	c.onEnd(false, []string{library.Request{ID: 7, Kind: library.KindQuery, Query: "x"}.Encode()})
	if got := <-sent; got.ID != 7 || !c.IsCurrent(7) || c.thread != nil {
		t.Errorf("%+v, current %v", got, c.IsCurrent(7))
	}
	if id := c.Ask(library.Request{Kind: library.KindWord}); id != 8 {
		t.Errorf("the next request is %d", id)
	}
	<-sent
}

// A worker that ends while it answers, out of memory most likely, has failed; the next request opens another.
func TestWorkerThatEnds(t *testing.T) {
	start(t, onDrawn("search", ""))
	var heard []library.Response
	c := newWorkerClient(nil, func(r library.Response) { heard = append(heard, r) })
	c.thread = &browser.SearchWorker{}
	id := c.Ask(library.Request{Kind: library.KindQuery, Query: "x"})
	c.receive(browser.Response{Text: library.Response{ID: 6}.Encode()})
	c.onEnd(true, []string{library.Request{ID: id, Kind: library.KindQuery}.Encode()})
	if len(heard) != 2 || heard[0].ID != 6 || heard[1].ID != id || !heard[1].Failed || !c.IsCurrent(id) || c.inPage != nil {
		t.Errorf("heard %+v, current %v, in the page %v", heard, c.IsCurrent(id), c.inPage)
	}
	done := len(browser.Native.Done)
	c.Send(library.Request{Kind: library.KindRefresh})
	c.Arm(library.Request{}, "")
	if len(browser.Native.Done) != done {
		t.Errorf("it has ended, and was told %q", browser.Native.Done[done:])
	}
}

// Who goes away for long does not need the worker; who comes back may.
func TestWorkerWhileAway(t *testing.T) {
	c := foundBoth()
	p := start(t, onArticle()).with(c)
	p.do(func() { p.search.away(true) })
	p.do(func() { p.search.away(false) })
	p.ring()
	if c.gone != 0 || len(c.all) != 1 || c.all[0].Kind != library.KindWarm {
		t.Errorf("away for a moment: closed %d times, asked %+v", c.gone, c.all)
	}
	p.do(func() { p.search.away(true) })
	p.ring()
	if c.gone != 1 {
		t.Errorf("away for long: closed %d times", c.gone)
	}
}

// Who was waiting for an answer when the worker was closed gets it on the way back: nothing else would ask again.
func TestAnswerThatWasLostWhileAway(t *testing.T) {
	c := foundBoth()
	p := start(t, onDrawn("search", "")).with(c)
	c.silent = true
	p.do(func() { p.search.ask("x") })
	p.do(p.search.askAll)
	p.do(func() { p.search.away(true) })
	p.ring()
	p.do(func() { p.search.away(false) })
	if r := c.query(); len(c.asked) != 3 || r.Query != "x" || !r.FetchAll || !p.search.fetching {
		t.Errorf("asked %q, last %+v, fetching %v", c.asked, r, p.search.fetching)
	}
	c.silent = false
	p.do(func() { p.search.away(true) })
	p.ring()
	p.do(func() { p.search.away(false) })
	p.wantShown("首签五个")
	asked := len(c.asked)
	p.do(func() { p.search.away(true) })
	p.ring()
	p.do(func() { p.search.away(false) })
	if len(c.asked) != asked {
		t.Errorf("the answer was there, and was asked again: %q", c.asked)
	}
}

// On a phone of little memory, a worker opens little before it is asked.
func TestWorkerOfAPhoneOfLittleMemory(t *testing.T) {
	for gb, want := range map[float64]int{0: 0, 0.5: lowMemoryWarm, 2: lowMemoryWarm, 4: 0} {
		c := foundBoth()
		p := start(t, onArticle()).with(c)
		browser.Native.Memory = gb
		p.do(p.search.warm)
		if q := c.all[0]; q.MaxBytes != want {
			t.Errorf("%v GB: %+v", gb, q)
		}
	}
}
