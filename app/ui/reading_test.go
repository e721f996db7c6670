//go:build !js

package ui

import (
	"testing"

	"zhaputide/app/browser"
	"zhaputide/content/protocol"
)

func TestSaveAndUndo(t *testing.T) {
	p := start(t, onArticle())
	p.do(p.reading.toggleSaved)
	p.wantNotice(msgNoticeSaved)
	p.wantShown(`aria-pressed="true"`)
	if saved := p.local.Saved(); len(saved) != 1 || saved[0].Section != "要闻" {
		t.Errorf("saved %v", saved)
	}
	p.do(p.notice(noticeShort).OnAct)
	p.wantNotice()
	p.wantShown(`aria-pressed="false"`)

	p.do(p.reading.toggleSaved)
	p.do(p.reading.toggleSaved)
	p.wantNotice(msgNoticeUnsaved)
	p.do(p.notice(noticeShort).OnAct)
	if !p.reading.saved.Has(pathA) {
		t.Error("undone, the article is saved again")
	}
}

func TestUnsaveKeepsItsPlace(t *testing.T) {
	p := start(t, onDrawn("saved", ""), func(*phone) {
		_ = (&LocalState{Store: phoneStore{}}).SetSaved(Entries{entry(9), entry(5), entry(1)})
	})
	before := p.reading.saved.Encode()
	p.do(func() { p.reading.unsave(Entry{Path: entry(5).Path}) })
	p.wantShown(entry(9).Headline, entry(1).Headline)
	p.do(p.notice(noticeShort).OnAct)
	if p.reading.saved.Encode() != before {
		t.Errorf("put back: %s", p.reading.saved.Encode())
	}
}

func TestNoticeGoesByItself(t *testing.T) {
	p := start(t, onArticle())
	p.do(p.reading.toggleSaved)
	first := p.timers[len(p.timers)-1]
	p.do(p.reading.toggleSaved)
	p.do(first)
	p.wantNotice(msgNoticeUnsaved) // the timer of the older one does not take the newer one away
	p.do(p.timers[len(p.timers)-1])
	p.wantNotice()
}

func TestFullStorage(t *testing.T) {
	p := start(t, onFront(), func(*phone) { browser.Native.Full = true })
	p.do(func() { p.open(browser.Address{Path: pathA}, browser.Visit) })
	p.wantNotice(msgNoRoomHistory)
	p.do(func() { p.open(browser.Address{Path: pathB}, browser.Visit) })
	if len(p.reading.history) != 2 {
		t.Errorf("while it is open the app remembers: %v", p.reading.history)
	}
	p.do(p.reading.toggleSaved)
	p.wantNotice(msgNoRoomSave)
	p.wantShown(`aria-pressed="true"`)
	p.do(func() { p.settings.set(p.settings.WithSize(6)) })
	if p.settings.Size != 6 {
		t.Error("the size holds all the same")
	}
}

func TestErase(t *testing.T) {
	begin := func() *phone {
		return start(t, onDrawn("settings", ""), func(*phone) {
			m := LocalState{Store: phoneStore{}}
			_ = m.SetSaved(Entries{entry(1)})
			_ = m.Read(entry(2))
			_ = m.SetSettings(Settings{Size: 6, Theme: "dark"})
		})
	}
	p := begin()
	p.do(func() { p.sheets.askErase(eraseAll) })
	p.wantShown(msgEraseAllText)
	p.do(p.sheets.close)
	if len(p.reading.saved) != 1 || len(p.reading.history) != 1 {
		t.Error("留着 erases nothing")
	}
	browser.Native.Done = nil
	p.do(func() { p.sheets.askErase(eraseAll) })
	p.do(p.erase)
	p.wantNotice(msgErased)
	p.wantDone("open sheet", "send drop all", "send state", "close sheet")
	if len(browser.Native.Kept) != 0 || p.settings.Size != protocol.DefaultSize || p.sheets.name != "" {
		t.Errorf("left: %v, %+v", browser.Native.Kept, p.settings)
	}

	p = begin()
	p.location.Kind = "saved"
	p.do(func() { p.reading.setList(listHistory) })
	p.do(func() { p.sheets.askErase(p.reading.list()) })
	p.wantShown(msgEraseHistoryText)
	p.do(p.erase)
	if len(p.reading.saved) != 1 || len(p.reading.history) != 0 {
		t.Errorf("saved %v, history %v", p.reading.saved, p.reading.history)
	}
}

func TestForget(t *testing.T) {
	p := start(t, onArticle())
	p.do(func() { p.open(browser.Address{Path: pathB}, browser.Visit) })
	p.do(func() { p.reading.forget(p.reading.history[0]) })
	if len(p.local.History()) != 1 || p.reading.history[0].Path != pathA {
		t.Errorf("history %v", p.reading.history)
	}
}

func TestOtherTab(t *testing.T) {
	p := start(t, onArticle())
	other := LocalState{Store: phoneStore{}}
	_ = other.SetSaved(Entries{{Path: pathA, Headline: "首签", At: 1}})
	_ = other.SetSettings(Settings{Size: 5, Theme: "paper"})
	p.do(func() { p.readAgain(savedKey) })
	p.do(func() { p.readAgain(settingsKey) })
	p.wantShown(`aria-pressed="true"`)
	if p.settings.Size != 5 {
		t.Errorf("%+v", p.settings)
	}
}

// TestSavedBeforeTheLibraryAnswered: section and date come after the tap, and still reach the list.
func TestSavedBeforeTheLibraryAnswered(t *testing.T) {
	p := start(t, onArticle(), func(*phone) { browser.Native.Taps = []string{"save"} }) // taps are answered first
	if saved := p.local.Saved(); len(saved) != 1 || saved[0].Section != "要闻" || saved[0].Date != "2026-02" {
		t.Errorf("saved %v", saved)
	}
}
