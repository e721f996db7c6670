package ui

import (
	"strconv"
	"testing"

	"zhaputide/content/pack"
)

func entry(n int) Entry {
	return Entry{Path: "/a/2026-02/piece-" + strconv.Itoa(n) + "/", Headline: "第" + strconv.Itoa(n) + "篇", Section: "要闻", Date: "2026-02", At: int64(n)}
}

func TestDecodeEntriesForgives(t *testing.T) {
	good := Entries{entry(2), entry(1)}.Encode()
	for _, c := range []struct {
		name, text string
		want       int
	}{
		{"nothing", "", 0},
		{"null", "null", 0},
		{"torn", good[:len(good)-3], 0},
		{"an object", `{"path":"/a/x/y/"}`, 0},
		{"good", good, 2},
		{"one bad row", `[17,"x",{"path":5},` + good[1:], 2},
		{"no headline", `[{"path":"/a/2026-02/x/"}]`, 0},
		{"a script", `[{"path":"javascript:alert(1)","headline":"点我"}]`, 0},
		{"another host", `[{"path":"//example.org/a/b/c/","headline":"点我"}]`, 0},
		{"not an article", `[{"path":"/settings/","headline":"我的"}]`, 0},
		{"twice", `[{"path":"/a/e/x/","headline":"一"},{"path":"/a/e/x","headline":"二"}]`, 1},
	} {
		if got := DecodeEntries(c.text, 0); len(got) != c.want {
			t.Errorf("%s: %d entries %v, want %d", c.name, len(got), got, c.want)
		}
	}
	if got := DecodeEntries(`[{"path":"/a/e/x","headline":"一","date":"夏天","at":3}]`, 0); got[0] != (Entry{Path: "/a/e/x/", Headline: "一", At: 3}) {
		t.Errorf("a bad date and a missing slash: %v", got[0])
	}
}

func FuzzDecodeEntries(f *testing.F) {
	f.Add(Entries{entry(1), entry(2)}.Encode())
	f.Add(`[{"path":"/a/e/x/","headline":"一","date":"2026-13"}]`)
	f.Fuzz(func(t *testing.T, text string) {
		list := DecodeEntries(text, maxHistory)
		if len(list) > maxHistory {
			t.Errorf("%d entries", len(list))
		}
		if again := DecodeEntries(list.Encode(), maxHistory); len(again) != len(list) {
			t.Errorf("%d entries come back as %d", len(list), len(again))
		}
	})
}

func TestEntries(t *testing.T) {
	var l Entries
	for i := range maxHistory + 5 {
		l = l.With(entry(i), maxHistory)
	}
	if len(l) != maxHistory || l[0] != entry(maxHistory+4) || l[maxHistory-1] != entry(5) {
		t.Errorf("%d entries, first %v, last %v", len(l), l[0], l[len(l)-1])
	}
	l = l.With(entry(100), maxHistory)
	if len(l) != maxHistory || l[0] != entry(100) {
		t.Errorf("an article read again is in front, once: %d entries, first %v", len(l), l[0])
	}
	three := Entries{entry(9), entry(5), entry(1)}
	for _, e := range three {
		if got := three.Without(e.Path).PutBack(e).Encode(); got != three.Encode() {
			t.Errorf("taken out and put back: %s", got)
		}
	}
	if Entries(nil).Encode() != "[]" || three.Has("/a/2026-02/piece-2/") || !three.Has(entry(5).Path) {
		t.Error("empty list, or Has")
	}
}

func TestEntryOf(t *testing.T) {
	if _, ok := EntryOf(pack.Page{Path: "/e/"}); ok {
		t.Error("a list page is no entry")
	}
	page := pack.Page{Path: "/a/e/x/", Article: &pack.Article{Headline: "一", Section: "要闻", Date: "2026"}}
	if e, ok := EntryOf(page); !ok || e != (Entry{"/a/e/x/", "一", "要闻", "2026", 0}) {
		t.Errorf("%v %v", e, ok)
	}
}
