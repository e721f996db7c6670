//go:build !js

package journey

import (
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"zhaputide/content"
	"zhaputide/web"
	"zhaputide/web/site"
)

// pinnedHere tells that the worker has pinned so many saved articles.
const pinnedHere = `(async () => (await (await caches.open("saved")).keys()).filter((q) => q.url.includes("/packs/saved/a/")).length === %d)()`

// manyEditions is the first site with so many editions more, of days after its own, each of one article.
func manyEditions(t *testing.T, s *sites, count int) *site.Site {
	t.Helper()
	source, err := web.ReadSource(root)
	if err != nil {
		t.Fatal(err)
	}
	editions := []*content.Edition{s.edition}
	day, err := time.Parse(time.DateOnly, "2026-03-01")
	if err != nil {
		t.Fatal(err)
	}
	for i := range count {
		next := *s.next
		next.ID = day.AddDate(0, 0, i).Format(time.DateOnly)
		next.Date = content.Date(next.ID)
		article := *s.next.Articles[0]
		article.Edition, article.Date = next.ID, next.Date
		next.Articles = []*content.Article{&article}
		editions = append([]*content.Edition{&next}, editions...)
	}
	source.Newspaper = &content.Newspaper{Paper: s.paper, Editions: editions}
	source.Wasm, source.Exec = s.first.File(wasmOf(t, s.first)).Body(), s.first.File(execOf(t, s.first)).Body()
	built, err := web.Build(source)
	if err != nil {
		t.Fatal(err)
	}
	return built
}

func wasmOf(t *testing.T, s *site.Site) string { return fileOf(t, s, ".wasm") }
func execOf(t *testing.T, s *site.Site) string { return fileOf(t, s, "/wasm_exec") }

func fileOf(t *testing.T, s *site.Site, part string) string {
	t.Helper()
	for _, path := range s.Paths() {
		if strings.Contains(path, part) {
			return path
		}
	}
	t.Fatalf("no file is called like %s", part)
	return ""
}

// A saved article outlives its edition, and opens without a network from the list and by its link.
func TestASavedArticleOutlivesSeventyEditions(t *testing.T) {
	r := journey(t)
	a := r.edition.Articles[0]
	r.visit(articlePath(a))
	r.tap(`#app [data-action=save]`)
	r.wait("it is pinned", fmt.Sprintf(pinnedHere, 1))
	r.host.publish(manyEditions(t, r.sites, 70))
	r.do(lookAgain)
	r.wait("its edition is gone", `(async () => (await (await caches.open("packs")).keys()).every((q) => !q.url.includes(%s)))()`, "/packs/"+r.edition.ID+".")
	r.host.stop()
	r.open(articlePath(a) + "?from=chat")
	checkStory(r.reader, a)
	r.check("with its pictures", `[...document.querySelectorAll("#page img")].every((e) => e.complete && e.naturalWidth > 0)`)
	r.openApp(content.SavedPath)
	r.wait("the list says that it can be read", `document.querySelector("#rows .meta").innerText.includes("没有网也能看")`)
	r.tap(fmt.Sprintf(`#rows a[href=%q]`, articlePath(a)))
	r.wait("it opens from the list", `location.pathname === %s && document.querySelector("#page .story") !== null`, articlePath(a))
	checkStory(r.reader, a)
}

