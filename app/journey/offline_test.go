//go:build !js

package journey

import (
	"strings"
	"testing"

	"github.com/chromedp/cdproto/network"

	"zhaputide/content"
)

func TestOfflineEveryDeepLinkOpensAfterOneVisit(t *testing.T) {
	inEach(t, func(r *reader, s *sites) {
		r.visit(articlePath(s.edition.Articles[0]))
		r.host.stop()
		r.open("/?utm_source=x")
		r.check("the front page is there", `document.querySelector("#page .front") !== null && document.body.dataset.kind === "front"`)
		if got, want := r.text("document.title"), titleOf(r.t, s.first, "/"); got != want {
			r.t.Errorf("the front page's title is %q, want %q", got, want)
		}
		for _, a := range s.edition.Articles {
			r.open(articlePath(a) + "?utm_source=x")
			checkStory(r, a)
			r.check("the address is as it was followed", `location.pathname + location.search === %s`, articlePath(a)+"?utm_source=x")
		}
		for _, path := range []string{strings.TrimSuffix(articlePath(s.edition.Articles[1]), "/"), articlePath(s.edition.Articles[1]) + "index.html"} {
			r.open(path)
			checkStory(r, s.edition.Articles[1])
		}
		r.wait("the app is up", appIsUp)
		for _, path := range []string{content.SavedPath, content.SettingsPath, content.SearchPath} {
			r.open(path + "?utm_source=x")
			r.wait("the app draws "+path, `document.querySelector("#app .app-page h1") !== null`)
		}
	})
}

func TestOfflineEveryPageIsTheSameAsOnline(t *testing.T) {
	r := journey(t, stalled)
	const page = `(async () => {
		const html = document.querySelector("main").outerHTML;
		for (const image of document.images) {
			image.loading = "eager"; // those below the screen come only when one scrolls
			await image.decode();
		}
		return JSON.stringify([document.title, document.body.dataset.kind, document.body.dataset.tab, html, getComputedStyle(document.querySelector("h1")).fontSize]);
	})()`
	pages := everyPage(r.sites)
	r.visit("/")
	r.do(`sessionStorage.setItem("stall", "yes")`)
	r.pastWorker(true)
	online := map[string]string{}
	for _, path := range pages {
		r.open(path)
		online[path] = r.text(page)
	}
	r.wait("the last page has fetched the app", `window.stalled === true`) // or it would complain that the host has gone
	r.pastWorker(false)
	r.host.stop()
	for _, path := range pages {
		r.open(path)
		if offline := r.text(page); offline != online[path] {
			t.Errorf("%s is another page offline:\n online  %.2000s\n offline %.2000s", path, online[path], offline)
		}
	}
}

// pastWorker makes every request go to the server, past the worker.
func (r *walker) pastWorker(yes bool) {
	r.t.Helper()
	_, err := call(r.tab, network.SetBypassServiceWorker, network.SetBypassServiceWorkerParams{Bypass: yes})
	r.must(err)
}

// stalled keeps the app from starting for as long as the session has the word stall.
const stalled = `if (sessionStorage.getItem("stall")) WebAssembly.instantiateStreaming = WebAssembly.instantiate = () => { window.stalled = true; return new Promise(() => {}); };`

// The text is there before the app, and without it.
func TestOfflineTheTextIsPaintedBeforeTheAppRuns(t *testing.T) {
	r := journey(t, stalled)
	a := r.edition.Articles[1]
	r.visit("/")
	r.host.stop()
	r.do(`sessionStorage.setItem("stall", "yes")`)
	r.open(articlePath(a))
	r.wait("the text is painted", `performance.getEntriesByName("first-contentful-paint").length === 1`)
	checkStory(r.reader, a)
	r.wait("the app is there and waits", `window.stalled === true`)
	r.do(`sessionStorage.clear()`)
	r.open("/")
	r.wait("the app runs without a network", appIsUp)
}

func TestOfflineTheAppGoesOn(t *testing.T) {
	r := journey(t)
	a := r.edition.Articles[0]
	r.visit(articlePath(a))
	r.tap(`#app [data-action=save]`)
	r.host.stop()
	r.openApp(content.SavedPath)
	r.wait("what was saved is there", `JSON.stringify(`+rowsSay+`) === JSON.stringify([%s])`, a.Headline)
	r.tap(`#rows a`)
	r.wait("and opens", `location.pathname === %s && document.querySelector("main .story") !== null`, articlePath(a))
	checkStory(r.reader, a)
	r.tap(".tab-today")
	r.wait("the front page opens", `document.querySelector("main .front") !== null`)
	r.tap(".tab-archive")
	r.wait("the archive opens", `location.pathname === "/e/" && document.querySelector("main .shelf-page") !== null`)
	r.tap(".tab-settings")
	r.wait("the settings say what is kept", `document.querySelector(".health-title")?.innerText.includes("1期")`)
}

func TestOfflineAPageThatIsNotKeptSaysSoAndListsWhatIs(t *testing.T) {
	r := journey(t)
	r.tab.excuse("503")
	r.visit("/")
	r.host.stop()
	path := content.ArticlePath("2099-03", "laohua") // of an edition that may have come since
	r.open(path + "?utm_source=x")
	kept := content.EditionPath(r.edition.ID)
	r.check("the page says kindly that it is not here", `document.querySelector("main").innerText.includes("还没有存到手机里")`)
	r.check("it lists the edition that is", `document.querySelector('main a[href="' + %s + '"]') !== null`, kept)
	r.check("the address stays as it was followed", `location.pathname === %s`, path)
	r.wait("the app is up", appIsUp)
	r.tap(`#page a[href="` + kept + `"], #app .app-page a[href="` + kept + `"]`)
	r.wait("the edition opens", `document.querySelector("main .front") !== null && location.pathname === %s`, kept)
}
