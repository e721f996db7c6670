//go:build !js

package journey

import (
	"fmt"
	"html"
	"regexp"
	"testing"

	"zhaputide/content"
	"zhaputide/web/site"
)

var titleTag = regexp.MustCompile(`<title>([^<]*)</title>`)

// titleOf is the title of the full page at path.
func titleOf(t *testing.T, site *site.Site, path string) string {
	t.Helper()
	f := site.File(path)
	if f == nil {
		t.Fatalf("no page %s", path)
	}
	found := titleTag.FindSubmatch(f.Body())
	if found == nil {
		t.Fatalf("%s has no title", path)
	}
	return html.UnescapeString(string(found[1]))
}

// storyAt is true when the page at that address stands in the document, and is the one that the server would give.
const storyAt = `(async () => {
	const path = %s;
	if (location.pathname !== path || document.querySelector("main").hidden) return false;
	const full = new DOMParser().parseFromString((await (await fetch(path)).text()).replace(/<style>.*?<\/style>/s, ""), "text/html");
	return full.title === document.title && full.body.dataset.kind === document.body.dataset.kind && full.body.dataset.tab === document.body.dataset.tab &&
		full.querySelector("main").innerHTML === document.querySelector("main").innerHTML;
})()`

func TestALinkSwapsThePageWithoutAReload(t *testing.T) {
	r := journey(t)
	a := r.edition.Articles[len(r.edition.Articles)-1]
	link := fmt.Sprintf(`#page .headline a[href=%q]`, articlePath(a))
	r.openApp("/")
	loads := r.tab.loads()
	r.do(`window.marked = true`)
	r.do(`document.querySelector(%s).scrollIntoView({ block: "center", behavior: "instant" })`, link)
	y := r.number("scrollY")
	if y < 100 {
		t.Fatalf("the front page is too short to scroll: %v", y)
	}

	r.tap(link)
	r.wait("the article stands there", storyAt, articlePath(a))
	r.check("no reload", `window.marked === true`)
	r.check("the article begins at its top", `scrollY === 0`)
	r.check("the focus is on the headline", `document.activeElement === document.querySelector("#page h1")`)
	r.check("the permanent address is the article's", `new URL(document.querySelector("link[rel=canonical]").href).pathname === location.pathname`)
	checkStory(r.reader, a)

	r.must(r.tab.back())
	r.wait("the front page stands there", storyAt, content.FrontPath)
	if got := r.number("scrollY"); got != y {
		t.Errorf("back on the front page at %v, want %v", got, y)
	}
	r.check("the focus is on the link that led away", `document.activeElement === document.querySelector(%s)`, link)
	r.do(`history.forward()`)
	r.wait("the article stands there again", storyAt, articlePath(a))
	r.check("still no reload", `window.marked === true`)
	if r.tab.loads() != loads {
		t.Errorf("documents were loaded: %q", r.tab.document)
	}
}

func TestAReloadKeepsPageAndPosition(t *testing.T) {
	r := journey(t)
	a := r.edition.Articles[1]
	r.openApp("/")
	r.tap(fmt.Sprintf(`#page a[href=%q]`, articlePath(a)))
	r.wait("the article stands there", storyAt, articlePath(a))
	r.do(`scrollTo({ top: 500, behavior: "instant" })`)
	r.do(`location.reload()`)
	r.wait("the app is up again", `document.readyState === "complete" && `+appIsUp)
	r.wait("the article stands there", storyAt, articlePath(a))
	r.check("at the same place", `Math.abs(scrollY - 500) <= 1`)
	r.must(r.tab.back())
	r.wait("the front page stands there", storyAt, content.FrontPath)
}

func TestTabsLeadThroughTheAppWithoutAReload(t *testing.T) {
	r := journey(t)
	r.openApp("/")
	r.do(`window.marked = true`)
	drawn := func(path, title string) {
		t.Helper()
		r.wait("the app draws "+path, `location.pathname === %s && document.querySelector("main").hidden && document.querySelector("#app .app-page h1").innerText === %s`, path, title)
		r.check("the focus is on its heading", `document.activeElement === document.querySelector("#app .app-page h1")`)
		r.check("its title says so", `document.title.startsWith(%s)`, title)
	}
	r.tap(".tab-archive")
	r.wait("the archive stands there", storyAt, content.ArchivePath)
	r.tap(".tab-search")
	drawn(content.SearchPath, "搜索")
	r.tap(".tab-saved")
	drawn(content.SavedPath, "收藏")
	r.tap(".tab-settings")
	drawn(content.SettingsPath, "我的")
	r.tap(".tab-today")
	r.wait("the front page stands there", storyAt, content.FrontPath)
	for _, path := range []string{content.SettingsPath, content.SavedPath, content.SearchPath} {
		r.must(r.tab.back())
		r.wait("back on "+path, `location.pathname === %s && document.querySelector("main").hidden`, path)
	}
	r.must(r.tab.back())
	r.wait("the archive stands there", storyAt, content.ArchivePath)
	r.check("no reload on the way", `window.marked === true`)
}

func TestTheBackToolLeadsBackOrToTheFrontPage(t *testing.T) {
	r := journey(t)
	a := r.edition.Articles[0]
	r.openApp(articlePath(a)) // from outside: there is nothing of ours to go back to
	r.tap(".topbar .back")
	r.wait("the front page stands there", storyAt, content.FrontPath)
	r.tap(".tab-archive")
	r.wait("the archive stands there", storyAt, content.ArchivePath)
	r.tap(fmt.Sprintf(`#page a[href=%q]`, content.EditionPath(r.edition.ID)))
	r.wait("the edition stands there", storyAt, content.EditionPath(r.edition.ID))
	r.tap(".topbar .back")
	r.wait("the archive stands there", storyAt, content.ArchivePath)
}
