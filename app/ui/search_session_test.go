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
)

func TestSearchAsOneTypes(t *testing.T) {
	f := foundBoth()
	p := start(t, onDrawn("search", "")).with(f)
	browser.Native.Done = nil
	p.do(func() { p.search.typed(" 项 ") })
	p.do(func() { p.search.typed("项") })
	p.wantDone("rewrite ?q=%E9%A1%B9")
	p.wantShown("<mark>", "/a/2026-02/shouqian/#p3", "<b>")
	p.do(func() { p.search.typed("项目") })
	if !slices.Equal(f.asked, []string{"项", "项目"}) {
		t.Errorf("asked %q", f.asked)
	}
	p.do(p.search.clear)
	p.wantShown(msgWayPinyin, "要闻")
	if p.search.results != nil || p.location.Query != "" {
		t.Errorf("cleared: %+v, %q", p.search.results, p.location.Query)
	}
}

// An answer that comes after a newer request is dropped.
func TestNewestQueryWins(t *testing.T) {
	c := foundBoth()
	p := start(t, onDrawn("search", "")).with(c)
	p.do(func() {
		p.search.ask("a")
		c.late = search.Results{}
		p.search.ask("b")
	})
	if p.search.htmlQuery != "b" || p.search.results.Total != 0 {
		t.Errorf("of %q, found %d", p.search.htmlQuery, p.search.results.Total)
	}
}

// While one types the rows that a phone shows come first, whether the index knows them or only the texts; then the others.
func TestFirstRowsWhileTyping(t *testing.T) {
	for _, known := range []int{2, 0} {
		c := foundBoth()
		c.late.Total, c.early = 33, search.Results{Total: known, Hits: hits()[:known]}
		p := start(t, onDrawn("search", "")).with(c)
		p.do(func() { p.search.typed("项") })
		if q := c.query(); q.First != firstRows || q.Limit != listRows || q.Suggest != maxSuggestions || !q.Acks {
			t.Errorf("%d known: asked %+v", known, q)
		}
		if p.search.loading || p.search.htmlQuery != "项" || p.search.unwritten || p.search.results.Total != 33 {
			t.Errorf("%d known: asking %v, the answer is of %q, found %d, unwritten %v", known, p.search.loading, p.search.htmlQuery, p.search.results.Total, p.search.unwritten)
		}
		p.do(func() { p.search.ask("项目") })
		if q := c.query(); q.First != firstRows || q.Suggest != 0 {
			t.Errorf("%d known, not typed: asked %+v", known, q)
		}
	}
}

// The list grows as its rows come, and the worker learns of each time that they are shown.
func TestRowsComeInParts(t *testing.T) {
	c := foundBoth()
	for len(c.late.Hits) < firstRows+3 {
		c.late.Hits = append(c.late.Hits, hits()[1])
	}
	p := start(t, onDrawn("search", "")).with(c)
	p.do(func() { p.search.ask("项目") })
	if n := strings.Count(browser.Native.Rows, "<li "); len(p.search.rows) != firstRows+3 || n != firstRows+3 {
		t.Errorf("%d hits, %d rows", len(p.search.rows), n)
	}
	shown := 0
	for _, q := range c.all {
		if q.Kind == library.KindAck && q.ID == c.current {
			shown++
		}
	}
	if shown == 0 {
		t.Error("the worker is not told that they are shown")
	}
}

func TestCorrectionsComeLast(t *testing.T) {
	f := foundBoth()
	f.late, f.meant = search.Results{}, []string{"嘉兴港"}
	p := start(t, onDrawn("search", "")).with(f)
	p.do(func() { p.search.ask("加兴港") })
	p.wantShown(msgMeant, "嘉兴港", msgFoundNone)
}

// The line above the results tells the time that the answer took, never nothing.
func TestHowLongItTook(t *testing.T) {
	c := foundBoth()
	c.took = 123 * time.Millisecond
	p := start(t, onDrawn("search", "")).with(c)
	p.do(func() { p.search.typed("项目") })
	p.wantShown("用时 0.12 秒")
	for took, want := range map[time.Duration]string{0: "0.01", 14 * time.Millisecond: "0.01", 15 * time.Millisecond: "0.02", 1234 * time.Millisecond: "1.23"} {
		if got := msgFoundIn(took); got != " · 用时 "+want+" 秒" {
			t.Errorf("%v: %q", took, got)
		}
	}
}

// Until an answer comes nothing is said to be missing.
func TestNothingIsMissingBeforeTheAnswer(t *testing.T) {
	c := foundBoth()
	c.silent = true
	p := start(t, onDrawn("search", "")).with(c)
	p.do(func() { p.search.ask("x") })
	if p.search.results != nil || !p.search.loading {
		t.Errorf("%+v, asking %v", p.search.results, p.search.loading)
	}
	p.wantShown(msgSearching)
	c.silent = false
	p.do(p.search.answer)
	p.wantShown("首签五个")
}

