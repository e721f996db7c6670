package library

import (
	"context"
	"testing"
	"time"
)

// Who says when a part is shown gets the next one then, and no sooner, but for those who never say so.
func TestDeskWaitsTillRowsAreShown(t *testing.T) {
	l := Open(openIndexed(t, "2026-02", "2026-01").fetch)
	q := query(7, "银行")
	q.Paced = true
	began := time.Now()
	if got := shape(asked(t, l, nil, q)); got != "rows |, suggestions, all |, more |" {
		t.Error(got)
	}
	if took := time.Since(began); took < 4*showMost {
		t.Errorf("it went on after %v, four parts are to be shown", took)
	}
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	parts := make(chan Part)
	d := NewDesk(l, drawn, func(p Part) { parts <- p }, func() {})
	go d.Serve(ctx)
	d.Ask(q)
	<-parts
	newer := query(8, "港口")
	d.Ask(Question{Number: 6, About: AboutShown}) // of another answer
	d.Ask(newer)
	if p := <-parts; p.Number != 8 {
		t.Errorf("a newer query waits, and there comes %+v", p)
	}
	for p := range parts {
		if p.Results == nil && p.HTML != "" { // the last, of two articles
			return
		}
	}
}

// Who types fast gets rows and nothing else: suggestions come when the next letter does not.
func TestDeskWaitsForTheNextLetter(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	parts := make(chan Part)
	d := NewDesk(Open(openIndexed(t, "2026-02", "2026-01").fetch), drawn, func(p Part) { parts <- p }, func() {})
	go d.Serve(ctx)
	q := query(7, "银行")
	q.Paced = true
	d.Ask(q)
	<-parts
	began := time.Now()
	d.Ask(Question{Number: 7, About: AboutShown})
	if p := <-parts; !p.Suggested || time.Since(began) < stopMost {
		t.Errorf("after %v: %+v", time.Since(began), p)
	}
}