// A file that the phone has spoilt is found and mended; clearing the old leaves what is saved.
func TestWhatThePhoneHoldsIsInspectedAndCleared(t *testing.T) {
	r := journey(t)
	a := r.edition.Articles[0]
	r.visit(articlePath(a))
	r.tap(`#app [data-action=save]`)
	r.wait("it is pinned", fmt.Sprintf(pinnedHere, 1))
	r.host.publish(r.second)
	r.do(lookAgain)
	r.wait("the new edition is here", inForce, r.next.ID)
	r.wait("and what is old is gone", `(async () => (await (await caches.open("packs")).keys()).filter((q) => q.url.includes("/packs/lists.")).length === 1)()`)
	r.do(`(async () => {
		const cache = await caches.open("packs"), keys = await cache.keys();
		const q = keys.find((q) => q.url.includes("/packs/lists."));
		await cache.put(q, new Response("spoilt"));
	})()`)
	r.openApp(content.SettingsPath)
	r.tap("=本机存储")
	r.wait("the sheet says how many", `document.querySelector(".sheet-storage .facts").innerText.includes("2期")`)
	r.tap("=开始检查")
	r.wait("the spoilt file is found", `document.querySelector(".sheet-storage").innerText.includes("有1个文件坏了")`)
	r.tap("=修好")
	r.wait("it is mended", `document.querySelector(".sheet-storage").innerText.includes("都修好了")`)
	r.check("in the cache", `(async () => { const cache = await caches.open("packs"); const q = (await cache.keys()).find((q) => q.url.includes("/packs/lists.")); return (await (await cache.match(q)).text()).startsWith("{"); })()`)
	r.tap("=清除往期")
	r.wait("it says what goes and what stays", `document.querySelector(".sheet-storage").innerText.includes("收藏的文章留着")`)
	r.tap(".sheet-storage .sheet-buttons .danger")
	r.wait("the old edition is gone", `(async () => (await (await caches.open("packs")).keys()).every((q) => !q.url.includes(%s)))()`, "/packs/"+r.edition.ID+".")
	r.wait("the sheet says so", `document.querySelector(".sheet-storage .facts").innerText.includes("1期")`)
	r.host.stop()
	r.open(articlePath(a))
	checkStory(r.reader, a)
	r.open("/")
	r.check("today's is here", `document.querySelector("#page .lead .headline").innerText.includes(%s)`, r.next.Articles[0].Headline)
}

// Over plain http in the local network nothing is kept, and nothing says that it were.
func TestNothingIsClaimedOverPlainHTTP(t *testing.T) {
	r := journey(t, `Object.defineProperty(window, "isSecureContext", { value: false }); Object.defineProperty(navigator, "serviceWorker", { value: undefined });`)
	a := r.edition.Articles[0]
	r.openApp(articlePath(a))
	r.tap(`#app [data-action=save]`)
	r.tap(".tab-saved")
	r.wait("the list has it", rowsSay+`.length === 1`)
	r.check("and needs a network", `document.querySelector("#app").innerText.includes("要有网") && !document.querySelector("#app").innerText.includes("没有网也能看")`)
	r.open(content.SavedPath)
	r.check("before the app too", `document.body.innerText.includes("要有网") && !document.body.innerText.includes("没有网也能看")`)
	r.openApp(content.SettingsPath)
	r.wait("我的 advises nothing that cannot be", `document.querySelector("#app .health").innerText.includes("不能存报纸") && !/桌面|自带的浏览器|本机存储/.test(document.querySelector("#app .page-settings").innerText)`)
}

// On Save-Data only today's edition comes, until the tap.
func TestSaveDataFetchesTodaysUntilTheTap(t *testing.T) {
	r := journey(t)
	sparing := http.HandlerFunc(func(w http.ResponseWriter, q *http.Request) {
		if q.URL.Path != "/worker.js" {
			r.second.ServeHTTP(w, q)
			return
		}
		w.Header().Set("Content-Type", "text/javascript")
		_, _ = w.Write([]byte(`Object.defineProperty(self.navigator, "connection", { value: { saveData: true } });` + "\n"))
		_, _ = w.Write(r.second.File("/worker.js").Body())
	})
	r.host.publish(sparing)
	r.openApp(content.SettingsPath)
	r.wait("a line says so", `document.querySelector(".health").innerText.includes("先只存今天的报纸")`)
	r.check("only today's is here", `(async () => (await (await caches.open("packs")).keys()).filter((q) => /\/packs\/2/.test(q.url)).length === 1)()`)
	r.tap("=接着存往期")
	r.wait("and the rest comes", `(async () => (await (await caches.open("packs")).keys()).filter((q) => /\/packs\/2/.test(q.url)).length === 2)()`)
	r.wait("the line is gone", `!document.querySelector(".health").innerText.includes("先只存今天的报纸")`)
}
