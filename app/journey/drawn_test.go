//go:build !js

package journey

import (
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"

	"zhaputide/content"
)

// layout is everything that stands on the page which a part holds, each element with its box, as one string.
const layout = `(() => {
	const out = [];
	const walk = (element, depth) => {
		const box = element.getBoundingClientRect();
		if (!element.getClientRects().length || element.matches("svg *, .opening")) return;
		const words = Array.from(element.childNodes).filter((n) => n.nodeType === 3).map((n) => n.data.trim()).join("");
		out.push(depth + element.localName + "." + (element.getAttribute("class") || "").replace(" room", "") + " " + [box.left, box.top, box.width, box.height].map((x) => x.toFixed(2)) + " " + words + " " + (element.value || "") +
			" " + ["aria-selected", "aria-checked", "aria-label", "href"].map((name) => element.getAttribute(name)).join(" "));
		for (const child of element.children) walk(child, depth + " ");
	};
	walk(document.querySelector(%s + " .app-page"), "");
	return out.join("\n");
})()`

// rememberedThings is what a phone remembers of a reader who has used the paper for a while.
func rememberedThings(a, b string) string {
	return fill(`(() => {
		const now = Math.floor(Date.now() / 1000);
		const saved = [{ path: %s, headline: "一切围绕项目转、一切盯着项目干，港区三级干部大会部署“项目推进年”", section: "要闻", date: "2026-02", at: now }, { path: %s, headline: "无名", at: now - 9 }, { path: "/settings/", headline: "坏的", at: 1 }];
		const history = saved.map((e, i) => ({ ...e, at: now - i * 86400 }));
		for (let i = 0; i < 60; i++) history.push({ path: "/a/2025-01/n" + i + "/", headline: "第" + i + "篇", section: "民生", date: "2025-01-0" + (i %% 9 + 1), at: now - 40 * 86400 * i });
		localStorage.setItem("zhapu.saved", JSON.stringify(saved));
		localStorage.setItem("zhapu.history", JSON.stringify(history));
		localStorage.setItem("zhapu.searches", JSON.stringify(["沈嘉伟", "项目 -签约", "<b>"]));
	})()`, []any{a, b})
}

// The pages that the app draws stand there before it, and it takes them over with every box in its place.
func TestDrawnPagesAreTakenOver(t *testing.T) {
	s := theSites(t)
	a, b := articlePath(s.edition.Articles[0]), articlePath(s.edition.Articles[1])
	type look struct {
		width, height    int64
		size             int
		theme            string
		elder, remembers bool
	}
	looks := []look{
		{360, 640, 2, "system", false, false},
		{390, 844, 2, "light", false, true},
		{360, 640, 5, "dark", false, true},
		{390, 844, 4, "paper", true, true},
		{360, 640, 1, "system", false, true},
		{390, 844, 3, "dark", false, false},
	}
	for _, path := range []string{content.SearchPath, content.SavedPath, content.SavedPath + "?list=history", content.SettingsPath, content.SearchPath + "?q=" + url.QueryEscape("港区")} {
		for _, l := range looks {
			t.Run(fmt.Sprintf("%s %v", strings.Trim(path, "/"), l), func(t *testing.T) {
				r := journey(t)
				r.must(r.tab.resize(l.width, l.height))
				release := r.host.hold(".wasm")
				r.open(content.AboutPath)
				r.do(`localStorage.setItem("zhapu.settings", JSON.stringify({ size: %s, theme: %s, elder: %s }))`, l.size, l.theme, l.elder)
				if l.remembers {
					r.do(rememberedThings(a, b))
				}
				r.open(path)
				r.wait("fonts and sheets are in", `document.fonts.ready.then(() => document.querySelectorAll("link[rel=stylesheet]").length > 1)`)
				r.do(`scrollTo({ top: 90, behavior: "instant" })`)
				before, y := r.text(layout, "main"), r.number(`scrollY`)
				// what is on the screen when the app's page first is: the answer may come at once after that
				r.do(`new MutationObserver((_, o) => { if (!("early" in document.documentElement.dataset)) { o.disconnect(); window.first = ` + fill(layout, []any{"#app"}) + `; window.firstY = scrollY } }).observe(document.documentElement, { attributes: true })`)
				release()
				r.wait("the app has taken over", appIsUp+` && document.querySelector("main").hidden && window.first !== undefined`)
				if after := r.text(`window.first`); after != before {
					r.t.Errorf("moved:\n%s", differing(before, after))
				}
				if after := r.number(`window.firstY`); after != y {
					r.t.Errorf("scrolled from %v to %v", y, after)
				}
				if shifts := r.text(`JSON.stringify(watch.shifts)`); shifts != "[]" {
					r.t.Errorf("layout has shifted: %s", shifts)
				}
			})
		}
	}
}

