//go:build !js

package ui

import (
	"slices"
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"zhaputide/app/browser"
	"zhaputide/content/protocol"
)

func savedBefore(list Entries) func(*phone) {
	return func(*phone) { _ = (&LocalState{Store: phoneStore{}}).SetSaved(list) }
}

func pinsSent() (sent []string) {
	for _, what := range browser.Native.Done {
		if path, ok := strings.CutPrefix(what, "send pin "); ok {
			sent = append(sent, path)
		}
	}
	return sent
}

// The worker learns of what an older version saved, as soon as there is a worker, and of every change after that.
func TestTheWorkerLearnsWhatIsSaved(t *testing.T) {
	p := start(t, onArticle(), savedBefore(Entries{entry(1)}))
	p.do(p.reading.pin)
	browser.Native.Worker = true // it comes late, on a first visit
	p.do(func() { p.onMessage(browser.Message{Type: protocol.MsgKeeping, Done: 1, Total: 1}) })
	p.do(func() { p.onMessage(browser.Message{Type: protocol.MsgKeeping, Done: 1, Total: 1}) })
	p.do(p.reading.toggleSaved)
	p.do(p.reading.toggleSaved)
	p.do(p.reading.eraseSaved)
	both := pathA + " " + entry(1).Path
	sent := pinsSent()
	if n := len(sent); n < 5 || !slices.Equal(sent[n-4:], []string{entry(1).Path, both, entry(1).Path, ""}) {
		t.Errorf("sent %q", sent)
	}
}

// A phone on which nothing is saved says nothing as it starts: the list may be one that cannot be read now.
func TestAnEmptyListUnpinsNothingAtTheStart(t *testing.T) {
	p := start(t, onArticle(), func(*phone) { browser.Native.Worker = true })
	p.do(p.reading.pin)
	if sent := pinsSent(); len(sent) != 0 {
		t.Errorf("sent %q", sent)
	}
}

// What is not pinned claims nothing.
func TestSavedRowsSayWhatCanBeRead(t *testing.T) {
	p := start(t, onDrawn("saved", ""), savedBefore(Entries{entry(1), entry(2)}), func(*phone) { browser.Native.Worker = true })
	wantUnknown := func(words string) {
		t.Helper()
		if strings.Contains(app.HTMLString(p.Shell), words) {
			t.Errorf("it says %s", words)
		}
	}
	wantUnknown(msgReadable)
	wantUnknown(msgUnreadable)
	p.do(func() { p.onMessage(browser.Message{Type: protocol.MsgPinned, Paths: []string{entry(2).Path}}) })
	p.wantShown(msgReadable, msgUnreadable)
	p.do(func() {
		p.onMessage(browser.Message{Type: protocol.MsgPinned, Paths: []string{entry(1).Path, entry(2).Path}})
	})
	wantUnknown(msgUnreadable)
}
