package library

import (
	"context"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"zhaputide/app/search"
	"zhaputide/content"
	"zhaputide/content/pack"
)

// responses submits requests to a worker one after the other and gives all that it sends, until nothing is queued any more.
// yield is called in the middle of its work.
func responses(t *testing.T, l *Library, yield func(*SearchWorker), requests ...Request) []Response {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	var sent []Response
	var w *SearchWorker
	w = NewSearchWorker(l, drawRows, func(r Response) {
		again, err := DecodeResponse(r.Encode()) // as it goes from one thread to the other, rows beside it
		if err != nil {
			t.Fatal(err)
		}
		again.HTML = r.HTML
		sent = append(sent, again)
	}, func() {
		if yield != nil {
			yield(w)
		}
	})
	for _, r := range requests {
		again, err := DecodeRequest(r.Encode())
		if err != nil || again != r {
			t.Fatalf("%+v went over as %+v, %v", r, again, err)
		}
		w.Submit(again)
	}
	for r, ok := w.next(nil); ok; r, ok = w.next(nil) {
		w.answer(ctx, r)
	}
	return sent
}

func queryRequest(id int, text string) Request {
	return Request{ID: id, Kind: KindQuery, Query: text, First: 1, Limit: 20, Suggest: 3}
}

// drawRows draws a stroke for each row.
func drawRows(r search.Results, _ string, _ []search.Section) string {
	return strings.Repeat("|", len(r.Hits))
}

// shape names what each response is about.
func shape(sent []Response) string {
	var out []string
	for _, r := range sent {
		switch {
		case r.Failed:
			out = append(out, "failed")
		case r.Results != nil:
			what := "rows"
			if r.Results.Complete {
				what = "all"
			}
			out = append(out, what+" "+r.HTML)
		case r.HTML != "":
			out = append(out, "more "+r.HTML)
		case r.Suggested:
			out = append(out, "suggestions")
		case r.Corrections != nil:
			out = append(out, "corrections")
		case r.Word != "":
			out = append(out, "word "+r.Word)
		case r.Sections != nil:
			out = append(out, "paper")
		default:
			out = append(out, "nothing")
		}
	}
	return strings.Join(out, ", ")
}

func TestSearchWorkerAnswersInSteps(t *testing.T) {
	l := Open(openIndexedSite(t, "2026-02", "2026-01").fetch)
	for text, want := range map[string]string{
		"银行":   "rows |, suggestions, all |, more |",
		"没有这个": "all , suggestions",
		"记者:无": "all , suggestions",
	} {
		sent := responses(t, l, nil, queryRequest(3, text))
		if got := shape(sent); got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
		for i, r := range sent {
			if r.ID != 3 || (i == 0) != (r.Sections != nil) {
				t.Errorf("%s, response %d: %+v", text, i, r)
			}
		}
	}
	first := responses(t, l, nil, queryRequest(1, "综合執法"))[0]
	if row := first.Rows[0]; !slices.Equal(first.Words, []string{"综合執法"}) || row.Edition == "" || row.Slug == "" || !slices.Contains(row.Marked, "综合执法") {
		t.Errorf("words %q, %+v", first.Words, row)
	}
}

// A newer query ends the answer to an older one, and a word is answered between.
func TestSearchWorkerWhileItAnswers(t *testing.T) {
	l := Open(openIndexedSite(t, "2026-02", "2026-01").fetch)
	first := true
	sent := responses(t, l, func(w *SearchWorker) {
		if first {
			first = false
			w.Submit(queryRequest(2, "银"))
			w.Submit(queryRequest(3, "银行"))
			w.Submit(Request{ID: 4, Kind: KindWord, Text: "银行的行长", At: len("银")})
		}
	}, queryRequest(1, "港口"))
	if got := shape(sent); got != "rows |, word 银行, rows |, suggestions, all |, more |" {
		t.Error(got)
	}
	if sent[0].ID != 1 || sent[1].ID != 4 || sent[2].ID != 3 || sent[1].Articles != 2 {
		t.Errorf("%+v", sent)
	}
}

func TestSearchWorkerOnWords(t *testing.T) {
	l := Open(openIndexedSite(t, "2026-01").fetch)
	ask := func(at int) Response {
		return responses(t, l, nil, Request{ID: 1, Kind: KindWord, Text: "到。银行去", At: at})[0]
	}
	if r := ask(len("到。银")); r.Word != "银行" || r.Start != len("到。") || r.Articles != 1 {
		t.Errorf("%+v", r)
	}
	for _, at := range []int{len("到"), 100} {
		if r := ask(at); r.Word != "" {
			t.Errorf("at %d: %+v", at, r)
		}
	}
}

// An acknowledgement that comes late does not stop what is prepared for the next query; a request does.
func TestSearchWorkerGoesOnPreparing(t *testing.T) {
	w := NewSearchWorker(nil, drawRows, func(Response) {}, func() {})
	w.Submit(Request{ID: 1, Kind: KindAck})
	if w.needed() {
		t.Error("an acknowledgement stops it")
	}
	w.Submit(Request{ID: 2, Kind: KindWord})
	if !w.needed() {
		t.Error("a tapped word has to wait")
	}
}