// differing are the first lines in which two texts differ.
func differing(before, after string) string {
	was, is := strings.Split(before, "\n"), strings.Split(after, "\n")
	var out []string
	for i := 0; i < max(len(was), len(is)) && len(out) < 12; i++ {
		line := func(list []string) string {
			if i < len(list) {
				return list[i]
			}
			return "-"
		}
		if line(was) != line(is) {
			out = append(out, "before "+line(was), "after  "+line(is))
		}
	}
	return strings.Join(out, "\n")
}

// What is typed before the program is there is kept, with the place in it, and answered; so is the key that sends it.
func TestAWordTypedEarlyIsAnswered(t *testing.T) {
	for _, submitted := range []bool{false, true} {
		t.Run(fmt.Sprint(submitted), func(t *testing.T) {
			inEach(t, func(r *reader, _ *sites) {
				release := r.host.hold(".wasm")
				r.open(content.SearchPath)
				r.do(`(() => {
					const box = document.querySelector("#search-input");
					box.focus();
					document.execCommand("insertText", false, "乍浦港区");
					box.setSelectionRange(2, 3);
				})()`)
				r.do(`window.same = true`)
				if submitted {
					r.must(r.phone.press(r.ctx, "Enter"))
					r.wait("it is said to be under way", `document.querySelector("#found").textContent === "正在找…"`)
				}
				r.check("no other page was loaded, and the address has the words", `window.same && location.pathname === "/search/" && new URLSearchParams(location.search).get("q") === "乍浦港区"`)
				release()
				r.wait("it is answered", `document.querySelector("#app #results").dataset.query === "乍浦港区" && !!document.querySelector("#app .result")`)
				r.check("the text stands in the box, once", `document.querySelectorAll("#search-input").length === 1 && document.querySelector("#search-input").value === "乍浦港区"`)
				if submitted {
					r.wait("the focus is on the answer", `document.activeElement.id === "found"`)
					r.check("it is remembered", `localStorage.getItem("zhapu.searches").includes("乍浦港区")`)
				} else {
					r.check("the cursor is where it was", `document.activeElement.id === "search-input" && document.activeElement.selectionStart === 2 && document.activeElement.selectionEnd === 3`)
				}
				r.wait("the address has it", `new URLSearchParams(location.search).get("q") === "乍浦港区"`)
			})
		})
	}
}

// Who goes away before the program is there, and comes back, finds the words again.
func TestWordsTypedEarlyAreFoundAgain(t *testing.T) {
	r := journey(t)
	release := r.host.hold(".wasm")
	r.open(content.SearchPath)
	r.tap("#search-input")
	r.do(`document.execCommand("insertText", false, "乍浦港区")`)
	r.tap(".tab-archive")
	r.wait("another page is there", `document.body.dataset.kind === "archive"`)
	r.must(r.tab.back())
	r.wait("the words stand in the box", `document.body.dataset.kind === "search" && document.querySelector("#search-input").value === "乍浦港区"`)
	release()
	r.wait("they are answered", `document.querySelector("#app #results").dataset.query === "乍浦港区" && !!document.querySelector("#app .result")`)
}

// The step back from a sheet closes that and nothing else, whatever was chosen on the page before.
func TestAStepBackOnADrawnPageClosesTheSheetOnly(t *testing.T) {
	r := journey(t)
	defer r.host.hold(".wasm")()
	r.open(content.SavedPath)
	r.do(`window.same = true`)
	r.tap("#list-history")
	r.tap(`#app [data-action=size]`)
	r.wait("the sheet is open", `document.querySelector(".sheet-size") !== null`)
	r.must(r.tab.back())
	r.wait("the sheet is gone", noSheet)
	r.do(`new Promise((done) => setTimeout(done, 300))`) // a reload would begin
	r.check("the page is the same", `window.same && location.search === "?list=history"`)
}

// While an input method is at a word, the box is not taken away from under it.
func TestAWordBeingComposedIsWaitedFor(t *testing.T) {
	r := journey(t)
	release := r.host.hold(".wasm")
	r.open(content.SearchPath)
	r.tap("#search-input")
	compose := func(text string) {
		_, err := call(r.tab, input.ImeSetComposition, input.ImeSetCompositionParams{Text: text, SelectionStart: int64(len(text)), SelectionEnd: int64(len(text))})
		r.must(err)
	}
	compose("gang")
	release()
	r.wait("the app is up", appIsUp+` && !!document.querySelector("#app .app-page")`)
	compose("gangq")
	r.do(`new Promise((done) => setTimeout(done, 300))`)
	r.check("the box is the same", `document.activeElement === document.querySelector("main #search-input") && document.activeElement.value === "gangq"`)
	r.check("one page is to be seen", `!document.querySelector("#app .app-page").getClientRects().length`)
	_, err := call(r.tab, input.InsertText, input.InsertTextParams{Text: "港区"})
	r.must(err)
	r.wait("it is answered", `document.querySelector("main").hidden && document.querySelector("#app #results").dataset.query === "港区"`)
	r.check("the focus is in the app's box", `document.activeElement === document.querySelector("#app #search-input") && document.activeElement.value === "港区"`)
}

