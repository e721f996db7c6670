//go:build !js

package ui

import (
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
