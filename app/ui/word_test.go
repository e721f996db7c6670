//go:build !js

package ui

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"zhaputide/app/browser"
)

func TestTapAWord(t *testing.T) {
	f := foundBoth()
	p := start(t, onArticle()).with(f)
	tap := browser.Tap{ID: "p3", Text: "前一句。|撬装|设备，年产200套。后一句。", At: len("前一句。|撬")}
	p.do(func() { p.tap(tap) })
	p.wantDone("word " + wordChipID)
	p.wantShown("撬装", "3篇文章提到", "?q=") // the words of tests end in |
	p.do(func() { p.word.share(p.reading.article.Headline, p.paper) })
	p.do(func() { p.tap(tap) })
	p.do(p.word.copy)
	p.wantNotice(msgCopiedWord("撬装|"))
	done := browser.Native.Done
	const directive = "#p3:~:text=%7C%E6%92%AC%E8%A3%85"
	if !strings.Contains(done[0], directive) || !strings.HasPrefix(done[1], "copy |撬装|设备，年产200套。\n") || done[len(done)-1] != "copy 撬装|" {
		t.Errorf("the browser did %q", done)
	}
	p.do(func() { p.tap(tap) })
	p.do(func() { p.open(browser.Address{Path: pathB}, browser.Visit) })
	if p.word.word.text != "" {
		t.Error("the chip goes with its page")
	}
}

func TestTapsThatSayNothing(t *testing.T) {
	tap := browser.Tap{Text: "。|潮", At: 1}
	p := start(t, onArticle()).with(foundBoth())
	p.do(func() { p.tap(tap) }) // a mark
	p.do(func() { p.settings.setElder(true) })
	tap.At = len("。|")
	p.do(func() { p.tap(tap) })
	p.do(func() { p.settings.setElder(false) })
	p.do(func() { p.settings.setTapsWords(false) })
	p.do(func() { p.tap(tap) })
	if p.word.word.text != "" {
		t.Errorf("%+v", p.word.word)
	}
	p.do(func() { p.settings.setElder(true) })
	p.do(func() { p.settings.setTapsWords(true) })
	p.do(func() { p.tap(tap) })
	if p.word.word.text != "潮" {
		t.Errorf("in 长辈版, when asked for: %+v", p.word.word)
	}
	if again := DecodeSettings(p.settings.Encode()); again != p.settings.Settings || !again.TapsWords() {
		t.Errorf("kept as %+v", again)
	}
	p.do(p.word.closed)
	p.with(&fakeWorker{closed: true})
	p.do(func() { p.tap(tap) })
	if p.word.word.text != "" {
		t.Error("without an index nothing is known of words")
	}
}

func TestQuoteLink(t *testing.T) {
	for _, c := range []struct{ sentence, want string }{
		{"潮-起,a&b", "/x#p3:~:text=%E6%BD%AE%2D%E8%B5%B7%2Ca%26b"},
		{strings.Repeat("甲", 10) + strings.Repeat("乙", 10) + strings.Repeat("丙", 10), "/x#p3:~:text=" + strings.Repeat("%E7%94%B2", 10) + "," + strings.Repeat("%E4%B8%99", 10)},
	} {
		if got := quoteLink("/x", "p3", c.sentence); got != c.want {
			t.Errorf("%s: %s", c.sentence, got)
		}
	}
}

func TestSentenceAt(t *testing.T) {
	const text = "第一句。“第二句！”他说。第三句……没有句号"
	for at, want := range map[string]string{"第一": "第一句。", "第二": "“第二句！”", "他": "他说。", "没有": "第三句……没有句号"} {
		if got := sentenceAt(text, strings.Index(text, at)); got != want {
			t.Errorf("at %s: %s", at, got)
		}
	}
	if sentenceAt("", 0) != "" {
		t.Error("of nothing")
	}
}

func TestHighlightWords(t *testing.T) {
	if got := highlightWords([]string{"嘉兴", "港"}, "jiaxing 港|口 -x 版面:要闻", nil); !slices.Equal(got, []string{"嘉兴", "jiaxing", "港|口"}) {
		t.Errorf("%q", got)
	}
	if got := highlightWords([]string{"港"}, "港", nil); !slices.Equal(got, []string{"港"}) {
		t.Errorf("one character: %q", got)
	}
	if got := highlightWords(nil, "港区|建设", []string{"港区|", "建设"}); !slices.Equal(got, []string{"港区|建设", "港区|", "建设"}) {
		t.Errorf("its words: %q", got)
	}
}

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
