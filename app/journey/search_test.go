//go:build !js

package journey

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"zhaputide/content"
)

const (
	// found is the number that the line above the results says, "" for none.
	found = `(document.querySelector("#found b")?.innerText || "")`

	headlines = `Array.from(document.querySelectorAll(".result h2"), (e) => e.innerText)`

	// marked are the words that are marked in the page, without an element of their own.
	marked = `Array.from(CSS.highlights.get("found") || [], (range) => range.toString())`
)

// write writes into the box, as an input method hands over what it has composed.
func (r *reader) write(text string) {
	r.t.Helper()
	r.wait("the box is there", `document.querySelector("#search-input") !== null`)
	r.do(`(() => {
		const box = document.querySelector("#search-input");
		box.focus();
		box.value = %s;
		box.dispatchEvent(new InputEvent("input", { bubbles: true }));
	})()`, text)
	r.wait("the address has it", `new URLSearchParams(location.search).get("q") === %s`, text)
	r.wait("the whole answer is there", `document.querySelector("#results").dataset.query === %s && document.querySelector("#results").dataset.complete === "true"`, text)
}

func TestAnyWordIsFound(t *testing.T) {
	inEach(t, func(r *reader, s *sites) {
		r.visit(content.SearchPath)
		for _, c := range []struct{ what, query, headline string }{
			{"a word", "尺糕", "刚出锅的尺糕"},
			{"a word of the text", "撬装", "企业一呼"},
			{"traditional characters", "項目推進年", "港区开年第一会"},
			{"pinyin", "chigao", "刚出锅的尺糕"},
			{"initials", "yqwrxmz", "港区开年第一会"},
			{"characters and pinyin", "尺gao", "刚出锅的尺糕"},
			{"a name", "沈嘉伟", "马年首签"},
			{"half of two words", "口能级提", "港区开年第一会"},
			{"a narrowed search", "安全 版面:民生", "企业一呼"},
		} {
			r.write(c.query)
			r.wait(c.what+", "+c.query+", finds "+c.headline, found+` > 0 && `+headlines+`.some((h) => h.includes(%s))`, c.headline)
		}
		r.write("龘靐")
		r.wait("what stands nowhere is said not to", `document.querySelector(".page-search .empty") !== null && document.querySelector("#found").innerText.includes("没有找到")`)
		r.write("项目")
		r.wait("it finds again", found+` > 1`)
		r.tap("#search-input ~ .search-clear")
		r.wait("the box is empty and one may begin anew", `document.querySelector("#search-input").value === "" && document.activeElement.id === "search-input" && document.querySelector(".ways") !== null`)
	})
}

func TestAResultOpensAtWhatWasFound(t *testing.T) {
	inEach(t, func(r *reader, s *sites) {
		r.visit(content.SearchPath)
		r.write("项目")
		r.wait("it is found, and all its rows are there", `document.querySelectorAll(".result").length === Number(`+found+`) && document.querySelector(".result-link[href*='#p']") !== null`)
		list := r.text(`JSON.stringify(` + headlines + `)`)
		href := r.text(`Array.from(document.querySelectorAll(".result-link[href*='#p']")).at(-1).getAttribute("href")`)
		r.do(`document.querySelector(".result-link[href='" + %s + "']").scrollIntoView({ block: "center", behavior: "instant" })`, href)
		y := r.number(`scrollY`)
		r.tap(fmt.Sprintf(".result-link[href=%q]", href))
		path, paragraph, _ := strings.Cut(href, "#")
		r.wait("the article opens", storyAt, path)
		r.wait("the paragraph is in sight", `(() => {
			const box = document.getElementById(%s).getBoundingClientRect();
			return box.top < innerHeight && box.bottom > 0;
		})()`, paragraph)
		r.wait("what was found is marked or its paragraph outlined", `window.CSS?.highlights ? `+marked+`.some((word) => word.includes("项目")) : document.querySelector("#page .found-here") !== null`)
		r.check("the text is untouched", `document.querySelector("#page mark") === null`)
		r.do(`history.back()`)
		r.wait("the same results stand at the same place", `JSON.stringify(`+headlines+`) === %s && Math.abs(scrollY - %s) < 2`, list, y)
		r.check("nothing is marked any more", `!window.CSS?.highlights || `+marked+`.length === 0`)
		r.wait("the way leads on from the same result", `document.activeElement.getAttribute("href") === %s`, href)
		r.do(`history.forward()`)
		r.wait("the article again", storyAt, path)
		r.wait("with its marks", `!window.CSS?.highlights || `+marked+`.length > 0`)
	})
}

func TestTheSearchIsInTheAddress(t *testing.T) {
	r := journey(t)
	r.visit(content.SearchPath)
	r.write("项目")
	r.wait("it is found", found+` > 1`)
	all := r.text(found)
	r.tap("=版面")
	r.tap("=要闻")
	r.wait("fewer are found", found+` > 0 && `+found+` !== %s`, all)
	r.tap("=最新")
	fewer := r.text(found)
	r.check("the box says why", `document.querySelector("#search-input").value === "项目 版面:要闻"`)
	r.do(`location.reload()`)
	r.wait("after a reload it is the same", appIsUp+` && `+found+` === %s && document.querySelector("#sort-1").ariaChecked === "true"`, fewer)
	r.tap(`.chip[aria-pressed="true"]`)
	r.wait("all again", found+` === %s`, all)
	r.tap("=时间")
	r.wait("the fields are there", `document.querySelector("#month-from") !== null`)
	r.do(`(() => {
		const field = document.querySelector("#month-from");
		field.value = "2031-01";
		field.dispatchEvent(new Event("change", { bubbles: true }));
	})()`)
	r.wait("later than all that there is", `document.querySelector(".page-search .empty") !== null`)
	r.tap("=全部")
	r.wait("all again, and the field is empty", found+` === %s && document.querySelector("#month-from").value === ""`, all)
	r.check("nothing complains about the width", `document.documentElement.scrollWidth <= innerWidth`)
}

