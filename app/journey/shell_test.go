//go:build !js

package journey

import (
	"strings"
	"testing"
)

// keptFiles lists what a cache holds, in order; the cache is named by the beginning of its name.
const keptFiles = `(async () => {
	const files = [];
	for (const name of await caches.keys())
		if (name.startsWith(%s)) for (const q of await (await caches.open(name)).keys()) files.push(new URL(q.url).pathname);
	return files.sort();
})()`

func TestANewShellWaitsForTheReaderAndLeavesThePacks(t *testing.T) {
	r := journey(t)
	path := articlePath(r.edition.Articles[0])
	r.visit(path)
	packs, loads := r.list(keptFiles, "packs"), r.tab.loads()
	old := r.list(keptFiles, "shell-")
	r.host.publish(r.newShell)
	r.do(lookAgain)
	r.wait("the notice says that it is here", `document.querySelector(".notices").innerText.includes("更新已经准备好")`)
	if r.tab.loads() != loads {
		t.Fatal("the page was reloaded under the reader")
	}
	wasm := ""
	for _, file := range r.newShell.Paths() {
		if strings.HasSuffix(file, ".wasm") {
			wasm = file
		}
	}
	for _, file := range r.host.seen() {
		if strings.HasPrefix(file, "/packs/2") || strings.HasPrefix(file, "/shell/") && r.first.File(file) != nil {
			t.Errorf("fetched again for the new shell: %s", file)
		}
	}
	r.do(`scrollTo({ top: 300, behavior: "instant" })`)

	r.tap("=现在换上")
	r.wait("the new shell runs", appIsUp+` && document.currentScript === null && performance.getEntriesByType("resource").some((e) => e.name.endsWith(%s))`, wasm)
	r.check("on the same page", `location.pathname === %s`, path)
	r.wait("at the same place", `Math.abs(scrollY - 300) <= 1`)
	r.wait("the old shell is gone", `(async () => (await caches.keys()).filter((name) => name.startsWith("shell-")).length === 1)()`)
	if now := r.list(keptFiles, "shell-"); strings.Join(now, " ") == strings.Join(old, " ") {
		t.Error("the kept shell is still the old one")
	}
	if now := r.list(keptFiles, "packs"); strings.Join(now, " ") != strings.Join(packs, " ") {
		t.Errorf("the packs were %q, now %q", packs, now)
	}
	r.host.stop()
	r.openApp(articlePath(r.edition.Articles[1]))
	checkStory(r.reader, r.edition.Articles[1])
}

// A reader who never taps gets the new shell at the next start.
func TestANewShellTakesOverAtTheNextStart(t *testing.T) {
	r := journey(t)
	r.visit("/")
	r.host.publish(r.newShell)
	r.do(lookAgain)
	r.wait("the new shell waits", `navigator.serviceWorker.getRegistration().then((r) => r.waiting !== null)`)
	r.must(r.phone.open(r.ctx, "about:blank")) // the paper is closed: no page of it is open
	r.openApp("/")
	r.wait("the new shell is in charge", `navigator.serviceWorker.getRegistration().then((r) => r.waiting === null && r.active.state === "activated")`)
	r.wait("and the old one is gone", `(async () => (await caches.keys()).filter((name) => name.startsWith("shell-")).length === 1)()`)
}

// A shell that is lost on the way changes nothing: the old one goes on, whole.
func TestANewShellThatIsLostOnTheWayChangesNothing(t *testing.T) {
	r := journey(t)
	r.visit("/")
	before := r.list(keptFiles, "shell-")
	r.host.publish(withoutNewWasm(r.sites))
	r.host.forgive = "/shell/"
	r.tab.excuse("ServiceWorker failed to install")
	r.tab.excuse("410")
	r.do(`navigator.serviceWorker.getRegistration().then((r) => r.update()).catch(() => {})`)
	r.wait("it was tried", `navigator.serviceWorker.getRegistration().then((r) => r.installing === null && r.waiting === null)`)
	if now := r.list(keptFiles, "shell-"); strings.Join(now, " ") != strings.Join(before, " ") {
		t.Errorf("the shell was %q, now %q", before, now)
	}
	r.host.stop()
	r.openApp("/")
}
