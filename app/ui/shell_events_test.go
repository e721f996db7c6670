//go:build !js

package ui

import (
	"testing"

	"zhaputide/app/browser"
)

func TestMessages(t *testing.T) {
	p := start(t, onFront())
	p.do(func() { p.onMessage(browser.Message{Type: "edition", ID: "2026-03"}) })
	p.do(func() { p.onMessage(browser.Message{Type: "shell"}) })
	p.do(func() { p.onMessage(browser.Message{Type: "edition", ID: "2026-04"}) })
	p.wantNotice(msgNewShell, msgNewEdition)
	p.do(p.notice(noticeEdition).OnAct)
	p.wantDone("visit /")
	p.do(p.notice(noticeShell).OnAct)
	p.wantDone("send take-over")
	p.wantNotice(msgTakingOver)
	p.do(func() { p.notices.close(noticeShell) })
	p.wantNotice()

	p = start(t, onDrawn("settings", ""))
	p.wantShown(msgKeepImpossible)
	p.do(func() { p.onMessage(browser.Message{Type: "keeping", Done: 2, Total: 5}) })
	p.wantShown(msgKeepingDone(2, 5), `data-state="keeping"`)
	p.do(func() { p.onMessage(browser.Message{Type: "keeping", Done: 5, Total: 5}) })
	p.do(func() {
		p.onMessage(browser.Message{Type: "state", Shell: "9f3a", Editions: []string{"2026-02", "2026-01"}, Total: 7, Bytes: 1_240_000, What: "recent"})
	})
	p.wantShown(msgKept(2), "1.2兆", "9f3a", msgKeepAll)
	p.do(func() { p.offline.setAll(true) })
	p.wantShown(msgKeepRecent)
	p.do(func() { p.onMessage(browser.Message{Type: "full"}) })
	p.wantNotice(msgNoRoomPacks)
	p.do(func() { p.onMessage(browser.Message{Type: "full", ID: "2026-03"}) })
	p.wantNotice(msgNoRoomEdition)
	browser.Native.Done = nil
	p.do(p.notice(noticeFull).OnAct)
	p.wantDone("load /e/2026-03/")
}
