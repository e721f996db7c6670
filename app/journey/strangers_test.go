//go:build !js

package journey

import (
	"fmt"
	"testing"

	"zhaputide/content"
)

// What other programs do to the page: translators of the browser, of chat programs, and extensions.

// translators change every text of the page, as those do that ask no page for leave: each text goes into an element, as it is or another.
var translators = map[string]string{
	"wraps":    `(text, inner) => { text.replaceWith(inner.parentNode); inner.append(text); }`,
	"replaces": `(text, inner) => { text.replaceWith(inner.parentNode); inner.textContent = "§" + text.data; }`,
	"shortens": `(text) => { text.data = "§"; }`,
}

// translate lets a translator go over the page.
func (r *reader) translate(translator string) {
	r.t.Helper()
	r.do(`(() => {
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), texts = [];
		while (walker.nextNode()) if (walker.currentNode.data.trim()) texts.push(walker.currentNode);
		for (const text of texts) {
			const outer = document.createElement("font");
			(` + translators[translator] + `)(text, outer.appendChild(document.createElement("font")));
		}
	})()`)
}

const oneApp = `document.querySelectorAll("#app").length === 1 && document.querySelectorAll(".topbar").length === 1 && document.querySelectorAll(".tabbar").length === 1 && ` + appIsUp

func TestATranslatorEndsNothing(t *testing.T) {
	for translator := range translators {
		t.Run(translator, func(t *testing.T) {
			r := journey(t)
			path := articlePath(r.edition.Articles[0])
			translate := func() { t.Helper(); r.translate(translator) }
			r.visit(path)
			translate()
			r.tap(`#app [data-action=size]`)
			r.wait("the sheet is open", `document.querySelector(".sheet-size") !== null`)
			translate()
			r.tap(".step-4")
			r.wait("the choice holds", `document.documentElement.dataset.size === "4" && document.querySelector(".step-4").ariaChecked === "true"`)
			r.tap(".sheet .sheet-head .tool")
			r.wait("the sheet is gone", `document.querySelector(".sheet") === null`)
			r.tap(`#app [data-action=save]`)
			r.wait("it is saved", `document.querySelector("#app [data-action=save]").ariaPressed === "true" && document.querySelector(".notice") !== null`)
			translate()
			r.tap(`#app [data-action=share]`)
			r.wait("the sheet is open", `document.querySelector(".sheet-share") !== null`)
			translate()
			r.must(r.phone.press(r.ctx, "Escape"))
			r.wait("the sheet is gone", `document.querySelector(".sheet") === null`)

			r.tap(".tab-search")
			for _, query := range []string{"项目", "尺糕", "项目", "龘靐", "安全"} {
				r.write(query)
				translate()
			}
			r.tap("#search-input ~ .search-clear")
			r.wait("the start is there", `document.querySelector(".ways") !== null`)
			translate()
			r.write("项目")
			r.wait("the line says what is found, and in its own words", `/^找到\s*\d+\s*篇/.test(document.querySelector("#found").innerText) && `+found+` > 1`)
			r.wait("all rows are there", `document.querySelectorAll(".result").length === Number(`+found+`)`)
			r.do(`history.back()`)
			r.wait("the article is there again", storyAt, path)
			r.check("its text is whole", `document.querySelector("#page .story-text").innerText.length > 200 && !document.querySelector("#page").innerText.includes("§")`)
			r.tap(".tab-saved")
			r.wait("the list has it", rowsSay+`.length === 1`)
			translate()
			r.tap(".tab-settings")
			r.wait("the settings are there", `document.querySelector(".page-settings") !== null && !document.querySelector(".page-settings").innerText.includes("§")`)
			r.check("the app lives", oneApp)
		})
	}
}

func TestTranslatorsAreAskedToLeaveTheAppAlone(t *testing.T) {
	r := journey(t)
	const asked = `document.querySelector("#app").translate === false && document.querySelector("#app").classList.contains("notranslate") && document.querySelector("#page").translate`
	release := r.host.hold(".wasm")
	r.open(articlePath(r.edition.Articles[0]))
	r.check("before the app", asked)
	release()
	r.wait("the app is up", appIsUp)
	r.wait("with the app", asked)
}

