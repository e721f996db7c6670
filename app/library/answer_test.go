package library

import (
	"context"
	"testing"
	"time"
)

// A page that acknowledges gets the next response when it has, and no sooner; one that never does gets it late.
func TestSearchWorkerWaitsTillRowsAreShown(t *testing.T) {
	l := Open(openIndexedSite(t, "2026-02", "2026-01").fetch)
	request := queryRequest(7, "银行")
	request.Acks = true
	began := time.Now()
	if got := shape(responses(t, l, nil, request)); got != "rows |, suggestions, all |, more |" {
		t.Error(got)
	}
	if took := time.Since(began); took < 4*paintTimeout {
		t.Errorf("it went on after %v, four responses are to be painted", took)
	}
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	sent := make(chan Response)
	w := NewSearchWorker(l, drawRows, func(r Response) { sent <- r }, func() {})
	go w.Serve(ctx)
	w.Submit(request)
	<-sent
	newer := queryRequest(8, "港口")
	w.Submit(Request{ID: 6, Kind: KindAck}) // of another answer
	w.Submit(newer)
	if r := <-sent; r.ID != 8 {
		t.Errorf("a newer query waits, and there comes %+v", r)
	}
	for r := range sent {
		if r.Results == nil && r.HTML != "" { // the last, of two articles
			return
		}
	}
}

// Who types fast gets rows and nothing else: suggestions come when the next letter does not.
func TestSearchWorkerWaitsForTheNextLetter(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	sent := make(chan Response)
	w := NewSearchWorker(Open(openIndexedSite(t, "2026-02", "2026-01").fetch), drawRows, func(r Response) { sent <- r }, func() {})
	go w.Serve(ctx)
	request := queryRequest(7, "银行")
	request.Acks = true
	w.Submit(request)
	<-sent
	began := time.Now()
	w.Submit(Request{ID: 7, Kind: KindAck})
	if r := <-sent; !r.Suggested || time.Since(began) < suggestDebounce {
		t.Errorf("after %v: %+v", time.Since(began), r)
	}
}