// A tap on what only the app can do is done by the app.
func TestATapOnADrawnPageIsAnswered(t *testing.T) {
	for path, story := range map[string]struct{ tap, done string }{
		content.SettingsPath: {"main .setting.switch:last-child", `document.querySelector("#app .setting.switch:last-child").getAttribute("aria-checked") === "false"`},
		content.SearchPath:   {"main .word", `document.querySelector("#app #results").dataset.query === "沈嘉伟"`},
		content.SavedPath:    {"main .row .tool", `document.querySelectorAll("#app .row").length === 1`},
	} {
		t.Run(strings.Trim(path, "/"), func(t *testing.T) {
			r := journey(t)
			release := r.host.hold(".wasm")
			r.open(content.AboutPath)
			r.do(rememberedThings(articlePath(r.edition.Articles[0]), articlePath(r.edition.Articles[1])))
			r.open(path)
			r.tap(story.tap)
			if path == content.SettingsPath {
				r.tap(story.tap) // who waits taps again: that takes nothing back
			}
			release()
			r.wait("it is done", `document.querySelector("main").hidden && `+story.done)
		})
	}
}

// Where the app cannot run, its pages do what they can without it, and say what.
func TestDrawnPagesWithoutTheApp(t *testing.T) {
	s := theSites(t)
	headline := []rune(s.edition.Articles[0].Headline)
	signer := content.Signers(s.edition.Articles[0].Bylines)[0]
	stories := map[string]func(r *walker){
		"the program is missing": func(r *walker) { r.faulty(".wasm", http.NotFound) },
		"the engine is old, and there is no network": func(r *walker) {
			r.tab.excuse("the app does not start")
			r.open(content.FrontPath)
			r.wait("the paper is kept", paperIsKept)
			r.host.stop()
		},
	}
	for name, story := range stories {
		t.Run(name, func(t *testing.T) {
			var r *walker
			if strings.Contains(name, "old") {
				r = journey(t, `delete window.WebAssembly`)
			} else {
				r = journey(t)
			}
			story(r)
			r.open(content.SearchPath)
			r.wait("it says what it can", `document.documentElement.dataset.app === "failed" && document.querySelector("main").innerText.includes("标题、导语和署名这里能找")`)
			for _, query := range []string{string(headline[:3]), signer} {
				r.tap("#search-input")
				r.do(`document.querySelector("#search-input").select()`)
				_, err := call(r.tab, input.InsertText, input.InsertTextParams{Text: query})
				r.must(err)
				r.wait("it is found: "+query, `!!document.querySelector('main .result-link[href="' + %s + '"] mark, main .result-link[href="' + %s + '"] .meta')`, articlePath(s.edition.Articles[0]), articlePath(s.edition.Articles[0]))
			}
			r.check("what was looked through is said", `/只找标题、导语和署名，找的是全部\d+期/.test(document.querySelector("main").innerText)`)
			r.check("rows are dressed", `getComputedStyle(document.querySelector("main .result-link")).display === "block"`)
			r.do(`localStorage.clear()`)
			r.do(rememberedThings(articlePath(s.edition.Articles[0]), articlePath(s.edition.Articles[1])))
			r.open(content.SavedPath)
			r.wait("the saved are listed", `document.documentElement.dataset.app === "failed" && document.querySelectorAll("main .row").length === 2`)
			r.check("nothing is offered that cannot be done", `!Array.from(document.querySelectorAll("main .row .tool, main .rows-foot")).some((e) => e.getClientRects().length)`)
			r.tap("=读过")
			r.check("those that were read are listed", `document.querySelectorAll("main .row").length === 50 && document.querySelector("main .rows-day").innerText === "今天"`)
			r.open(content.SettingsPath)
			r.wait("size, theme and 长辈版 can be chosen", `["size:3", "theme:dark", "elder"].every((name) => document.querySelector('main [data-set="' + name + '"]').getClientRects().length)`)
			r.do(`document.documentElement.setAttribute("data-size", "3")`)
			r.wait("what is chosen is seen", `document.querySelector('[data-set="size:3"]').getAttribute("aria-pressed") === "true" && document.querySelector('[data-set="size:2"]').getAttribute("aria-pressed") === "false"`)
			r.check("nothing else is", `document.querySelectorAll("main [data-needs]").length > 3 && !Array.from(document.querySelectorAll("main [data-needs]")).some((e) => e.getClientRects().length)`)
		})
	}
}

// With scripts off only the words about that stand there.
func TestDrawnPagesWithoutScripts(t *testing.T) {
	r := journey(t)
	_, err := call(r.tab, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
	r.must(err)
	for path, heading := range map[string]string{content.SearchPath: "搜索", content.SavedPath: "收藏", content.SettingsPath: "我的"} {
		r.open(path)
		const seen = `Array.from(document.querySelectorAll("main .app-page > *")).filter((e) => e.getClientRects().length).map((e) => e.innerText.split("\n")[0].trim()).join("|")`
		if got := r.text(seen); !strings.HasPrefix(got, heading+"|") || strings.Count(got, "|") != 1 {
			t.Errorf("%s shows %q", path, got)
		}
	}
}