func TestSuggestionsAndRecentSearches(t *testing.T) {
	r := journey(t)
	r.visit(content.SearchPath)
	r.write("chig")
	r.wait("a suggestion", `document.querySelector(".suggestions .suggestion") !== null`)
	r.do(`document.querySelector("#search-input").dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowDown", bubbles: true }))`)
	r.wait("the arrow leads down to it", `document.activeElement.id === "suggestion-0"`)
	r.must(r.phone.press(r.ctx, "Escape"))
	r.wait("Escape leads back", `document.activeElement.id === "search-input" && document.querySelector(".suggestion") === null`)
	r.write("刚出锅")
	r.wait("the article is suggested", `document.querySelector("a.suggestion") !== null`)
	r.tap("a.suggestion")
	r.wait("the article opens", `document.body.dataset.kind === "article"`)
	r.openApp(content.SearchPath)
	r.wait("the search is remembered", `document.querySelector(".recent .word").innerText === "刚出锅"`)
	r.tap(".recent .word")
	r.wait("and asked again", found+` > 0`)
	r.check("the focus tells where one is", `document.activeElement.id === "found"`)
	r.openApp(content.SearchPath)
	r.tap(".recent .tool")
	r.wait("it is forgotten", `document.querySelector(".recent") === null && localStorage.getItem("zhapu.searches") === "[]"`)
}

func TestSearchWithoutANetwork(t *testing.T) {
	inEach(t, func(r *reader, s *sites) {
		r.visit("/")
		r.wait("all that search needs is kept", `(async () => {
			const cache = await caches.open("packs"), search = (await (await cache.match("/packs/manifest.json")).json()).search;
			const files = [search.paper, ...search.lexicon, ...search.segments.flatMap((s) => [s.index, s.texts])];
			for (const file of files) if (!(await cache.match(file.path))) return false;
			return true;
		})()`)
		r.host.stop()
		r.openApp(content.SearchPath + "?q=chigao")
		r.wait("it is found", found+` > 0 && `+headlines+`.some((h) => h.includes("尺糕"))`)
		r.tap(".result-link")
		r.wait("and opens", `document.querySelector("#page .story h1")?.innerText.includes("尺糕")`)
	})
}

// point touches the middle of the first place where the word stands in a paragraph of the article.
func (w *walker) point(word string) {
	w.t.Helper()
	var at struct{ X, Y float64 }
	w.must(w.phone.run(w.ctx, fill(`(() => {
		for (const p of document.querySelectorAll("#page .story p[id]")) {
			const walker = document.createTreeWalker(p, NodeFilter.SHOW_TEXT);
			for (let node; node = walker.nextNode();) {
				const at = node.data.indexOf(%s);
				if (at < 0) continue;
				p.scrollIntoView({ block: "center", behavior: "instant" });
				const range = document.createRange();
				range.setStart(node, at);
				range.setEnd(node, at + 1);
				const box = range.getBoundingClientRect();
				return { X: box.left + box.width / 2, Y: box.top + box.height / 2 };
			}
		}
	})()`, []any{word}), &at))
	w.must(w.tab.during(w.ctx, chromedp.MouseClickXY(at.X, at.Y)))
}

func TestATappedWordSaysWhereItStands(t *testing.T) {
	r := journey(t)
	a := r.edition.Articles[0]
	r.visit(articlePath(a))
	r.point("项目")
	r.wait("the chip says which word it is, and is in sight", `(() => {
		const chip = document.querySelector("#word-chip"), box = chip?.getBoundingClientRect();
		return chip && chip.innerText.includes("篇文章提到") && box.top > 0 && box.left >= 0 && box.right <= innerWidth && box.bottom < innerHeight;
	})()`)
	word := r.text(`document.querySelector("#word-chip b").innerText`)
	if !strings.Contains(word, "项目") {
		t.Errorf("the word is %s", word)
	}
	r.check("it is marked", `Array.from(CSS.highlights.get("word") || [], (range) => range.toString())[0] === %s`, word)
	r.check("its buttons are large enough", `Array.from(document.querySelectorAll("#word-chip a, #word-chip button")).every((e) => e.getBoundingClientRect().height >= 48)`)
	r.must(r.phone.press(r.ctx, "Escape"))
	const gone = `document.querySelector("#word-chip") === null && !CSS.highlights.has("word")`
	r.wait("Escape closes it", gone)
	r.point("项目")
	r.wait("it is there again", `document.querySelector("#word-chip") !== null`)
	r.do(`scrollBy({ top: 60, behavior: "instant" })`)
	r.wait("scrolling closes it", gone)
	r.point("项目")
	r.wait("it is there again", `document.querySelector("#word-chip") !== null`)
	r.tap("#word-chip a")
	r.wait("its articles are found", `location.pathname === "/search/" && `+found+` > 0 && document.querySelector("#word-chip") === null`)
	r.check("the box has the word", `document.querySelector("#search-input").value === %s`, word)
}

func TestInTheEldersPaperAFingerMayRest(t *testing.T) {
	r := journey(t, `localStorage.setItem("zhapu.settings", JSON.stringify({ size: 5, theme: "light", elder: true }))`)
	r.visit(articlePath(r.edition.Articles[0]))
	r.point("项目")
	r.tap(".tab-settings")
	r.wait("no chip came", `document.querySelector(".page-settings") !== null && document.querySelector("#word-chip") === null`)
	r.check("and the page says so", `Array.from(document.querySelectorAll(".setting")).find((e) => e.innerText.includes("点词查找")).ariaChecked === "false"`)
}
