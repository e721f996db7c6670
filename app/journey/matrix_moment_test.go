//go:build !js

package journey

import (
	"strings"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/serviceworker"

	"zhaputide/content"
	"zhaputide/content/pack"
	"zhaputide/content/protocol"
	"zhaputide/web/site"
)

// moment is a column of the matrix: when a fault begins.
type moment struct {
	name     string
	fresh    bool                            // nothing is kept yet
	installs bool                            // the app itself comes: its scripts and its worker
	first    bool                            // nor was the paper ever opened
	target   func(s *matrixSites) *site.Site // what the phone comes to in the end
	hit      func(c *cell, path string) bool // what the line answers wrongly from then on
	start    func(c *cell)                   // what leads into the moment, once the fault is on
	also     func(c *cell)                   // what must be so when the phone is whole again, besides the paper
}

var moments = []moment{
	{
		name: "first visit", fresh: true, first: true, installs: true, target: theSame,
		hit: func(c *cell, path string) bool {
			if c.fault.line == nil {
				return path == "/worker.js"
			}
			return path != content.FrontPath
		},
		start: firstPage,
	},
	{
		name: "shell install", fresh: true, installs: true, target: theSame,
		hit: func(_ *cell, path string) bool {
			return strings.HasPrefix(path, "/shell/frame.") || strings.HasPrefix(path, "/shell/pages.")
		},
		start: firstPage,
	},
	{
		name: "first packs", fresh: true, target: theSame,
		hit:   func(_ *cell, path string) bool { return isContent(path) },
		start: firstPage,
	},
	{
		name: "new manifest", target: theNext,
		hit:   func(_ *cell, path string) bool { return path == pack.ManifestPath },
		start: look,
	},
	{
		name: "new packs", target: theNext,
		hit:   func(_ *cell, path string) bool { return isContent(path) },
		start: look,
	},
	{
		name: "new packs, in the middle", target: theNext,
		hit: func(_ *cell, path string) bool {
			return isContent(path) && !strings.HasPrefix(path, protocol.PacksDir+matrixNew) && !strings.HasPrefix(path, protocol.PacksDir+"lists.") && !strings.HasPrefix(path, protocol.MediaDir)
		},
		start: look,
	},
	{
		name: "new shell", installs: true, target: func(s *matrixSites) *site.Site { return s.shell },
		hit: func(c *cell, path string) bool {
			return strings.HasPrefix(path, "/shell/") && c.sites.before.File(path) == nil
		},
		start: func(c *cell) {
			c.do(`void navigator.serviceWorker.getRegistration().then((r) => r.update()).catch(() => {})`)
		},
		also: (*cell).changeShell,
	},
	{
		name: "search start", target: theSame,
		hit: func(_ *cell, path string) bool { return strings.HasPrefix(path, protocol.SearchDir) },
		start: func(c *cell) { // on a phone that has no file of search yet
			c.do(`caches.open("packs").then(async (cache) => { for (const q of await cache.keys()) if (q.url.includes("/find/")) await cache.delete(q); })`)
			_, err := call(c.tab, network.ClearBrowserCache, cdp.Empty{}) // which has them too
			c.must(err)
			c.do(`location.href = "/search/?q=" + encodeURIComponent(%s)`, matrixNewest)
		},
		also: (*cell).find,
	},
}

func theSame(s *matrixSites) *site.Site { return s.before }
func theNext(s *matrixSites) *site.Site { return s.after }

// isContent tells whether a path is of a file that belongs to the paper and never changes.
func isContent(path string) bool {
	return path != pack.ManifestPath && (strings.HasPrefix(path, protocol.PacksDir) || strings.HasPrefix(path, protocol.SearchDir) || strings.HasPrefix(path, protocol.MediaDir))
}

// firstPage opens the front page without waiting for all of it, and reads it.
func firstPage(c *cell) {
	c.do(`void (location.href = %s)`, c.host.url(content.FrontPath))
	c.wait("the front page is there", `location.pathname === "/" && document.querySelector("#page .lead .headline")?.innerText.includes(%s)`, matrixNewest)
}

// look has the worker look for news, as a page does when the reader comes back to it.
func look(c *cell) {
	c.ahead()
	c.do(comeBack)
}

// comeBack is what a page says when the reader comes back to it.
const comeBack = `navigator.serviceWorker.ready.then((r) => r.active.postMessage({ type: "refresh", soon: true }))`

// changeShell has the new shell take over, as the reader's tap on its notice does.
func (c *cell) changeShell() {
	c.t.Helper()
	c.do(`sessionStorage.removeItem("still")`)
	c.openApp("/")
	if c.true(`navigator.serviceWorker.getRegistration().then((r) => r.waiting !== null)`) { // else it did when the paper was opened
		c.tap("=现在换上")
	}
	c.endIdleWorkers()
	c.wait("the new shell is in charge", appIsUp+` && navigator.serviceWorker.getRegistration().then((r) => r.waiting === null && r.active.state === "activated")`)
	c.wait("and the old one is gone", `caches.keys().then((names) => names.filter((name) => name.startsWith("shell-")).length === 1)`)
}

// endIdleWorkers does what a browser does with workers that have had nothing to do for half a minute, as long as no tool like ours is attached to them:
// it ends them. A new shell waits for that now and then, when the browser has started the old worker once more for the page.
func (c *cell) endIdleWorkers() {
	c.t.Helper()
	c.wait("the new shell is in charge, or the reader is told that it is not yet", `navigator.serviceWorker.getRegistration().then((r) => r.waiting === null || `+says("这次还没换上")+`)`)
	if c.true(`navigator.serviceWorker.getRegistration().then((r) => r.waiting !== null)`) {
		_, err := call(c.tab, serviceworker.StopAllWorkers, cdp.Empty{})
		c.must(err)
	}
}

// find looks for a word, without a network.
func (c *cell) find() {
	c.t.Helper()
	c.host.stop()
	c.openApp(content.SearchPath + "?q=" + matrixYear)
	c.wait("a word of the closed year is found", headlines+`.some((h) => h.includes(%s))`, matrixYear)
}
