//go:build !js

package ui

import (
	"slices"
	"strconv"
	"testing"
)

func TestRecentSearches(t *testing.T) {
	p := start(t, onDrawn("search", ""))
	p.with(foundBoth())
	for i := range maxSearches + 2 {
		p.do(func() { p.search.askMeant("q" + strconv.Itoa(i)) })
	}
	p.do(func() { p.search.askMeant("q5") })
	p.do(func() { p.search.forget("q11") })
	if list := p.local.Searches(); len(list) != maxSearches-1 || list[0] != "q5" || list[1] != "q10" || slices.Contains(list, "q1") {
		t.Errorf("recent %q", list)
	}
	p.do(p.search.clear)
	p.wantShown(msgRecent, "q10")
	p.do(p.search.forgetAll)
	if len(p.search.recent)+len(p.local.Searches()) != 0 {
		t.Error("not forgotten")
	}
	p.do(p.notice(noticeShort).OnAct)
	if len(p.search.recent) != maxSearches-1 {
		t.Errorf("taken back: %q", p.search.recent)
	}
	p.sheets.sheet = sheet{name: sheetErase, erase: eraseAll}
	p.do(p.erase)
	if len(p.search.recent)+len(p.local.Searches()) != 0 {
		t.Error("清除 clears it too")
	}
	for text, want := range map[string]int{"": 0, "{": 0, `["a"," ","b"]`: 2, `[1]`: 0} {
		if got := decodeSearches(text); len(got) != want {
			t.Errorf("%s: %q", text, got)
		}
	}
}
