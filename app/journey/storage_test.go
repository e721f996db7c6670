//go:build !js

package journey

import (
	"testing"

	"github.com/chromedp/cdproto/storage"

	"zhaputide/content"
)

// Some browsers throw at the mere name of the storage: private windows, strict settings.
const blockedStorage = `for (const name of ["localStorage", "sessionStorage", "caches", "indexedDB"])
	Object.defineProperty(window, name, { configurable: true, get() { throw new DOMException("denied", "SecurityError"); } });`

func TestThePaperWorksWhereStorageIsBlocked(t *testing.T) {
	r := journey(t, blockedStorage)
	a := r.edition.Articles[0]
	r.openApp("/")
	r.tap(`#page a[href="` + articlePath(a) + `"]`)
	r.wait("the article stands there", storyAt, articlePath(a))
	r.tap(`#app [data-action=save]`)
	r.wait("it says kindly that this will not last", `document.querySelector(".notices").innerText.includes("没能存到手机里")`)
	r.tap(`#app [data-action=size]`)
	r.tap(".step-6")
	r.wait("the size holds for now", `document.documentElement.dataset.size === "6"`)
	r.must(r.phone.press(r.ctx, "Escape"))
	r.tap(".tab-saved")
	r.wait("the list holds for now", `JSON.stringify(`+rowsSay+`) === JSON.stringify([%s])`, a.Headline)
	r.tap(".tab-settings")
	r.wait("the settings open", `document.querySelector("#app .page-settings") !== null`)
	r.openApp(articlePath(a))
	checkStory(r.reader, a)
}

// fillStorage leaves no room in localStorage for another character.
const fillStorage = `(() => {
	for (let size = 4 << 20, n = 0; size >= 1; ) try { localStorage.setItem("full" + n++, "x".repeat(size)); } catch { size >>= 1; }
})()`

func TestThePaperWorksWhereStorageIsFull(t *testing.T) {
	r := journey(t)
	a := r.edition.Articles[0]
	r.openApp("/")
	r.do(fillStorage)
	r.tap(`#page a[href="` + articlePath(a) + `"]`)
	r.wait("the article stands there", storyAt, articlePath(a))
	r.tap(`#app [data-action=save]`)
	r.wait("it says kindly that it does not last", `document.querySelector(".notices").innerText.includes("没能存到手机里")`)
	r.wait("it is saved for now", `document.querySelector("#app [data-action=save]").ariaPressed === "true"`)
	r.tap(".tab-saved")
	r.wait("and stands in the list", `JSON.stringify(`+rowsSay+`) === JSON.stringify([%s])`, a.Headline)
}

// A phone without room for packs reads on as long as there is a network.
func TestThePaperWorksWhereNothingCanBeKept(t *testing.T) {
	r := journey(t)
	none := 1.0
	_, err := call(r.tab, storage.OverrideQuotaForOrigin, storage.OverrideQuotaForOriginParams{Origin: r.host.url(""), QuotaSize: &none})
	r.must(err)
	r.tab.excuse("ServiceWorker failed to install") // and will be tried again
	r.tab.excuse("QuotaExceededError")
	a := r.edition.Articles[0]
	r.openApp("/")
	r.tap(`#page a[href="` + articlePath(a) + `"]`)
	r.wait("the article stands there", storyAt, articlePath(a))
	checkStory(r.reader, a)
	r.open(content.EditionPath(r.edition.ID))
	r.wait("the app is up", appIsUp)
}

func TestEverythingCanBeErased(t *testing.T) {
	r := journey(t)
	r.visit(articlePath(r.edition.Articles[0]))
	r.tap(`#app [data-action=save]`)
	r.tap(`#app [data-action=size]`)
	r.tap(".theme-dark")
	r.must(r.phone.press(r.ctx, "Escape"))
	r.wait("much is remembered", `["zhapu.saved", "zhapu.history", "zhapu.settings"].every((key) => localStorage.getItem(key))`)
	r.tap(".tab-settings")
	r.wait("it is told what is kept, and the rows stand still", `document.querySelector(".health-note:not(.room)") !== null`)
	r.tap("=清除记录和存下的报纸")
	r.wait("it asks first", `document.querySelector(".sheet-erase") !== null`)
	r.tap(".sheet .danger")
	r.wait("nothing is remembered", `Object.keys(localStorage).filter((key) => key.startsWith("zhapu.")).length === 0`)
	r.wait("no pack is kept", `(async () => (await (await caches.open("packs")).keys()).every((q) => !/\/packs\/\d|\/find\//.test(q.url)))()`)
	r.check("the default theme is back", `document.documentElement.dataset.theme === undefined`)
	r.openApp("/")
	r.check("the paper opens as for the first time", `document.querySelector("#page .front") !== null`)
}

// The page 我的 says on the very first visit how things stand, and nothing on it moves when it knows.
func TestWhatThePhoneKeepsOnAFirstVisit(t *testing.T) {
	const title = `(document.querySelector(".health-title")?.innerText || "")`
	for _, c := range []struct{ name, script, says string }{
		{"a worker comes", "", "这部手机里有1期报纸"},
		{"a browser without workers", `Object.defineProperty(navigator, "serviceWorker", { value: undefined });`, "在这里打开，要有网才能看"},
		{"a window that may have none", `navigator.serviceWorker.register = () => Promise.reject(new DOMException("denied", "SecurityError"));`, "在这里打开，要有网才能看"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := journey(t, c.script)
			r.openApp(content.SettingsPath)
			r.wait("it says so", title+` === %s`, c.says)
			if shifts := r.text(`JSON.stringify(watch.shifts)`); c.script == "" && shifts != "[]" {
				t.Errorf("the page moves: %s", shifts)
			}
		})
	}
	t.Run("a phone without room", func(t *testing.T) {
		r := journey(t)
		none := 1.0
		_, err := call(r.tab, storage.OverrideQuotaForOrigin, storage.OverrideQuotaForOriginParams{Origin: r.host.url(""), QuotaSize: &none})
		r.must(err)
		r.tab.excuse("ServiceWorker failed to install")
		r.tab.excuse("QuotaExceededError")
		r.openApp(content.SettingsPath)
		r.wait("it says so", title+` === "在这里打开，要有网才能看"`)
	})
}