// Extensions put their bars first in the body, put a box around all of it, and take away what they take for an advertisement, before the
// app starts.
func TestTheAppFindsItsPlace(t *testing.T) {
	for name, deed := range map[string]string{
		"a bar is first": `document.body.prepend(Object.assign(document.createElement("div"), { id: "bar", textContent: "翻译" }))`,
		"the bars are in a box": `(() => {
			const box = document.createElement("div");
			document.querySelector("#app").replaceWith(box);
			box.append(document.querySelector("#app") || "", document.querySelector("#bar") || "");
		})()`,
		"all is in a box":   `document.body.append(Object.assign(document.createElement("div"), { id: "box" })), document.querySelector("#box").append(...Array.from(document.body.children).filter((e) => e.id !== "box"))`,
		"the bars are gone": `document.querySelector("#app").remove()`,
		"the page is gone":  `document.querySelector("#page").remove()`,
	} {
		t.Run(name, func(t *testing.T) {
			r := journey(t, fmt.Sprintf(`addEventListener("DOMContentLoaded", () => { %s });`, deed))
			a := r.edition.Articles[0]
			r.openApp(articlePath(a))
			r.wait("there is one app", oneApp)
			r.check("and one page", `document.querySelectorAll("main").length <= 1`)
			r.tap(`#app [data-action=size]`)
			r.wait("the sheet is open", `document.querySelector(".sheet-size") !== null`)
			r.must(r.phone.press(r.ctx, "Escape"))
			r.wait("the sheet is gone", `document.querySelector(".sheet") === null`)
			r.tap(".tab-today")
			r.wait("the front page is there", `document.querySelector("#page .front") !== null && document.querySelector("#page").innerText.length > 100`)
			r.check("the app lives", oneApp)
		})
	}
}

// While the app runs, nodes go from it that it has drawn.
func TestWhatIsTakenAwayComesAgain(t *testing.T) {
	r := journey(t)
	r.visit(articlePath(r.edition.Articles[0]))
	r.tap(`#app [data-action=size]`)
	r.wait("the sheet is open", `document.querySelector(".sheet-size") !== null`)
	r.do(`document.querySelector(".sheet").remove()`)
	r.must(r.phone.press(r.ctx, "Escape"))
	r.wait("the veil is gone too", `document.querySelector(".veil") === null`)
	r.tap(`#app [data-action=size]`)
	r.wait("the sheet is whole again", `document.querySelectorAll(".sheet-size .step").length === 6`)
	r.must(r.phone.press(r.ctx, "Escape"))
	r.wait("the sheet is gone", `document.querySelector(".sheet") === null`)

	r.tap(".tab-search")
	r.write("项目")
	r.do(`document.querySelectorAll(".app-page, .tabbar").forEach((e) => e.remove())`)
	r.do(`history.back()`)
	r.wait("the article and all bars are there", storyAt+` && document.querySelector(".tabbar") !== null`, articlePath(r.edition.Articles[0]))
	r.tap(".tab-search")
	r.write("尺糕")
	r.do(`document.querySelector("#page").remove()`)
	r.tap(".tab-today")
	r.wait("the front page is there", `document.querySelector("#page .front") !== null`)
	r.do(`document.querySelector("#app").remove()`)
	r.do(`history.back()`)
	r.wait("the app comes again", oneApp+` && document.querySelector("#search-input") !== null`)
}

// A word is looked up where the article has been translated, and its text may change meanwhile.
func TestAWordOfATranslatedArticle(t *testing.T) {
	for translator := range translators {
		t.Run(translator, func(t *testing.T) {
			r := journey(t)
			r.visit(articlePath(r.edition.Articles[0]))
			r.do(`document.querySelector("#p1").scrollIntoView({ block: "center", behavior: "instant" })`)
			r.tap("#p1")
			r.wait("the word is shown", `document.querySelector(".word-chip") !== null`)
			r.translate(translator)
			r.must(r.phone.press(r.ctx, "Escape"))
			r.wait("it is gone", `document.querySelector(".word-chip") === null`)
			r.tap("#p1")
			r.translate(translator)
			r.tap(".tab-search")
			r.wait("the search is there", `location.pathname === %s && document.querySelector("#search-input") !== null`, content.SearchPath)
			r.check("the app lives", oneApp)
		})
	}
}
