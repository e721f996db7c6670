//go:build !js

package ui

import (
	"testing"

	"zhaputide/app/browser"
	"zhaputide/content/protocol"
)

func TestSizeSheet(t *testing.T) {
	p := start(t, onFront())
	p.do(func() { p.act("size") })
	p.wantDone("open sheet")
	p.do(func() { p.settings.set(p.settings.WithSize(5)) })
	if p.local.Settings().Size != 5 {
		t.Errorf("kept: %+v", p.local.Settings())
	}
	p.wantShown(`aria-checked="true" class="step step-5"`)
	p.do(p.sheets.close)
	p.wantDone("close sheet")
	p.do(p.sheets.close)
	p.wantDone() // once is enough
	p.do(p.sheets.openSize)
	p.do(p.sheets.closed) // by the phone's back button: the browser has done the rest
	p.wantDone("open sheet")
	if p.sheets.name != "" {
		t.Error("the sheet is still drawn")
	}
}

func TestShareSheet(t *testing.T) {
	p := start(t, onArticle())
	p.do(p.sheets.openShare)
	p.wantShown("首签五个项目", msgShareCopy, pathA)
	browser.Native.Done = nil
	p.do(func() { p.sharing.share(p.reading.article.Headline) }) // this phone has no share sheet of its own: copying is what is left
	p.wantDone("share "+pathA, "copy "+pathA)
	p.wantNotice(msgCopied)
	p.wantShown(msgShareCopied)
	p.do(func() { p.sharing.copied(browser.ErrRefused) })
	p.wantDone("select " + shareAddressID)
	p.wantShown(msgCopyRefused)
	p.do(func() { p.open(browser.Address{Path: pathB}, browser.Visit) })
	if p.sheets.name != "" {
		t.Error("another page has come, the sheet is still there")
	}
}

func TestArrows(t *testing.T) {
	for _, c := range []struct {
		key    string
		at, to int
		ok     bool
	}{{"ArrowRight", 5, 0, true}, {"ArrowLeft", 0, 5, true}, {"ArrowDown", 1, 2, true}, {"ArrowUp", 1, 0, true}, {"Home", 3, 0, true}, {"End", 3, 5, true}, {"Tab", 3, 3, false}} {
		if to, ok := arrowTo(c.key, c.at, protocol.Sizes); to != c.to || ok != c.ok {
			t.Errorf("%s from %d: %d %v", c.key, c.at, to, ok)
		}
	}
}
