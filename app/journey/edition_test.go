//go:build !js

package journey

import (
	"bytes"
	"strings"
	"testing"

	"zhaputide/content"
	"zhaputide/content/pack"
)

// lookAgain has the service worker look for a new edition, as it does by itself when the reader comes back after a while.
const lookAgain = `navigator.serviceWorker.ready.then((r) => r.active.postMessage({ type: "refresh" }))`

func TestANewEditionComesByItselfAndCostsOnlyItself(t *testing.T) {
	inEach(t, func(r *reader, s *sites) {
		r.visit(articlePath(s.edition.Articles[0]))
		r.do(`window.marked = true`)
		r.host.publish(s.second)
		r.do(lookAgain)
		r.wait("the notice says that it is here", `document.querySelector(".notices").innerText.includes("今日报纸已到")`)
		r.check("nothing was taken from under the reader", `window.marked === true && location.pathname === %s`, articlePath(s.edition.Articles[0]))
		for _, path := range r.host.seen() {
			if path != pack.ManifestPath && path != "/worker.js" && s.first.File(path) != nil {
				r.t.Errorf("fetched again: %s", path)
			}
		}
		r.tap("=看新报")
		lead := s.next.Articles[0]
		r.wait("the new front page stands there", `location.pathname === "/" && document.querySelector("#page .lead .headline").innerText.includes(%s)`, lead.Headline)
		r.check("without a reload", `window.marked === true`)

		r.host.stop()
		for _, a := range append(s.next.Articles, s.edition.Articles...) {
			r.open(articlePath(a) + "?utm_source=x")
			checkStory(r, a)
		}
		r.open("/")
		r.check("offline too the front page is the new one", `document.querySelector("#page .lead .headline").innerText.includes(%s)`, lead.Headline)
	})
}

// The next start shows the new edition even to a reader who never saw the notice.
func TestTheNextStartShowsTheNewEdition(t *testing.T) {
	r := journey(t)
	r.visit("/")
	r.host.publish(r.second)
	r.do(lookAgain)
	r.wait("the new edition is kept", `(async () => (await (await (await caches.open("packs")).match("/packs/manifest.json")).json()).newest === %s)()`, r.next.ID)
	r.open("/")
	r.check("the front page is the new one", `document.querySelector("#page .lead .headline").innerText.includes(%s)`, r.next.Articles[0].Headline)
	r.open(content.ArchivePath)
	r.check("and the archive has both", `document.querySelectorAll('#page a[href^="/e/2"]').length >= 2`)
}

// A second edition changes no byte of the shell.
func TestASecondEditionLeavesTheShellAsItIs(t *testing.T) {
	s := theSites(t)
	n := 0
	for _, path := range s.second.Paths() {
		if !strings.HasPrefix(path, "/shell/") && path != "/worker.js" && path != "/manifest.webmanifest" {
			continue
		}
		n++
		if f := s.first.File(path); f == nil || !bytes.Equal(f.Body(), s.second.File(path).Body()) {
			t.Errorf("%s has changed", path)
		}
	}
	if n < 8 {
		t.Errorf("the shell has only %d files", n)
	}
	for _, path := range s.first.Paths() {
		changes := strings.HasPrefix(path, "/packs/lists.") || strings.HasPrefix(path, "/find/lexicon-month.")
		if f := s.first.File(path); f.Immutable && s.second.File(path) == nil && !changes {
			t.Errorf("%s is gone", path)
		}
	}
}
