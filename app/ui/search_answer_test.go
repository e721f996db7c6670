//go:build !js

package ui

import (
	"slices"
	"strings"
	"testing"

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
			first.ID, first.Shown = p.search.current, shown
			p.receive(first)
		})
		last := c.all[len(c.all)-1]
		if p.search.results == nil || !strings.Contains(browser.Native.Rows, "首签<wbr>五个") || last.Kind != library.KindAck || last.ID != p.search.current {
			t.Errorf("shown %v: results %v, rows %q, asked last %+v", shown, p.search.results, browser.Native.Rows, last)
		}
	}
}

// What a letter has asked by itself is not asked again.
func TestLetterThatHasAsked(t *testing.T) {
	c := foundBoth()
	p := start(t, onDrawn("search", "")).with(c)
	p.do(func() { p.search.typed("项") })
	if c.expected.ID == 0 || c.expected.ID == p.search.current || c.expected.Suggest != maxSuggestions || c.after != "项" {
		t.Errorf("the next letter asks %+v after %q", c.expected, c.after)
	}
	c.silent, c.letter = true, c.expected.ID
	p.do(func() { p.search.typed("项目") })
	if p.search.current != c.letter || !slices.Equal(c.asked, []string{"项"}) || c.expected.ID == c.letter || c.after != "项目" {
		t.Errorf("current %d, asked %q, then expected %+v after %q", p.search.current, c.asked, c.expected, c.after)
	}
	c.letter = 0
	p.do(func() { p.search.typed("") })
	if c.after != "" {
		t.Errorf("an empty box: expected after %q", c.after)
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
			first.ID = p.search.current
			p.receive(first)
		})
		if !p.search.responded || p.location.Query != "?q=%E9%A1%B9" {
			t.Errorf("answered %v, the address has %q", p.search.responded, p.location.Query)
		}
		p.do(func() {
			if leaves {
				p.search.leave(browser.Address{Path: content.ArchivePath})
			} else {
				p.receive(library.Response{ID: p.search.current, Suggested: true})
			}
		})
		if p.location.Query != "?q=%E9%A1%B9%E7%9B%AE" {
			t.Errorf("leaves %v: the address has %q", leaves, p.location.Query)
		}
	}
}
