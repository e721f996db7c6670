// Package browser does what only a browser can do: fetch, storage, the page and its history, links, share, clipboard, install,
// the service worker, a worker to search in. It is the one place of the app that touches JavaScript, and knows nothing of editions, of
// what a search asks, or of components.
//
// The rules are:
//   - Every x_js.go has an x_native.go twin with the same functions, so that everything above builds and tests natively.
//     The twin does what a phone without that ability does, and [Native] records what was asked of it.
//   - Nothing here throws: storage that is blocked, a promise that rejects, a call that is missing end as an error or as false.
//   - What the browser allows only during a tap ([Share], [Copy], [Install]) must be called in the event's handler itself,
//     not in a goroutine; the answer comes to a callback.
//   - Callbacks run on JavaScript's turn, not on go-app's: they must not block, and hand over with ctx.Dispatch.
//   - Only [Get], [GetKept], [Kept] and [Yield] block: call them in a goroutine.
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

// Message comes from the service worker or the boot script. Type is one of the constants Msg… of package protocol, which say what each
// means; the fields after it are filled for the types that they name.
type Message struct {
	Type     string
	ID       string   // edition and full: of the new edition, and its Title and Date
	Title    string   // edition and full
	Date     string   // edition and full
	What     string   // state: protocol.KeepRecent, KeepYear or KeepAll; offer: what happened; inspected: protocol.InspectAll, InspectMend or InspectStop
	Shell    string   // state and shell: version
	Editions []string // state: IDs of the editions kept, newest first
	Paths    []string // pinned: of the saved articles that can be read without a network
	Done     int      // keeping: editions kept of Total; inspected: files
	Total    int      // keeping: editions that are to be kept; state: editions in the paper; inspected: files
	Bytes    int      // keeping and state: kept so far, pages and pictures
	Full     bool     // state: the phone has no room for more
	Why      string   // keeping and state: why older editions do not come now: protocol.PacePause or PaceSparing
	Looked   int      // state: when the paper was last brought up to date, in Unix seconds
	Damaged  int      // inspected: files

	SearchBytes, SavedBytes, ShellBytes int // state: kept beside Bytes
	RecentBytes, YearBytes, AllBytes    int // state: what the choices of [Keep] come to
}

// Tap is a tap on the text of an article.
type Tap struct {
	ID   string // of the paragraph, "p3"; "" where it has none
	Text string // of the paragraph
	At   int    // of the character in Text, in bytes
}