// Much is not fetched before the reader has asked for it.
func TestSearchWorkerFetchesMuchOnlyWhenAsked(t *testing.T) {
	s := openIndexedSite(t, "2026-02", "2026-01")
	l := Open(s.fetch)
	l.Kept = func(context.Context) map[string]bool { return map[string]bool{} }
	m, err := l.current(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	m.Search.Segments[1].Texts.Size = fetchBudget // as if
	first := responses(t, l, nil, queryRequest(1, "银行"))[0]
	if first.Results.Total != 1 || !first.Partial || first.Missing < fetchBudget {
		t.Errorf("found %d, partial %v, missing %d", first.Results.Total, first.Partial, first.Missing)
	}
	whole := queryRequest(2, "银行")
	whole.FetchAll = true
	for _, request := range []Request{whole, queryRequest(3, "银行")} {
		if r := responses(t, l, nil, request)[0]; r.Results.Total != 2 || r.Partial || r.Missing != 0 {
			t.Errorf("request %d: found %d, partial %v, missing %d", request.ID, r.Results.Total, r.Partial, r.Missing)
		}
	}
}

func TestAffordable(t *testing.T) {
	segment := func(name string, size int) pack.Segment {
		return pack.Segment{Name: name, Index: pack.File{Path: "/find/index-" + name, Size: 1}, Texts: pack.File{Path: "/find/texts-" + name, Size: size - 1}}
	}
	segments := []pack.Segment{segment("c", 9), segment("b", fetchBudget), segment("a", 5), segment("kept", 2*fetchBudget)}
	kept := map[string]bool{"/find/index-kept": true, "/find/texts-kept": true}
	chosen, missing := affordable(segments, kept)
	if len(chosen) != 2 || chosen[0].Name != "c" || chosen[1].Name != "kept" || missing != fetchBudget+5 {
		t.Errorf("%v, missing %d", chosen, missing)
	}
	if chosen, missing = affordable(segments, nil); len(chosen) != 4 || missing != 0 {
		t.Errorf("where nobody can tell: %v, missing %d", chosen, missing)
	}
}

func TestSearchWorkerHearsOfChanges(t *testing.T) {
	s := openIndexedSite(t, "2026-01")
	l := Open(s.fetch)
	responses(t, l, nil, queryRequest(1, "银行"))
	s.files = openIndexedSite(t, "2026-02", "2026-01").files
	sent := responses(t, l, nil, Request{Kind: KindRefresh}, queryRequest(2, "银行"))
	if len(sent) == 0 || sent[0].Results == nil || sent[0].Results.Total != 2 {
		t.Errorf("%s", shape(sent))
	}
}

func TestSearchWorkerThatCannotOpen(t *testing.T) {
	l := Open(openSite(t, "2026-01").fetch)
	if sent := responses(t, l, nil, queryRequest(5, "银行")); len(sent) != 1 || sent[0].ID != 5 || !sent[0].Failed {
		t.Errorf("%+v", sent)
	}
}

func TestSearchWorkerServes(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	done, sent := make(chan bool), make(chan Response, 9)
	w := NewSearchWorker(Open(openIndexedSite(t, "2026-01").fetch), drawRows, func(r Response) { sent <- r }, func() {})
	go func() {
		w.Serve(ctx)
		close(done)
	}()
	for n := range 3 {
		w.Submit(Request{ID: n, Kind: KindOpen})
		if r := <-sent; r.ID != n || len(r.Sections) != 1 {
			t.Errorf("request %d: %+v", n, r)
		}
	}
	cancel()
	<-done
}

// Whatever an answer holds goes over whole.
func TestResponseGoesOverWhole(t *testing.T) {
	doc := search.Doc{Edition: "2026-02", Slug: "x", Section: "yaowen", Day: 20260200, Headline: "“港”<口>\u2028", Bylines: []content.Byline{{Role: "记者", Names: []string{"John Smith"}}}}
	r := Response{
		ID: 9, Failed: true, Partial: true, Sections: []search.Section{{ID: "a", Name: "甲"}}, Words: []string{"港"},
		Results: &search.Results{
			Total: 3, Complete: true, Synonyms: []string{"老年人"}, Corrections: []string{"x"},
		},
		Rows:      []Row{{Edition: "2026-02", Slug: "x", Signers: []string{"John Smith"}, Marked: []string{"<口"}}},
		Suggested: true, Suggest: []search.Suggestion{{Kind: search.SuggestArticle, Text: "甲", Doc: &doc, Docs: 1}}, Corrections: []string{"y"},
		Word: "港", Start: 3, Articles: 4,
	}
	again, err := DecodeResponse(r.Encode())
	if err != nil || !reflect.DeepEqual(again, r) {
		t.Errorf("%+v, %v", again, err)
	}
	for _, text := range []string{"", "{", `{"ID":"x"}`} {
		if _, err := DecodeResponse(text); err == nil {
			t.Errorf("%q is no response", text)
		}
		if _, err := DecodeRequest(text); err == nil {
			t.Errorf("%q is no request", text)
		}
	}
}
