//go:build !js

package journey

import (
	"net/http"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/page"
)

const (
	offered    = `document.querySelector(".offer") !== null`
	readToEnd  = `document.querySelector(".story-foot").scrollIntoView({ block: "end", behavior: "instant" })`
	noChipOpen = `document.querySelector(".word-chip") === null`
)

// The offer stands behind the text of the second article that was read: below the screen when it comes, so that nothing moves.
func TestTheOfferComesAfterTheSecondArticle(t *testing.T) {
	r := journey(t, as(agentOf("iphone")))
	first, second, third := articlePath(r.edition.Articles[0]), articlePath(r.edition.Articles[1]), articlePath(r.edition.Articles[2])
	r.must(r.tab.resize(360, 640))
	r.openApp(first)
	r.check("not at the first", `!(`+offered+`)`)
	r.do(readToEnd)
	r.wait("it is read", `(localStorage.getItem("zhapu.offer") || "").includes(%s)`, first)
	r.do(`new PerformanceObserver((l) => { window.moved = (window.moved || 0) + l.getEntries().filter((e) => !e.hadRecentInput).length; }).observe({ type: "layout-shift" })`)
	r.tap(`.tab-today`)
	r.wait("the front page", `location.pathname === "/"`)
	r.tap(`#page a[href="` + second + `"]`)
	r.wait("the offer stands behind the text", `location.pathname === %s && `+offered, second)
	r.check("between text and foot", `document.querySelector(".offer").nextElementSibling.matches(".story-foot") && document.querySelector(".offer").previousElementSibling.matches(".end")`)
	r.check("below the screen", `document.querySelector(".offer").getBoundingClientRect().top >= innerHeight`)
	r.do(`document.querySelector(".offer").scrollIntoView({ block: "center", behavior: "instant" })`)
	r.wait("it is noted that it was seen", `JSON.parse(localStorage.getItem("zhapu.offer")).seen === 1`)
	r.check("nothing of it is covered, and a finger can hit it", `Array.from(document.querySelectorAll(".offer p, .offer button"), (e) => { const b = e.getBoundingClientRect(); return document.elementFromPoint(b.left + b.width / 2, b.top + b.height / 2) === e && (e.matches("p") || b.height >= 44); }).every(Boolean)`)
	r.check("nothing has moved by itself", `!window.moved`)
	r.tap(`.offer p`)
	r.check("its words are no words of the paper", noChipOpen)
	r.tap("=不用了")
	r.wait("it answers in its place", `document.querySelector(".offer").innerText.includes("我的") && document.querySelector(".offer button") === null && document.activeElement.matches(".offer")`)

	r.openApp(third)
	r.do(readToEnd)
	r.tap(`.turn a`)
	r.wait("the next article", `location.pathname !== %s && document.querySelector("#page .story").dataset.path === location.pathname`, third)
	r.do(readToEnd)
	r.check("a no holds", `!(`+offered+`) && JSON.parse(localStorage.getItem("zhapu.offer")).answered`)
}

// Where the browser has a dialog of its own, it opens in the tap.
func TestTheOfferOpensTheBrowsersDialog(t *testing.T) {
	r := journey(t, as(agentOf("chrome")), `localStorage.setItem("zhapu.offer", JSON.stringify({ read: "/a/x/y/" }));`)
	path := articlePath(r.edition.Articles[0])
	r.openApp("/")
	r.do(`(() => {
		const offer = Object.assign(new Event("beforeinstallprompt", { cancelable: true }), {
			prompt: () => { window.asked = navigator.userActivation.isActive; return Promise.resolve(); },
			userChoice: Promise.resolve({ outcome: "accepted" }),
		});
		zhapu.prompt = offer;
	})()`)
	r.tap(`#page a[href="` + path + `"]`)
	r.wait("the offer stands there", offered)
	r.tap(".offer [data-offer=yes]")
	r.wait("the dialog was opened inside the tap", `window.asked === true`)
	r.wait("and its yes is answered", `document.querySelector(".notices").innerText.includes("已经放到桌面了")`)
	r.check("no guide lies over that", `document.querySelector(".sheet") === null`)
}

// Chromium finds nothing that keeps the paper from being installed, and nothing wrong in the web manifest.
func TestThePaperCanBeInstalled(t *testing.T) {
	r := journey(t)
	r.visit("/")
	manifest, err := call(r.tab, page.GetAppManifest, page.GetAppManifestParams{})
	r.must(err)
	if len(manifest.Errors) > 0 || manifest.Data == "" {
		t.Errorf("web manifest: %+v %q", manifest.Errors, manifest.Data)
	}
	for _, fault := range installFaults(r) {
		t.Errorf("not installable: %s", fault)
	}

	r.host.publish(http.HandlerFunc(func(w http.ResponseWriter, q *http.Request) {
		if q.URL.Path == "/manifest.webmanifest" {
			_, _ = w.Write([]byte(`{"name":"乍浦潮","start_url":"/","display":"standalone"}`))
			return
		}
		r.first.ServeHTTP(w, q)
	}))
	r.openApp("/e/")
	if len(installFaults(r)) == 0 {
		t.Error("a paper without icons is installable: this journey sees nothing")
	}
}

// installFaults are what keeps Chromium from installing the paper, but that a journey's window forgets what it did.
func installFaults(r *walker) (ids []string) {
	found, err := call(r.tab, page.GetInstallabilityErrors, cdp.Empty{})
	r.must(err)
	for _, fault := range found.InstallabilityErrors {
		if fault.ErrorID != "in-incognito" {
			ids = append(ids, fault.ErrorID)
		}
	}
	return ids
}
