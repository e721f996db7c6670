package ui

import (
	"context"
	"slices"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"zhaputide/app/browser"
	"zhaputide/content/pack"
)

// readingPorts connect the reading with the app around it.
type readingPorts struct {
	loop     *loop
	location *location
	notices  *notices
	local    *LocalState
	library  interface {
		Article(ctx context.Context, path string) (pack.Article, error)
	}
}

// reading knows the article that is shown, and keeps the two lists of the page 收藏: what was saved, and what was read.
type reading struct {
	readingPorts

	article Entry // that is shown; its Path is "" elsewhere
	saved   Entries
	history Entries
	rows    int // of the list on the page 收藏

	told   bool     // to the service worker, which articles are saved
	known  bool     // the worker has said which of them can be read without a network
	pinned []string // those, by their paths
}

// begin learns which article the document shows, before the library is asked.
func (r *reading) begin() {
	r.readLists()
	if path, headline, ok := browser.ShownArticle(); ok {
		r.article = Entry{Path: path, Headline: strings.TrimSpace(headline)}
	}
}

// pin tells the service worker which articles are saved, once there is one. What was saved by an older version is pinned so too. A list that
// is empty as the app starts says nothing: it may be one that cannot be read now.
func (r *reading) pin() {
	if !r.told && len(r.saved) > 0 {
		r.told = r.sendPins()
	}
}

func (r *reading) sendPins() bool {
	paths := make([]string, len(r.saved))
	for i, e := range r.saved {
		paths[i] = e.Path
	}
	return browser.Pin(paths)
}

// onPinned takes what the worker says of the saved articles.
func (r *reading) onPinned(paths []string) { r.known, r.pinned = true, paths }

// readable says whether a saved article can be read without a network, as far as that is known.
func (r *reading) readable(e Entry) string {
	switch {
	case !r.known:
		return ""
	case slices.Contains(r.pinned, e.Path):
		return msgReadable
	}
	return msgUnreadable
}

// eraseSaved forgets what was saved.
func (r *reading) eraseSaved() {
	r.local.EraseSaved()
	r.readLists()
	r.told = r.sendPins()
}

// complete asks the library for what the document does not say of the article, and then records that it was read.
func (r *reading) complete() {
	path := r.article.Path
	if path == "" {
		return
	}
	r.loop.async(func() {
		a, err := r.library.Article(context.Background(), path)
		r.loop.dispatch(func() {
			if r.article.Path != path {
				return
			}
			if err == nil {
				r.article.Headline, r.article.Section, r.article.Date = a.Headline, a.Section, a.Date
				r.completeSaved()
			}
			r.record()
		})
	})
}

// completeSaved adds section and date to an article that the reader saved before they were known.
func (r *reading) completeSaved() {
	list := r.local.Saved()
	for i, e := range list {
		if e.Path == r.article.Path && e.Section == "" {
			list[i] = r.article
			list[i].At = e.At
			r.setSaved(list)
		}
	}
}

// open begins to read an article, or ends reading where the page is none.
func (r *reading) open(page pack.Page) {
	e, ok := EntryOf(page)
	r.article = e
	if ok {
		r.record()
	}
}

// leave ends reading: another page is shown.
func (r *reading) leave() {
	r.article = Entry{}
	r.readLists()
}

// record puts the article that is shown into the reading history.
func (r *reading) record() {
	r.article.At = r.loop.now().Unix()
	err := r.local.Read(r.article)
	r.history = r.local.History()
	if err != nil {
		r.notices.noRoom(msgNoRoomHistory)
	}
}

// readLists reads the two lists as the phone has them now: another tab may have changed them.
func (r *reading) readLists() {
	r.saved, r.history = r.local.Saved(), r.local.History()
}

// isSaved tells whether an article is shown that is saved.
func (r *reading) isSaved() bool { return r.article.Path != "" && r.saved.Has(r.article.Path) }

// toggleSaved saves the article that is shown, or takes it out again.
func (r *reading) toggleSaved() {
	switch {
	case r.article.Path == "":
		return
	case r.local.Saved().Has(r.article.Path):
		r.unsave(r.article)
		return
	}
	e := r.article
	e.At = r.loop.now().Unix()
	if r.setSaved(r.local.Saved().With(e, 0)) {
		r.notices.undo(msgNoticeSaved, func() { r.setSaved(r.local.Saved().Without(e.Path)) })
		browser.Protect(func(bool) {}) // what a reader saves should stay; a refusal changes nothing
	}
}

func (r *reading) unsave(e Entry) {
	list := r.local.Saved()
	for _, old := range list {
		if old.Path == e.Path {
			e = old // with the time at which it was saved
		}
	}
	if r.setSaved(list.Without(e.Path)) {
		r.notices.undo(msgNoticeUnsaved, func() { r.setSaved(r.local.Saved().PutBack(e)) })
	}
}

// setSaved keeps the list and tells whether the phone had room for it; if not, the reader hears so.
func (r *reading) setSaved(list Entries) bool {
	err := r.local.SetSaved(list)
	r.saved = r.local.Saved()
	if err != nil {
		r.notices.short(msgNoRoomSave)
		return false
	}
	r.told = r.sendPins()
	return true
}

// forget takes an article out of the history.
func (r *reading) forget(e Entry) {
	// a list that has become shorter fits wherever the longer one did
	_ = r.local.SetHistory(r.local.History().Without(e.Path))
	r.history = r.local.History()
}

// list reads from the address which of the two lists is shown: so each has its own step back.
func (r *reading) list() string {
	if r.location.Query == "?list="+listHistory {
		return listHistory
	}
	return listSaved
}

// setList shows the other list, from its beginning.
func (r *reading) setList(list string) {
	r.rows = 0
	query := ""
	if list == listHistory {
		query = "?list=" + listHistory
	}
	r.location.rewrite(query)
}

func (r *reading) moreRows() { r.rows = max(r.rows, pageRows) + pageRows }

// page draws the page 收藏; onErase erases the list that it shows.
func (r *reading) page(onErase func()) app.UI {
	return &SavedPage{
		List: r.list(), Saved: r.saved, History: r.history, Now: r.loop.now(), Rows: r.rows,
		OnList: r.setList, OnFocus: browser.Focus, OnUnsave: r.unsave, OnForget: r.forget, Readable: r.readable, Alone: !browser.HasWorker(), OnMore: r.moreRows, OnErase: onErase,
	}
}
