//go:build !js

package ui

import (
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"zhaputide/app/browser"
	"zhaputide/app/library"
	"zhaputide/content"
)

// The first rows of an answer are on the screen before it comes to the app, so the worker can go on at once.
func TestRowsThatAreShown(t *testing.T) {
	for _, shown := range []bool{true, false} {
		c := foundBoth()
		p := start(t, onDrawn("search", "")).with(c)
		c.silent = true
		p.do(func() {
			p.search.typed("项")
			first := answered(c.late, "项")
			first.ID, first.Shown = c.current, shown
			p.receive(first)
		})
		last := c.all[len(c.all)-1]
		if p.search.results == nil || !strings.Contains(browser.Native.Rows, "首签<wbr>五个") || last.Kind != library.KindAck || last.ID != c.current {
			t.Errorf("shown %v: results %v, rows %q, asked last %+v", shown, p.search.results, browser.Native.Rows, last)
		}
	}
}

// The next letter asks by itself what the session would ask, about what stands in the box then.
func TestNextLetterIsArmed(t *testing.T) {
	c := foundBoth()
	p := start(t, onDrawn("search", "")).with(c)
	p.do(func() { p.search.typed("项") })
	c.silent = true
	armed := c.armed
	p.do(func() { p.search.typed("项目") })
	asked := c.query()
	asked.ID, asked.Query = 0, ""
	if armed != asked || armed.Suggest != maxSuggestions || c.after != "项目" {
		t.Errorf("the next letter would ask %+v, the session asked %+v; armed after %q", armed, asked, c.after)
	}
	p.do(func() { p.search.typed("") })
	if c.after != "" {
		t.Errorf("an empty box: armed after %q", c.after)
	}
}

// While one types the address waits for a pause; who goes elsewhere before that finds the query there on the way back.
func TestAddressWaitsForAPause(t *testing.T) {
	for _, leaves := range []bool{false, true} {
		c := foundBoth()
		p := start(t, onDrawn("search", "")).with(c)
		p.do(func() { p.search.typed("项") })
		c.silent = true
		p.do(func() {
			p.search.typed("项目")
			first := answered(c.late, "项目")
			first.ID = c.current
			p.receive(first)
		})
		if !p.search.responded || p.location.Query != "?q=%E9%A1%B9" {
			t.Errorf("answered %v, the address has %q", p.search.responded, p.location.Query)
		}
		p.do(func() {
			if leaves {
				p.search.leave(browser.Address{Path: content.ArchivePath})
			} else {
				p.receive(library.Response{ID: c.current, Suggested: true})
			}
		})
		if p.location.Query != "?q=%E9%A1%B9%E7%9B%AE" {
			t.Errorf("leaves %v: the address has %q", leaves, p.location.Query)
		}
	}
}

// Older papers that are not on the phone are fetched when the reader asks for them.
func TestSearchAllThereIs(t *testing.T) {
	c := foundBoth()
	c.partial, c.missing = true, 30<<20
	p := start(t, onDrawn("search", "?q=x")).with(c)
	p.do(p.search.answer)
	p.wantShown(msgUnsearched(30<<20), msgFetchMissing)
	c.silent = true
	p.do(p.search.askAll)
	p.wantShown(msgFetching)
	if q := c.query(); !q.FetchAll || q.Query != "x" {
		t.Errorf("asked %+v", q)
	}
	c.silent, c.partial, c.missing = false, false, 0
	p.do(p.search.answer)
	if text := app.HTMLString(p.Shell); strings.Contains(text, msgFetching) || strings.Contains(text, msgFetchMissing) {
		t.Error("it is there, and still to be fetched")
	}
}
