// Package browser does what only a browser can do: fetch, storage, the page and its history, links, share, clipboard, install,
// the worker. It is the one place of the app that touches JavaScript, and knows nothing of editions, search or components.
//
// The rules are:
//   - Every x_js.go has an x_native.go twin with the same functions, so that everything above builds and tests natively.
//     The twin does what a phone without that ability does, and [Native] records what was asked of it.
//   - Nothing here throws: storage that is blocked, a promise that rejects, a call that is missing end as an error or as false.
//   - What the browser allows only during a tap ([Share], [Copy], [Install]) must be called in the event's handler itself,
//     not in a goroutine; the answer comes to a callback.
//   - Callbacks run on JavaScript's turn, not on go-app's: they must not block, and hand over with ctx.Dispatch.
//   - Only [Get], [Kept] and [Yield] block: call them in a goroutine.
package browser

import "errors"

// ErrNoRoom is the error of [Save] when the phone stores nothing for us: storage is full, or switched off.
var ErrNoRoom = errors.New("no room in the phone's storage")

// ErrRefused is the error of [Share] and [Copy] when the phone lacks the ability or does not allow it now.
var ErrRefused = errors.New("the phone refused")

// Address holds the address of a link or of the address bar, inside this site.
type Address struct {
	Path  string // "/a/2026-02/shouqian/"
	Query string // "?q=港区" as written in the address, or ""
	Hash  string // "p5" without its #, decoded, or ""
}

// Page is a page to show in <main id="page">.
type Page struct {
	Address
	Title    string
	Kind     string // as in content.Place
	Tab      string // today, archive, search, saved, settings
	Fragment []byte
	Drawn    bool // the app draws this page itself inside #app: main is emptied and hidden
}

// Message comes from the worker or the boot script. Which fields are filled depends on Type:
//
//	edition  ID, Title, Date: a new edition is fully kept; say 今日报纸已到
//	changed  the kept manifest changed in another way: a correction, an older edition
//	shell    a new shell is kept and waits for [TakeOver]
//	keeping  Done, Total, Bytes: progress of keeping
//	full     the phone has no room for more
//	state    What, Shell, Editions, Total, Bytes, Full: the answer to [AskState]
//	install  [CanInstall] changed
type Message struct {
	Type     string
	ID       string
	Title    string
	Date     string
	What     string // what is kept: recent or all
	Shell    string
	Editions []string // IDs of the editions kept, newest first
	Done     int      // packs kept of those wanted
	Total    int      // editions in the paper; of keeping, packs wanted
	Bytes    int      // kept so far, pages and pictures
	Full     bool
}

// Tap is a tap on the text of an article.
type Tap struct {
	ID   string // of the paragraph, "p3"; "" where it has none
	Text string // of the paragraph
	At   int    // of the character in Text, in bytes
}

// Storage tells how much of the phone's storage this origin has, and whether it will stay.
type Storage struct {
	Used      int  // bytes; 0 if the phone does not tell
	Quota     int  // bytes; 0 if the phone does not tell
	Protected bool // the phone has promised not to clear it by itself
}

// The platforms that differ for readers.
const (
	IOS     = "ios"
	Android = "android"
	WeChat  = "wechat" // inside WeChat, on either system: no install, no share, perhaps no worker
	Other   = "other"
)
