//go:build !js

package ui

import (
	"slices"
	"testing"

	"zhaputide/app/browser"
	"zhaputide/content/protocol"
)

func onStorage(t *testing.T) *phone {
	t.Helper()
	p := start(t, onDrawn("settings", ""), func(*phone) { browser.Native.Worker = true })
	p.do(p.offline.openStorage)
	p.do(func() {
		p.onMessage(browser.Message{
			Type: protocol.MsgState, What: protocol.KeepRecent, Editions: []string{"2026-02", "2026-01"}, Total: 9, Bytes: 2_000_000, SearchBytes: 1_100_000,
			RecentBytes: 3_000_000, AllBytes: 9_000_000, Looked: int(noon().Unix()),
		})
	})
	browser.Native.Done = nil
	return p
}

func TestStorageSaysWhatIsHere(t *testing.T) {
	p := onStorage(t)
	p.wantShown("sheet-storage", "2期，2.0兆", "1.1兆", "今天 12:00", "约9.0兆", msgClearText(2_000_000, 2))
	p.do(func() { p.offline.keep(protocol.KeepYear) })
	if done := browser.Native.Done; !slices.Contains(done, "send keep year") {
		t.Errorf("asked %q", done)
	}
}

func TestInspectionIsToldAndCanBeStopped(t *testing.T) {
	p := onStorage(t)
	tell := func(what string, done, total, damaged int) {
		p.do(func() {
			p.onMessage(browser.Message{Type: protocol.MsgInspected, What: what, Done: done, Total: total, Damaged: damaged})
		})
	}
	p.do(func() { p.offline.inspect(protocol.InspectAll) })
	tell(protocol.InspectAll, 12, 40, 0)
	p.wantShown("正在检查：12 / 40", msgInspectStop)
	p.do(func() { p.offline.inspect(protocol.InspectStop) })
	p.wantDone("send inspect all", "send inspect stop")
	p.wantShown(msgInspectNow)
	tell(protocol.InspectAll, 13, 40, 0) // was on its way
	p.wantShown(msgInspectNow)

	p.do(func() { p.offline.inspect(protocol.InspectAll) })
	tell(protocol.InspectStop, 0, 0, 2)
	p.wantShown(msgFound(2, false), msgMend)
	p.do(func() { p.offline.inspect(protocol.InspectMend) })
	tell(protocol.InspectMend, 1, 2, 1)
	tell(protocol.InspectStop, 0, 0, 1)
	p.wantShown(msgFound(1, true), msgMend)
	p.do(func() { p.offline.inspect(protocol.InspectMend) })
	tell(protocol.InspectMend, 0, 1, 1)
	tell(protocol.InspectStop, 0, 0, 0)
	p.wantShown(msgFound(0, true), msgInspectNow)
}

// What goes and what stays is said before, and a no changes nothing.
func TestClearingAsksFirst(t *testing.T) {
	p := onStorage(t)
	p.do(func() { p.offline.storage.clearing = true })
	p.wantShown(msgClearSure)
	p.do(func() { p.offline.clearOld(false) })
	p.wantDone()
	p.do(func() { p.offline.clearOld(true) })
	p.wantDone("send drop old")
}

// A line that spares its data rests, says so, and goes on with one tap.
func TestOneTapGoesOnOverADearLine(t *testing.T) {
	p := start(t, onDrawn("settings", ""), func(*phone) { browser.Native.Worker = true })
	p.do(func() {
		p.onMessage(browser.Message{Type: protocol.MsgState, Editions: []string{"2026-02"}, Total: 9, Why: protocol.PaceSparing})
	})
	p.wantShown(msgResting(protocol.PaceSparing), msgGoOn)
	browser.Native.Done = nil
	p.do(func() { p.offline.setPace(protocol.PaceGo) })
	p.wantDone("send pace go")
	p.do(func() { p.onMessage(browser.Message{Type: protocol.MsgKeeping, Done: 3, Total: 9}) })
	p.wantShown(msgKeepingDone(3, 9))
}
