//go:build !js

package journey

import (
	"fmt"
	"testing"

	"zhaputide/content"
)

// The core of what a reader does, in one go: in every engine, old ones too. So its JavaScript is that of 2018.
func TestTheCoreInEveryEngine(t *testing.T) {
	inEach(t, walkTheCore)
	inOld(t, walkTheCore)
	inFirefox(t, walkTheCore)
}

// appHasDecided: the app is up, or will not come.
const appHasDecided = `window.zhapu && (zhapu.failed || (` + appIsUp + `))`

func walkTheCore(r *reader, s *sites) {
	a, b := s.edition.Articles[0], s.edition.Articles[1]
	r.open("/")
	r.wait("the app is up or will not come", appHasDecided)
	runs := r.true(`!zhapu.failed`)
	r.tap(fmt.Sprintf(`#page a[href=%q]`, articlePath(a)))
	r.wait("the article stands there", storyAt, articlePath(a))
	checkStory(r, a)
	if !runs {
		r.walkWithoutTheApp(b)
		return
	}

	r.tap(`#app [data-action=size]`)
	r.tap(".step-5")
	r.tap(".theme-dark")
	r.wait("size and theme hold at once", `document.documentElement.dataset.size === "5" && document.documentElement.dataset.theme === "dark"`)
	r.check("nothing is wider than the screen", `document.documentElement.scrollWidth === document.documentElement.clientWidth`)
	r.tap(".sheet .sheet-head .tool")
	r.wait("the sheet is gone", `document.querySelector(".sheet") === null`)

	r.tap(`#app [data-action=save]`)
	r.wait("the article is saved", `document.querySelector("#app [data-action=save]").getAttribute("aria-pressed") === "true"`)

	r.tap(`#app [data-action=share]`)
	r.wait("the sheet names the article", `document.querySelector(".sheet-share .share-name").innerText === %s`, a.Headline)
	r.tap("=二维码")
	r.wait("the code is drawn", `document.querySelector(".sheet figure.qr svg") !== null`)
	r.tap(".sheet .sheet-head .tool")
	r.wait("the sheet is gone again", `document.querySelector(".sheet") === null`)

	r.wait("the paper is kept", paperIsKept)
	r.searchTheCore("online")

	r.host.stop()
	r.open(articlePath(b) + "?utm_source=x")
	checkStory(r, b)
	r.check("the size holds", `document.documentElement.dataset.size === "5"`)
	r.wait("the app is up offline", appIsUp)
	r.searchTheCore("offline")
	r.openApp(content.SavedPath)
	r.wait("what was saved is there", `JSON.stringify(`+rowsSay+`) === JSON.stringify([%s])`, a.Headline)
}

// walkWithoutTheApp is what remains where the app cannot run: what is kept opens offline, and links work.
func (r *reader) walkWithoutTheApp(a *content.Article) {
	r.t.Helper()
	r.check("this engine cannot run the app", `!WebAssembly.validate(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 5, 3, 1, 0, 1, 10, 14, 1, 12, 0, 65, 0, 65, 0, 65, 0, 252, 10, 0, 0, 11]))`)
	r.wait("the paper is kept", paperIsKept)
	r.host.stop()
	r.open(articlePath(a) + "?utm_source=x")
	checkStory(r, a)
}

// searchTheCore finds by a word and by pinyin, and follows a result.
func (r *reader) searchTheCore(where string) {
	r.t.Helper()
	r.openApp(content.SearchPath)
	for _, query := range []string{"尺糕", "chigao"} {
		r.write(query)
		r.wait(where+", "+query+" is found", `Array.from(document.querySelectorAll(".result h2")).some((h) => h.innerText.includes("刚出锅的尺糕"))`)
	}
	r.must(r.phone.press(r.ctx, "Escape"))
	r.wait("no suggestion covers the result", `document.querySelector(".suggestion") === null`)
	r.tap(".result-link")
	r.wait("the result opens", `document.querySelector("main .story") !== null && location.pathname.startsWith("/a/")`)
}
