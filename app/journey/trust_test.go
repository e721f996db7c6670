//go:build !js

package journey

import (
	"net/http"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"zhaputide/content/pack"
)

// lookedInVain tells that the worker has met with trouble at its last look, and waits to try again.
const lookedInVain = `(async () => {
	const choice = await (await caches.open("packs")).match("/packs/choice.json");
	return choice !== undefined && (await choice.json()).tries > 0;
})()`

// inForce tells whether an edition is the newest of the manifest in force.
const inForce = `(async () => (await (await (await caches.open("packs")).match("/packs/manifest.json")).json()).newest === %s)()`

// until waits for what the host sees.
func (r *walker) until(what string, so func() bool) {
	r.t.Helper()
	for range 30 * 50 {
		if so() {
			return
		}
		time.Sleep(time.Second / 50)
	}
	r.t.Fatalf("never: %s", what)
}

// A portal lets the newest pack and the lists through and answers all else with its own page.
func TestAPortalInMidUpdateLosesNothing(t *testing.T) {
	r := journey(t)
	r.visit(articlePath(r.edition.Articles[0]))
	r.wait("search is kept", `(async () => (await (await caches.open("packs")).keys()).some((q) => q.url.includes("/find/texts-")))()`)
	r.do(`navigator.serviceWorker.ready.then((r) => new Promise((done) => { navigator.serviceWorker.addEventListener("message", (e) => e.data.type === "state" && done()); r.active.postMessage({ type: "state" }); }))`)
	before := r.list(keptFiles, "packs")
	portal := http.HandlerFunc(func(w http.ResponseWriter, q *http.Request) {
		switch path := q.URL.Path; {
		case path == pack.ManifestPath, path == "/worker.js", strings.HasPrefix(path, "/packs/"+r.next.ID), strings.HasPrefix(path, "/packs/lists."), r.first.File(path) != nil:
			r.second.ServeHTTP(w, q)
		default:
			w.Header().Set("Content-Type", "text/html")
			_, _ = w.Write([]byte("<!doctype html><title>欢迎使用无线网络</title>"))
		}
	})
	r.host.publish(portal)
	r.do(lookAgain)
	r.wait("the worker has looked in vain", lookedInVain)
	r.check("no new edition is announced", `!document.querySelector(".notices").innerText.includes("今日报纸已到")`)
	after := strings.Join(r.list(keptFiles, "packs"), " ")
	for _, path := range before {
		if !strings.Contains(after, path) {
			t.Errorf("lost: %s", path)
		}
	}
	r.host.stop()
	for _, a := range r.edition.Articles {
		r.open(articlePath(a))
		checkStory(r.reader, a)
	}
	r.openApp("/")
	r.host.start()
	r.host.publish(r.second)
	r.do(lookAgain)
	r.wait("the notice says that it is here", `document.querySelector(".notices").innerText.includes("今日报纸已到")`)
}

// A cache on the way answers with the manifest of the day before.
func TestYesterdaysManifestChangesNothing(t *testing.T) {
	r := journey(t)
	r.visit("/")
	r.host.publish(r.second)
	r.do(lookAgain)
	r.wait("the new edition is here", inForce, r.next.ID)
	r.wait("the notice is too", `document.querySelector(".notices").innerText.includes("今日报纸已到")`)
	r.tap("=看新报")
	r.wait("it is read", `document.querySelector("#page .lead .headline").innerText.includes(%s)`, r.next.Articles[0].Headline)
	var asked atomic.Int32
	r.host.publish(http.HandlerFunc(func(w http.ResponseWriter, q *http.Request) {
		if q.URL.Path == pack.ManifestPath {
			asked.Add(1)
			r.first.ServeHTTP(w, q)
			return
		}
		r.second.ServeHTTP(w, q)
	}))
	for n := range int32(2) {
		r.do(lookAgain)
		r.until("the worker asks", func() bool { return asked.Load() > n })
		r.do(`window.asked = performance.now()`)
		r.wait("a look has had its time: it has nothing to say, and another would end it", `performance.now() - window.asked > 1000`)
	}
	r.check("the new edition is in force", inForce, r.next.ID)
	r.check("nothing is announced again", `!document.querySelector(".notices").innerText.includes("今日报纸已到")`)
	r.host.stop()
	for _, a := range r.next.Articles {
		r.open(articlePath(a))
		checkStory(r.reader, a)
	}
}

// The first request for the manifest is never answered.
func TestAHungLookStopsNoOther(t *testing.T) {
	r := journey(t)
	r.visit("/")
	var asked atomic.Int32
	r.host.publish(http.HandlerFunc(func(w http.ResponseWriter, q *http.Request) {
		if q.URL.Path == pack.ManifestPath && asked.Add(1) == 1 {
			<-q.Context().Done()
			return
		}
		r.second.ServeHTTP(w, q)
	}))
	r.do(lookAgain)
	r.until("the worker asks", func() bool { return asked.Load() > 0 })
	r.do(lookAgain)
	r.wait("the notice says that the edition is here", `document.querySelector(".notices").innerText.includes("今日报纸已到")`)
}

// A pack that never comes does not keep a new version from taking over, and the tap is answered in words.
func TestANewShellTakesOverFromAHungLook(t *testing.T) {
	r := journey(t)
	r.visit("/")
	var hung atomic.Int32
	r.host.publish(http.HandlerFunc(func(w http.ResponseWriter, q *http.Request) {
		switch path := q.URL.Path; {
		case strings.HasPrefix(path, "/packs/"+r.next.ID):
			hung.Add(1)
			<-q.Context().Done()
		case strings.HasPrefix(path, "/packs/"), strings.HasPrefix(path, "/find/"):
			r.second.ServeHTTP(w, q)
		default:
			r.newShell.ServeHTTP(w, q)
		}
	}))
	r.do(lookAgain)
	r.wait("the notice says that a new version is here", `document.querySelector(".notices").innerText.includes("更新已经准备好")`)
	r.until("the worker asks for the pack", func() bool { return hung.Load() > 0 })
	r.do(`navigator.serviceWorker.getRegistration().then((r) => (window.before = r.waiting))`)
	r.do(`window.tapped = performance.now(), new MutationObserver(() => { if (document.querySelector(".notices").innerText.includes("正在换上")) sessionStorage.setItem("said", performance.now() - tapped); }).observe(document.body, { childList: true, subtree: true, characterData: true })`)
	r.tap("=现在换上")
	r.wait("the new shell runs", appIsUp+` && window.before === undefined && navigator.serviceWorker.getRegistration().then((r) => r.waiting === null && r.active.state === "activated")`)
	r.check("the tap was answered within two seconds", `Number(sessionStorage.getItem("said")) > 0 && Number(sessionStorage.getItem("said")) < 2000`)
}
