//go:build !js

package journey

import (
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"

	"zhaputide/content"
)

func TestSizeAndThemeHoldFromTheFirstPaintOn(t *testing.T) {
	r := journey(t)
	path := articlePath(r.edition.Articles[0])
	r.openApp(path)
	const look = `JSON.stringify([getComputedStyle(document.documentElement).fontSize, getComputedStyle(document.body).backgroundColor, getComputedStyle(document.querySelector("#p1")).fontSize])`
	before := r.text(look)
	r.tap(`#app [data-action=size]`)
	r.tap(".step-5")
	r.tap(".theme-dark")
	r.wait("the choice holds at once", `document.documentElement.dataset.size === "5" && document.documentElement.dataset.theme === "dark"`)
	chosen := r.text(look)
	if chosen == before {
		t.Errorf("the page looks the same at size 5 in the dark: %s", chosen)
	}
	r.tap(".sheet .sheet-head .tool")
	r.wait("the sheet is gone", `document.querySelector(".sheet") === null && document.body.dataset.sheet === undefined`)

	release := r.host.hold(".wasm")
	r.open(path)
	if got := r.text(`JSON.stringify([watch.sized, watch.themed])`); got != "[false,false]" {
		t.Errorf("was there a body to paint when size and theme were set? %s; kept is %s", got, r.text(`localStorage.getItem("zhapu.settings")`))
	}
	if now := r.text(look); now != chosen {
		t.Errorf("before the app: %s, chosen was %s", now, chosen)
	}
	release()
	r.wait("the app is up", appIsUp)
	if now := r.text(look); now != chosen {
		t.Errorf("with the app: %s, chosen was %s", now, chosen)
	}
	if shifts := r.text(`JSON.stringify(watch.shifts)`); shifts != "[]" {
		t.Errorf("layout has shifted: %s", shifts)
	}
}

// The browser's own bars have the colour of the page's ground, whatever is set and whatever the system changes to.
func TestTheBarsAroundThePageHaveItsColour(t *testing.T) {
	r := journey(t)
	system := func(scheme string) {
		t.Helper()
		_, err := call(r.tab, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
			Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}},
		})
		r.must(err)
	}
	system("light")
	r.openApp(articlePath(r.edition.Articles[0]))
	r.tap(`#app [data-action=size]`)
	wait := func(after, color string) {
		t.Helper()
		r.wait("after "+after+" both tags and the page are "+color, `(() => {
			const canvas = document.createElement("canvas").getContext("2d");
			const plain = (color) => (canvas.fillStyle = "#123456", canvas.fillStyle = color, canvas.fillStyle); // as #rrggbb
			const tags = Array.from(document.querySelectorAll("meta[name=theme-color]"), (tag) => plain(tag.content));
			return tags.length === 2 && tags.concat(plain(getComputedStyle(document.documentElement).backgroundColor)).every((color) => color === %s);
		})()`, color)
	}
	colors := r.paper.Colors
	for _, set := range []struct{ choice, color string }{
		{".step-4", colors.Light},
		{".theme-paper", colors.Paper},
		{".step-2", colors.Paper},
		{".sheet .switch", colors.Paper},
		{".theme-dark", colors.Dark},
		{".sheet .switch", colors.Dark},
		{".theme-light", colors.Light},
		{".theme-system", colors.Light},
		{".step-5", colors.Light},
	} {
		r.tap(set.choice)
		wait("a tap on "+set.choice, set.color)
	}
	system("dark")
	wait("nightfall", colors.Dark)
	r.tap(".step-2")
	wait("a change of size by night", colors.Dark)
	system("light")
	wait("daybreak", colors.Light)
}

func TestTheLargestSizeFitsTheSmallestPhone(t *testing.T) {
	r := journey(t, `localStorage.setItem("zhapu.settings", JSON.stringify({ size: 6, theme: "paper", elder: true }))`)
	r.must(r.tab.resize(360, 640))
	pages := append(everyPage(r.sites), content.SearchPath, content.SavedPath, content.SettingsPath)
	for i, path := range pages {
		r.open(path)
		if i >= len(pages)-3 {
			r.wait("the app draws "+path, `document.querySelector("#app .app-page h1") !== null`)
		}
		r.check(path+" is not wider than the phone", `document.documentElement.scrollWidth <= innerWidth`)
		r.check(path+" leaves half the screen for the text", `innerHeight - Array.from(document.querySelectorAll(".topbar, .tabbar"), (e) => e.checkVisibility() ? e.getBoundingClientRect().height : 0).reduce((a, b) => a + b) > innerHeight / 2`)
	}
}