func TestSearchThatCannotOpen(t *testing.T) {
	p := start(t, onDrawn("search", "?q=%E9%A1%B9%E7%9B%AE+x"))
	p.wantShown("项目 x", msgFoundFail, msgRetry) // the worker of these tests has nothing
	p.with(foundBoth())
	p.do(func() { p.setOnline(true) })
	p.wantShown("首签五个")
}

func TestBackToTheSameResults(t *testing.T) {
	f := foundBoth()
	f.late.Total = 50
	p := start(t, onDrawn("search", "?q=x&by=newest")).with(f)
	p.do(p.search.answer)
	p.do(p.search.more)
	asked := len(f.asked)
	if f.asked[asked-1] != "x newest" || f.limit(asked-1) != 2*listRows {
		t.Errorf("asked %q with %d", f.asked, f.limit(asked-1))
	}
	p.do(func() { p.follow(browser.Address{Path: pathA, Hash: "p3"}) })
	if last := browser.Native.Done[len(browser.Native.Done)-1]; last != "mark 项目 #p3" {
		t.Errorf("the browser did %q", last)
	}
	if list := p.local.Searches(); !slices.Equal(list, []string{"x"}) {
		t.Errorf("recent %q", list)
	}
	p.do(func() { p.pop(browser.Address{Path: "/search/", Query: "?q=x&by=newest"}) })
	p.wantShown("首签五个")
	if len(f.asked) != asked {
		t.Errorf("asked again: %q", f.asked)
	}
	p.do(func() { p.pop(browser.Address{Path: "/search/", Query: "?q=y"}) })
	p.do(func() { p.pop(browser.Address{Path: "/search/", Query: "?q=x"}) })
	if n := len(f.asked); f.asked[n-1] != "x" || f.limit(n-1) != 2*listRows || f.limit(n-2) != listRows {
		t.Errorf("a list is as long as it was: %q %d", f.asked, f.limit(n-1))
	}
	p.do(func() { p.pop(browser.Address{Path: pathA}) })
	if last := browser.Native.Done[len(browser.Native.Done)-1]; last != "mark 项目 #" {
		t.Errorf("on the way back: %q", last)
	}
}

func TestSuggestions(t *testing.T) {
	f := foundBoth()
	f.suggest = []search.Suggestion{{Kind: search.SuggestWord, Text: "港区"}}
	p := start(t, onDrawn("search", "")).with(f)
	p.do(func() { p.search.typed("嘉兴 gang") })
	p.wantShown("港区", msgSuggestions)
	p.do(p.search.hideSuggestions)
	if len(p.search.suggestions) != 0 {
		t.Error("Escape sends them away")
	}
	p.do(func() { p.search.typed("嘉兴 gangq") })
	p.do(func() { p.search.askMeant(suggested("嘉兴 gangq", f.suggest[0])) })
	if p.search.query != "嘉兴 港区" || len(p.search.suggestions) != 0 || !slices.Equal(p.search.recent, []string{"嘉兴 港区"}) {
		t.Errorf("%q, %v, %q", p.search.query, p.search.suggestions, p.search.recent)
	}
	p.do(func() { p.search.typed("嘉") })
	p.do(p.search.submit)
	if p.search.recent[0] != "嘉" || p.search.typing {
		t.Errorf("%q", p.search.recent)
	}
	for _, c := range []struct {
		kind              search.SuggestionKind
		query, text, want string
	}{
		{search.SuggestWord, "gang", "港区", "港区"},
		{search.SuggestWord, "嘉兴\u3000gang", "港区", "嘉兴 港区"},
		{search.SuggestPerson, "项目 shen", "沈嘉伟", "项目 记者:沈嘉伟"},
		{search.SuggestPerson, "项目 john smi", "John Smith", `项目 记者:"John Smith"`},
		{search.SuggestPerson, "jo", "John Smith", `记者:"John Smith"`},
		{search.SuggestPerson, "项目 smi", "John Smith", `项目 记者:"John Smith"`},
		{search.SuggestSection, "yao", "要闻", "版面:要闻"},
	} {
		if got := suggested(c.query, search.Suggestion{Kind: c.kind, Text: c.text}); got != c.want {
			t.Errorf("%q and %s: %q", c.query, c.text, got)
		}
	}
}

func TestQueryOfAnAddress(t *testing.T) {
	for address, want := range map[string]string{"": "", "?q=%zz": "", "?q=+x+": "?q=x", "?by=newest": "?by=newest", "?by=newest&q=a+%26": "?q=a+%26&by=newest", "?q=a&by=x": "?q=a"} {
		if got := writeQuery(readQuery(address)); got != want {
			t.Errorf("%s: %q", address, got)
		}
	}
}
