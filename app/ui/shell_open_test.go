//go:build !js

package ui

import (
	"testing"

	"zhaputide/app/browser"
	"zhaputide/content"
)

func TestBeginOnArticle(t *testing.T) {
	p := start(t, onArticle())
	p.wantDone() // nothing is redrawn under the reader
	if len(p.reading.history) != 1 || p.reading.history[0] != (Entry{pathA, "首签五个项目", "要闻", "2026-02", noon().Unix()}) {
		t.Errorf("history %v", p.reading.history)
	}
	p.down = true
	off := start(t, onArticle(), func(p *phone) { p.down = true })
	if len(off.reading.history) != 1 || off.reading.history[0].Headline != "首签" {
		t.Errorf("without the library the page itself says what it is: %v", off.reading.history)
	}
}

func TestBeginOnDrawnPage(t *testing.T) {
	p := start(t, onDrawn("saved", ""))
	p.wantDone("settle /saved/")
	p.wantShown(msgSavedEmpty)
	if len(p.reading.history) != 0 {
		t.Errorf("the page 收藏 is no article: %v", p.reading.history)
	}
	start(t, onDrawn("saved", "?list=history")).wantShown(msgHistoryEmpty)
}

func TestTapsBeforeTheAppWasUp(t *testing.T) {
	p := start(t, onArticle(), func(*phone) { browser.Native.Taps = []string{"save", "size"} })
	if !p.local.Saved().Has(pathA) {
		t.Error("the tap on 收藏 is lost")
	}
	p.wantShown(msgSizeTitle)
}

func TestFollow(t *testing.T) {
	p := start(t, onFront())
	for path, want := range map[string]bool{
		"/": true, "/e/": true, "/e/2026-02/": true, pathA: true, "/s/yaowen/": true, "/saved/": true, "/search/": true,
		"/about/": false, "/feed.xml": false, "/a/b": false,
	} {
		if p.follow(browser.Address{Path: path}) != want {
			t.Errorf("follow %s: not %v", path, want)
		}
	}
	p.engine.ConsumeAll()
	browser.Native.Done = nil

	p.do(func() { p.follow(browser.Address{Path: "/a/2099-03/lead/"}) })
	p.wantDone("load /a/2099-03/lead/")
	browser.Native.Done = nil
	p.do(func() { p.follow(browser.Address{Path: "//A/2026%2D02/chigao。快看", Hash: "p3"}) })
	p.wantDone("visit " + pathB)
	shown := browser.Native.Page
	if shown.Kind != "article" || shown.Tab != "today" || shown.Title != "刚出锅的尺糕 · 乍浦潮" || string(shown.Fragment) != "<article>刚出锅的尺糕" || shown.Hash != "p3" {
		t.Errorf("shown: %+v", shown)
	}
	if p.reading.history[0].Path != pathB {
		t.Errorf("history %v", p.reading.history)
	}
	p.do(func() { p.pop(browser.Address{Path: "/e/"}) })
	p.wantDone("return /e/")
	if p.location.Tab != "archive" || p.reading.article.Path != "" {
		t.Errorf("page %+v, article %v", p.location.Page, p.reading.article)
	}
	p.do(func() { p.follow(browser.Address{Path: "/settings/"}) })
	p.wantDone("send state", "visit /settings/")
	if shown := browser.Native.Page; !shown.Drawn || shown.Title != "我的 · 乍浦潮" || shown.Tab != "settings" {
		t.Errorf("shown: %+v", shown)
	}
	p.wantShown(msgGroupSee)
}

// TestNewestTapWins: a page that comes late must not replace the one asked for after it.
func TestNewestTapWins(t *testing.T) {
	p := start(t, onFront())
	p.hold = make(chan struct{})
	p.loop.ctx.Dispatch(nil)
	p.open(browser.Address{Path: pathA}, browser.Visit)
	p.open(browser.Address{Path: "/saved/"}, browser.Visit)
	close(p.hold)
	p.engine.ConsumeAll()
	p.wantDone("visit /saved/")
}

func TestSlowPageSaysSo(t *testing.T) {
	p := start(t, onFront())
	p.hold = make(chan struct{})
	p.open(browser.Address{Path: pathA}, browser.Visit)
	for _, timer := range p.timers {
		timer()
	}
	p.wantNotice(msgOpening)
	close(p.hold)
	p.engine.ConsumeAll()
	p.wantNotice()
	p.wantDone("visit " + pathA)
}

func TestMissingAndOffline(t *testing.T) {
	p := start(t, onFront())
	p.do(func() { p.open(browser.Address{Path: "/a/2026-02/nothing/"}, browser.Visit) })
	p.wantDone("visit /a/2026-02/nothing/")
	p.wantShown(msgMissing, msgGoArchive, msgNear, "2026年2月 新春", msgNearMissing, "首签五个项目", "刚出锅的尺糕")
	p.do(func() { p.open(browser.Address{Path: "/a/2026-02/chigao-2/"}, browser.Visit) })
	if near := p.offline.near.articles; len(near) != 2 || near[0].Path != pathB {
		t.Errorf("near /a/2026-02/chigao-2/: %v", near)
	}
	browser.Native.Done = nil
	p.do(func() { p.open(browser.Address{Path: "/a/1999-01/nothing/"}, browser.Visit) })
	p.wantDone("visit /a/1999-01/nothing/")
	if p.offline.near.edition.ID != "" {
		t.Errorf("near an edition that is not there: %v", p.offline.near)
	}
	if kind := browser.Native.Page.Kind; kind != content.KindNotFound {
		t.Errorf("kind %q", kind)
	}

	p = start(t, onFront(), func(p *phone) { p.down = true })
	p.do(func() { p.setOnline(false) })
	p.do(func() { p.open(browser.Address{Path: pathA}, browser.Visit) })
	p.wantDone("send state", "visit "+pathA)
	p.wantShown(msgOffline, msgRetry, msgOfflineMark)
	p.do(p.retry)
	p.wantShown(msgOffline)
	browser.Native.Done = nil
	p.down = false
	p.do(func() { p.setOnline(true) })
	p.wantDone("redraw " + pathA)
	if p.location.Kind != "article" || p.location.Drawn || len(p.reading.history) == 0 {
		t.Errorf("after the network is back: %+v", p.location.Page)
	}
}

func TestOfflineNamesWhatIsKept(t *testing.T) {
	p := start(t, onFront())
	p.do(func() { p.open(browser.Address{Path: pathB}, browser.Visit) }) // the manifest is read
	p.do(func() {
		p.show(browser.Page{Address: browser.Address{Path: "/a/2025-01/x/"}, Kind: content.KindOffline, Drawn: true}, browser.Visit)
	})
	p.do(func() {
		p.onMessage(browser.Message{Type: "state", Editions: []string{"2026-02", "2025-12"}, Total: 9})
	})
	p.wantShown("2026年2月 新春", msgKeptHere)
}

func TestBackFromASharedLink(t *testing.T) {
	p := start(t, onArticle())
	p.do(p.back)
	p.wantDone("visit /")
	if browser.Native.Page.Title != "乍浦潮 · 读报" {
		t.Errorf("title %q", browser.Native.Page.Title)
	}
}
