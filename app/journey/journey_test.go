//go:build !js

package journey

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"
)

// walker is a reader with Chromium in hand, where more can be asked than in other engines.
type walker struct {
	*reader
	tab *tab
	*sites
}

// longest limits a journey: far more than any needs.
const longest = 2 * time.Minute

// journey begins a journey in Chromium: the site is served, a new phone is in hand, no page is open. scripts run in
// every page first. At its end nothing may have complained.
func journey(t *testing.T, scripts ...string) *walker {
	t.Helper()
	t.Parallel()
	needChrome(t)
	s := theSites(t)
	h := newHost(t, s.first)
	p := newTab(t, scripts...)
	return &walker{begin(t, p, h), p, s}
}

// inEach runs a core journey in Chromium and in WebKit.
func inEach(t *testing.T, walk func(r *reader, s *sites)) {
	t.Helper()
	for _, engine := range []struct {
		name string
		open func(t *testing.T) phone
	}{
		{"chromium", func(t *testing.T) phone { needChrome(t); return newTab(t) }},
		{"webkit", func(t *testing.T) phone { return newWindow(t) }},
	} {
		t.Run(engine.name, func(t *testing.T) {
			t.Parallel()
			p := engine.open(t)
			s := theSites(t)
			walk(begin(t, p, newHost(t, s.first)), s)
		})
	}
}

func begin(t *testing.T, p phone, h *host) *reader {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), longest)
	t.Cleanup(cancel)
	r := &reader{t: t, ctx: ctx, phone: p, host: h}
	t.Cleanup(r.finish)
	return r
}

// finish fails the journey for whatever complained on the way.
func (r *reader) finish() {
	complaints := r.phone.complaints()
	slices.Sort(complaints)
	for _, what := range slices.Compact(complaints) {
		if r.host.wasStopped() && strings.Contains(what, "ERR_CONNECTION_REFUSED") {
			continue // the network was away, and the browser says so
		}
		r.t.Errorf("%s complains: %s", r.phone.name(), what)
	}
	for _, path := range r.host.missed() {
		r.t.Errorf("asked for and not there: %s", path)
	}
}