// The browser's own type may be set to twice its size, and the paper's to 很大 on top of that.
func TestTwoLargeTypesTogether(t *testing.T) {
	r := journey(t, `localStorage.setItem("zhapu.settings", JSON.stringify({ size: 5 }))`)
	r.must(r.tab.resize(360, 640))
	twice := int64(32) // CSS pixels
	_, err := call(r.tab, page.SetFontSizes, page.SetFontSizesParams{FontSizes: &page.FontSizes{Standard: twice}})
	r.must(err)
	r.visit(content.SearchPath)
	r.check("the type is that large", `getComputedStyle(document.documentElement).fontSize === "60px"`)
	r.write("港")
	r.wait("there are suggestions", `document.querySelectorAll(".suggestion").length > 2`)
	r.check("a line of them holds words", `Array.from(document.querySelectorAll(".suggestion > span:not(.suggestion-kind)")).every((e) =>
		e.getBoundingClientRect().width > Math.min(e.innerText.length, 4) * parseFloat(getComputedStyle(e).fontSize) - 1)`)
	r.check("the page is not wider than the phone", `document.documentElement.scrollWidth <= innerWidth`)
}

// A phone that shows all of an app at twice its size leaves a page half its width.
func TestTheSheetFitsHalfAPhone(t *testing.T) {
	for _, settings := range []string{`{}`, `{ "size": 5 }`, `{ "size": 6, "elder": true }`} {
		t.Run(settings, func(t *testing.T) {
			r := journey(t, `localStorage.setItem("zhapu.settings", JSON.stringify(`+settings+`))`)
			r.must(r.tab.resize(180, 320))
			r.openApp(articlePath(r.edition.Articles[0]))
			r.do(`document.querySelector("#app [data-action=size]").click()`) // one bar hides the other
			r.wait("the sheet is open", `document.querySelector(".sheet-size") !== null`)
			r.check("nothing stands out of it", `Array.from(document.querySelectorAll(".sheet, .sheet *")).every((e) => e.getBoundingClientRect().right <= innerWidth + .5 && e.scrollWidth <= e.clientWidth + 1)`)
		})
	}
}

// Every target of a thumb is at least 48 px in both directions.
func TestTargetsAreLargeEnough(t *testing.T) {
	r := journey(t)
	const small = `Array.from(document.querySelectorAll("#app button, .tabbar a, .topbar a.tool, .sheet button, a.button, a.setting"))
		.filter((e) => e.checkVisibility() && e.getClientRects().length && !e.matches(".skip"))
		.map((e) => [e.outerHTML.slice(0, 90), Math.round(e.getBoundingClientRect().width), Math.round(e.getBoundingClientRect().height)])
		.filter(([, w, h]) => w < 48 || h < 48).map((row) => row.join(" "))`
	check := func(where string) {
		t.Helper()
		for _, target := range r.list(small) {
			t.Errorf("%s: a target under 48 px: %s", where, target)
		}
	}
	r.openApp(articlePath(r.edition.Articles[0]))
	check("article")
	r.tap(`#app [data-action=size]`)
	r.wait("the sheet is open", `document.querySelector(".sheet-size") !== null`)
	check("sheet of sizes")
	r.must(r.phone.press(r.ctx, "Escape"))
	r.wait("the sheet is gone", `document.querySelector(".sheet") === null`)
	r.tap(`#app [data-action=share]`)
	r.wait("the sheet is open", `document.querySelector(".sheet-share") !== null`)
	check("sheet of sharing")
	for _, path := range []string{content.SettingsPath, content.SavedPath, content.SearchPath} {
		r.openApp(path)
		r.wait("it is drawn", `document.querySelector("#app .app-page h1") !== null`)
		check(path)
	}
}
