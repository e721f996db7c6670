//go:build !js

package journey

import (
	"errors"
	"net/http"
	"strings"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/serviceworker"
	"github.com/chromedp/cdproto/storage"
)

// fault is a row of the matrix: what goes wrong with the line, or with the phone.
type fault struct {
	name string

	line answer // how the line misbehaves; nil: it is the phone
	slow bool   // the worker waits before it gives up: its timers run faster than the clock

	phone  func(c *cell) // what happens to the phone while the first answer of the moment is held back
	mend   func(c *cell) // how that ends; nil: at once
	early  bool          // on a first visit it is so before the page comes
	yields bool          // the oldest editions may give way, but not the newest, nor what is saved
	erases bool          // what was kept is gone
	denies bool          // what was kept cannot be had until it ends
	leaves bool          // no page of the paper is open afterwards
}

var faults = []fault{
	{name: "refused", line: refuse},
	{name: "500", line: status(http.StatusInternalServerError)},
	{name: "404", line: status(http.StatusNotFound)},
	{name: "truncated", line: truncate},
	{name: "wrong bytes", line: spoil},
	{name: "portal, 200", line: portal},
	{name: "portal, 302 to this host", line: portalHere},
	{name: "portal, 302 to another", line: portalElsewhere},
	{name: "stall before the head", line: stall, slow: true},
	{name: "stall in the body", line: stallBody, slow: true},
	{name: "reset", line: reset},
	{name: "quota", phone: func(c *cell) { c.quota(1) }, mend: func(c *cell) { c.quota(0) }, early: true, yields: true},
	{name: "storage blocked", phone: (*cell).deny, mend: (*cell).allow, early: true, denies: true},
	{name: "caches deleted", phone: func(c *cell) {
		c.do(`caches.keys().then((names) => Promise.all(names.map((name) => caches.delete(name))))`)
	}, erases: true},
	{name: "worker killed", phone: func(c *cell) {
		_, err := call(c.tab, serviceworker.StopAllWorkers, cdp.Empty{})
		c.must(err)
	}},
	{name: "tab closed", phone: func(c *cell) {
		c.must(c.phone.open(c.ctx, "about:blank"))
	}, leaves: true},
}

// quota gives the phone room for so many bytes; 0 for as many as it has.
func (c *cell) quota(bytes float64) {
	c.t.Helper()
	room := &bytes
	if bytes == 0 {
		room = nil
	}
	_, err := call(c.tab, storage.OverrideQuotaForOrigin, storage.OverrideQuotaForOriginParams{Origin: c.host.url(""), QuotaSize: room})
	c.must(err)
}

// deny has the worker's caches refuse; on a first visit there can be no worker either.
func (c *cell) deny() {
	c.t.Helper()
	if c.moment.first {
		const noWorker = blockedStorage + `navigator.serviceWorker.register = () => Promise.reject(new DOMException("denied", "SecurityError"));`
		script, err := call(c.tab, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: noWorker})
		c.must(err)
		c.denied = script.Identifier
		return
	}
	c.probe(`{ probe: "deny", yes: true }`)
}

func (c *cell) allow() {
	c.t.Helper()
	if c.denied != "" {
		_, err := call(c.tab, page.RemoveScriptToEvaluateOnNewDocument, page.RemoveScriptToEvaluateOnNewDocumentParams{Identifier: c.denied})
		c.must(err)
		return
	}
	c.do(strings.Replace(probing, "%MESSAGE%", `{ probe: "deny", yes: false }`, 1)) // where none was installed there is none to hear it
}

// probing posts a message to the worker that is at work, else to the one in charge, and gives what it answers: how much it is waiting for.
const probing = `(async () => {
	const r = await navigator.serviceWorker.getRegistration();
	const worker = r && (r.installing || r.active || r.waiting);
	if (!worker) return -1;
	return new Promise((done) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = (event) => done(event.data);
		worker.addEventListener("statechange", () => done(-2));
		worker.postMessage(%MESSAGE%, [port2]);
	});
})()`

// errBusy says that the worker has not ended what it does.
var errBusy = errors.New("the worker is at work")
