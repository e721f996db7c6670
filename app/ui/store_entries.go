package ui

import (
	"encoding/json"

	"zhaputide/content"
	"zhaputide/content/pack"
	"zhaputide/content/protocol"
)

// maxHistory limits the reading history, in articles; the oldest leave first.
const maxHistory = protocol.MaxHistory

// The two lists that this phone keeps.
const (
	listSaved   = "saved"
	listHistory = "history"
)

// Entry is one article in a list that this phone keeps: the saved articles, the reading history.
type Entry struct {
	Path     string       `json:"path"`
	Headline string       `json:"headline"`
	Section  string       `json:"section,omitempty"` // its name, as readers see it
	Date     content.Date `json:"date,omitempty"`
	At       int64        `json:"at"` // when it was saved or read: Unix seconds
}

// Entries is a list of articles, newest first, none twice.
type Entries []Entry

// EntryOf makes the entry of an article's page, without a time; ok is false for every other page.
func EntryOf(page pack.Page) (e Entry, ok bool) {
	if page.Article == nil || page.Article.Headline == "" {
		return Entry{}, false
	}
	a := page.Article
	return Entry{Path: page.Path, Headline: a.Headline, Section: a.Section, Date: a.Date}, true
}

// DecodeEntries reads a list as the phone keeps it. It never fails: what another version, another tab or a hand
// has spoilt is left out, and an address that is not an article's is never shown as a link.
func DecodeEntries(text string, limit int) Entries {
	var rows []json.RawMessage
	if json.Unmarshal([]byte(text), &rows) != nil {
		return nil
	}
	var list Entries
	for _, row := range rows {
		var e Entry
		if json.Unmarshal(row, &e) != nil || e.Headline == "" {
			continue
		}
		place := content.ParsePath(e.Path)
		if place.Kind != content.KindArticle || list.Has(place.Path()) {
			continue
		}
		e.Path = place.Path()
		if e.Date != "" {
			if _, err := content.ParseDate(string(e.Date)); err != nil {
				e.Date = ""
			}
		}
		list = append(list, e)
	}
	return list.first(limit)
}

// Encode gives the list as the phone keeps it.
func (l Entries) Encode() string {
	if len(l) == 0 {
		return "[]"
	}
	b, err := json.Marshal(l)
	if err != nil { // plain strings and numbers: cannot be
		return "[]"
	}
	return string(b)
}

// Has tells whether the article is in the list.
func (l Entries) Has(path string) bool {
	for _, e := range l {
		if e.Path == path {
			return true
		}
	}
	return false
}

// With is the list with e in front, once, and no longer than limit. Zero means no limit.
func (l Entries) With(e Entry, limit int) Entries {
	next := make(Entries, 0, len(l)+1)
	next = append(next, e)
	return append(next, l.Without(e.Path)...).first(limit)
}

// Without is the list without the article.
func (l Entries) Without(path string) Entries {
	next := make(Entries, 0, len(l))
	for _, e := range l {
		if e.Path != path {
			next = append(next, e)
		}
	}
	return next
}

// PutBack is the list with e at its old place by time, as 撤销 wants it.
func (l Entries) PutBack(e Entry) Entries {
	l = l.Without(e.Path)
	at := 0
	for at < len(l) && l[at].At > e.At {
		at++
	}
	next := make(Entries, 0, len(l)+1)
	next = append(append(next, l[:at]...), e)
	return append(next, l[at:]...)
}

func (l Entries) first(limit int) Entries {
	if limit > 0 && len(l) > limit {
		return l[:limit]
	}
	return l
}
