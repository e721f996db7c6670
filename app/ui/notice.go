package ui

import (
	"slices"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Notice is one line that the app says on its own. With Short it goes by itself; without, it stays until the reader answers.
type Notice struct {
	Key   string // what it is about: a newer one takes the place of the older
	Text  string
	Act   string // words of its button; "" for none
	OnAct func()
	Short bool

	number int // tells it from an older one with the same key
}

// Noticeboard is the place of notices: always drawn, so that screen readers hear what comes into it. It lies over the
// page and moves nothing.
type Noticeboard struct {
	app.Compo

	Notices []Notice
	Offline bool
	OnClose func(key string)
}

// Render draws the notices, the newest last.
func (b *Noticeboard) Render() app.UI {
	var rows []app.UI
	if b.Offline {
		rows = append(rows, classEl("p", "offline-mark", icon("offline"), textEl("span", "", msgOfflineMark)))
	}
	for _, n := range b.Notices {
		rows = append(rows, b.row(n))
	}
	return el("div", attrs{"class", "notices", "role", "status", "aria-live", "polite"}, rows...)
}

func (b *Noticeboard) row(n Notice) app.UI {
	class := "notice"
	if n.Short {
		class = "notice notice-short"
	}
	row := []app.UI{textEl("p", "", n.Text)}
	if n.Act != "" {
		row = append(row, el("button", attrs{"class", "button small", "type", "button"}, app.Text(n.Act)).
			OnClick(func(app.Context, app.Event) { n.OnAct() }, app.EventScope(n.Key, n.number)))
	}
	if !n.Short {
		row = append(row, iconButton("close", msgGotIt).
			OnClick(func(app.Context, app.Event) { b.OnClose(n.Key) }, app.EventScope(n.Key)))
	}
	return classEl("div", class, row...)
}

// post puts n on the board: in place of one with its key, and of every short one, which the reader has had time for.
func post(board []Notice, n Notice) []Notice {
	next := make([]Notice, 0, len(board)+1)
	for _, old := range board {
		if old.Key != n.Key && !old.Short {
			next = append(next, old)
		}
	}
	return append(next, n)
}

// unpost takes a notice off the board. Zero as number takes whichever stands under the key.
func unpost(board []Notice, key string, number int) []Notice {
	next := make([]Notice, 0, len(board))
	for _, n := range board {
		if n.Key != key || number != 0 && n.number != number {
			next = append(next, n)
		}
	}
	return next
}

// What notices are about.
const (
	noticeShort   = "short"
	noticeOpening = "opening"
	noticeEdition = "edition"
	noticeShell   = "shell"
	noticeFull    = "full"
)

// How long a notice stays that goes by itself: long enough for slow readers, and for a tap on its button.
const (
	shortStay = 6 * time.Second
	undoStay  = 12 * time.Second
)

// notices holds the notices on the board, for the shell to draw. Everything that has to tell the reader something posts here, so that
// there is one place, one order and one clock for all.
type notices struct {
	loop *loop

	list []Notice
	said int  // notices so far
	full bool // said that the phone has no room
}

// post puts a notice on the board.
func (b *notices) post(n Notice) {
	b.said++
	n.number = b.said
	b.list = post(b.list, n)
}

// short says something that needs no answer.
func (b *notices) short(text string) { b.postFor(shortStay, Notice{Text: text}) }

// undo says what was done, and offers to undo it.
func (b *notices) undo(text string, undo func()) {
	b.postFor(undoStay, Notice{Text: text, Act: msgUndo, OnAct: func() {
		b.close(noticeShort)
		undo()
	}})
}

// noRoom says that the phone could not store something. Once is enough: it happens with every article.
func (b *notices) noRoom(text string) {
	if !b.full {
		b.full = true
		b.short(text)
	}
}

func (b *notices) postFor(stay time.Duration, n Notice) {
	n.Key, n.Short = noticeShort, true
	b.post(n)
	number := b.said
	b.loop.after(stay, func() { b.list = unpost(b.list, noticeShort, number) })
}

// stands tells whether the notice of that number is still on the board.
func (b *notices) stands(key string, number int) bool {
	return slices.ContainsFunc(b.list, func(n Notice) bool { return n.Key == key && n.number == number })
}

func (b *notices) close(key string) { b.list = unpost(b.list, key, 0) }
