//go:build !js

package journey

import (
	"fmt"
	"net/http"
	"testing"

	"zhaputide/content"
)

// What the small scripts of a page answer before the app is up, and without it.

const (
	noSheet = `document.querySelector(".sheet, .veil, [inert]") === null && document.body.dataset.sheet === undefined`

	// appsSheet: the sheet that stands there is not the one that was marked before the app was up.
	appsSheet = appIsUp + ` && document.querySelectorAll(".sheet").length === 1 && document.querySelectorAll(".veil").length === 1 && !document.querySelector(".sheet").early && document.querySelector("main").hasAttribute("inert")`
)

func TestAChoiceBeforeTheAppHoldsAndTheAppTakesOver(t *testing.T) {
	inEach(t, chooseEarly)
	inOld(t, chooseEarly)
}

func chooseEarly(r *reader, s *sites) {
	release := r.host.hold(".wasm")
	r.open(articlePath(s.edition.Articles[0]))
	steps := r.number(`history.length`)
	r.tap(`#app [data-action=size]`)
	r.wait("the sheet is open", `document.querySelector(".sheet-size") !== null`)
	r.do(`document.querySelector(".sheet").early = true`)
	r.tap(".step-5")
	r.tap(".theme-dark")
	r.tap(".sheet .switch")
	r.wait("the choice holds", `document.documentElement.dataset.size === "5" && document.documentElement.dataset.theme === "dark" && document.documentElement.dataset.elder === ""`)
	r.check("the controls say so", `Array.from(document.querySelectorAll(".sheet [aria-checked=true]"), (e) => e.dataset.set).join() === "size:5,theme:dark,elder"`)
	r.check("it is kept as the app would", `localStorage.getItem("zhapu.settings") === '{"size":5,"theme":"dark","elder":true}'`)
	r.do(`document.querySelector(".step-5").focus()`)
	if r.true(appIsUp) {
		r.t.Fatal("the app is up before its wasm came")
	}
	release()
	r.wait("the app is up or will not come", appHasDecided)
	if r.true(`zhapu.failed`) { // an old engine
		r.tap(".step-3")
		r.wait("the small script still answers", `document.documentElement.dataset.size === "3"`)
		return
	}
	r.wait("the app has taken over", appsSheet)
	r.check("with the choice", `Array.from(document.querySelectorAll(".sheet [aria-checked=true]"), (e) => e.dataset.set).join() === "size:5,theme:dark,elder"`)
	r.wait("the focus is where it was", `document.activeElement.matches(".sheet .step-5")`)
	r.tap(".step-3")
	r.wait("the app answers", `document.documentElement.dataset.size === "3"`)
	r.must(r.phone.press(r.ctx, "Escape"))
	r.wait("the sheet is gone", noSheet)
	r.wait("the focus is back on its button", `document.activeElement.matches("#app [data-action=size]")`)
	r.check("there was one step of the history, and it is gone back from", `history.length === %s && history.state.depth === 0`, steps+1)
}

// Who waits for what only the app can do taps again: that takes nothing back.
func TestAnArticleIsSavedOnce(t *testing.T) {
	r := journey(t)
	release := r.host.hold(".wasm")
	r.open(articlePath(r.edition.Articles[0]))
	for range 2 {
		r.tap(`#app [data-action=save]`)
	}
	release()
	r.wait("it is saved", `document.querySelector("#app [data-action=save]").getAttribute("aria-pressed") === "true"`)
}

// Who taps everything twice gets what one tap gives, before the app is up and after.
func TestTheSecondTapOfTwoIsNone(t *testing.T) {
	r := journey(t, `window.twice = (selector) => {
		const box = document.querySelector(selector).getBoundingClientRect(), x = box.x + box.width / 2, y = box.y + box.height / 2;
		const tap = () => new MouseEvent("click", { bubbles: true, cancelable: true, detail: 1, clientX: x, clientY: y });
		for (const event of [tap(), tap()]) document.elementFromPoint(x, y).dispatchEvent(event); // made at once: a busy machine is slower than a finger
		return new Promise((done) => setTimeout(done, 600)); // the next two are others
	};`)
	release := r.host.hold(".wasm")
	r.open(articlePath(r.edition.Articles[0]))
	for _, elder := range []string{"document.documentElement.dataset.elder === ''", "document.documentElement.dataset.elder === undefined"} {
		r.do(`twice("#app [data-action=size]")`)
		r.wait("the sheet is open", `document.querySelector(".sheet-size") !== null`)
		r.do(`document.querySelector(".sheet .switch").scrollIntoView()`)
		r.do(`twice(".sheet .switch")`)
		r.check("the choice holds", elder)
		r.do(`document.querySelector(".sheet-head").scrollIntoView()`)
		r.do(`twice(".sheet-head .tool")`)
		r.wait("the sheet is gone", noSheet)
		r.check("the article is still there", `document.querySelector("main .story") !== null`)
		release()
		r.wait("the app is up", appIsUp)
	}
	r.do(`twice("#app [data-action=save]")`)
	r.wait("it is saved", `document.querySelector("#app [data-action=save]").getAttribute("aria-pressed") === "true"`)
}

func TestALinkIsCopiedBeforeTheApp(t *testing.T) {
	r := journey(t, `window.copied = []; Object.defineProperty(navigator, "clipboard", { value: { writeText: (text) => { copied.push(text); return Promise.resolve(); } } });`)
	release := r.host.hold(".wasm")
	path := articlePath(r.edition.Articles[0])
	r.open(path + "?utm_source=x#p2")
	r.tap(`#app [data-action=share]`)
	r.check("the sheet names the article", `document.querySelector(".sheet-share .share-name").innerText === %s`, r.edition.Articles[0].Headline)
	r.do(`document.querySelector(".sheet").early = true`)
	r.tap("=复制链接")
	r.wait("it is copied", `document.querySelector(".sheet").innerText.includes("已复制") && copied.join() === %s`, r.paper.BaseURL+path)
	r.tap("=二维码")
	r.check("the button says that it is busy", `document.querySelector(".sheet [aria-busy=true]").innerText === "二维码"`)
	release()
	r.wait("the app has taken over, and draws the code", appsSheet+` && document.querySelector(".sheet .qr svg") !== null`)
	r.check("what was copied is", `document.querySelector(".sheet").innerText.includes("已复制") && copied.length === 1 && !document.querySelector("[aria-busy]")`)
	r.must(r.tab.back()) // the phone's own button
	r.wait("the sheet is gone", noSheet)
	r.check("the article is still there", `location.pathname === %s && document.querySelector("main .story") !== null`, path)
}

// The phone's own share sheet gets the same as from the app, and a refused copy leaves the address selected.
func TestSharingBeforeTheApp(t *testing.T) {
	r := journey(t, `window.given = []; navigator.share = (what) => { given.push(what.title, what.text, what.url); return given.length > 3 ? Promise.reject(new Error("refused")) : Promise.resolve(); };
		Object.defineProperty(navigator, "clipboard", { value: undefined }); Document.prototype.execCommand = () => false;`)
	r.host.hold(".wasm")
	a := r.edition.Articles[0]
	r.open(articlePath(a))
	r.tap(`#app [data-action=share]`)
	r.tap("=发给朋友")
	r.wait("the phone has it, and the sheet is gone", `given.join("|") === %s && `+noSheet, a.Headline+"|"+a.Headline+"|"+r.paper.BaseURL+articlePath(a))
	r.wait("its step too", `history.state.depth === 0`)
	r.tap(`#app [data-action=share]`)
	r.tap("=发给朋友")
	r.wait("a refusal leaves the address selected, and says so", `getSelection().toString().trim() === %s && document.querySelector(".sheet").innerText.includes("请长按下面的链接")`, r.paper.BaseURL+articlePath(a))
}

func TestASheetBeforeTheAppClosesInEveryWay(t *testing.T) {
	r := journey(t)
	release := r.host.hold(".wasm")
	r.open(articlePath(r.edition.Articles[0]))
	r.do(`scrollTo({ top: 420, behavior: "instant" })`)
	steps := r.number("history.length")
	for name, close := range map[string]func(){
		"Escape":            func() { r.must(r.phone.press(r.ctx, "Escape")) },
		"the phone's own":   func() { r.must(r.tab.back()) },
		"its button":        func() { r.tap(".sheet .sheet-head .tool") },
		"the page above it": func() { r.do(`document.querySelector(".veil").click()`) },
	} {
		r.do(`[1, 2].forEach(() => document.querySelector("#app [data-action=size]").click())`)
		r.check("one is open after two taps", `document.querySelectorAll(".sheet").length === 1 && document.activeElement.matches(".sheet")`)
		for range 15 {
			r.must(r.phone.press(r.ctx, "Tab"))
			r.check("Tab stays inside", `document.activeElement === document.body || document.activeElement.closest(".sheet") !== null`)
		}
		close()
		r.wait(name+" closes it", noSheet+` && history.state.depth === 0`)
		r.check("the focus is back on its button, the text where it was", `document.activeElement.matches("#app [data-action=size]") && scrollY === 420`)
	}
	if got := r.number("history.length"); got != steps+1 {
		t.Errorf("four sheets have made %v steps of history out of %v", got, steps)
	}
	release()
	r.wait("the app is up", appIsUp)
	r.do(`new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))`)
	r.check("a closed sheet is not opened again", noSheet)
}

// On a page that the app draws itself the sheet stays open while the page behind it comes.
// A busy phone answers two taps before the way back from the first sheet has come: the second sheet stays, with a step of its own.
func TestASheetOpenedAsAnotherCloses(t *testing.T) {
	r := journey(t)
	defer r.host.hold(".wasm")()
	r.open(articlePath(r.edition.Articles[0]))
	steps := r.number(`history.length`)
	r.tap(`#app [data-action=size]`)
	r.do(`(() => {
		const back = new Promise((done) => addEventListener("popstate", done, { once: true }));
		document.querySelector(".sheet-head .tool").click();
		document.querySelector("#app [data-action=share]").click();
		return back;
	})()`)
	r.wait("the second sheet has its step", `document.querySelector(".sheet-share") !== null && history.state.sheet && history.length === %s`, steps+1)
	r.must(r.tab.back())
	r.wait("it is gone", noSheet)
	r.check("the article is still there", `location.pathname === %s`, articlePath(r.edition.Articles[0]))
}

func TestADrawnPageComesBehindASheet(t *testing.T) {
	r := journey(t)
	release := r.host.hold(".wasm")
	r.do(`void (location.href = %s)`, r.host.url(content.SearchPath))
	r.tap(`#app [data-action=size]`)
	r.tap(".theme-dark")
	r.do(`document.querySelector(".sheet").early = true`)
	steps := r.number("history.length")
	release()
	r.wait("the app has taken over", appsSheet+` && document.querySelector("#app .page-search") !== null`)
	r.wait("the page behind is shut", `document.querySelector("#app .page-search").inert`)
	r.must(r.tab.back())
	r.wait("the sheet is gone", noSheet)
	r.check("so is its step", `history.state.depth === 0 && history.length === %s && location.pathname === "/search/"`, steps)
}

// A phone on which the app never starts has size, theme, 长辈版 and the link all the same, and they stay.
func TestWhatNeedsNoApp(t *testing.T) {
	for _, lost := range []string{"boot.", ".wasm"} {
		t.Run(lost, func(t *testing.T) {
			r := journey(t, `Object.defineProperty(navigator, "clipboard", { value: undefined });`)
			r.faulty(lost, http.NotFound)
			path := articlePath(r.edition.Articles[0])
			r.open(path)
			r.wait("the page says what is missing", `document.querySelector(".fault") && document.querySelector(".fault").innerText.includes("搜索和收藏暂时用不了。文章照样能看。")`)
			r.tap(`#app [data-action=size]`)
			r.tap(".theme-paper")
			r.tap(".sheet .switch")
			r.wait("长辈版 has its size", `document.documentElement.dataset.size === "4" && document.documentElement.dataset.elder === "" && document.documentElement.dataset.theme === "paper"`)
			r.tap(".sheet .sheet-head .tool")
			r.wait("the sheet is gone", noSheet)
			r.open(path)
			r.check("all is as it was set", `document.documentElement.dataset.size === "4" && document.documentElement.dataset.elder === "" && document.documentElement.dataset.theme === "paper"`)
			r.tap(`#app [data-action=share]`)
			r.wait("no code is promised", `document.documentElement.dataset.app === "failed" && !document.querySelector(".sheet [data-action=qr]").getClientRects().length`)
			r.tap("=复制链接")
			r.wait("it is copied", `document.querySelector(".sheet").innerText.includes("已复制")`)
		})
	}
}

// Where the storage is blocked or full a choice holds as long as the page, also when the app takes it over.
func TestAChoiceThatCannotBeKept(t *testing.T) {
	for name, c := range map[string]struct{ before, then string }{"blocked": {blockedStorage, "null"}, "full": {"", fillStorage}} {
		t.Run(name, func(t *testing.T) {
			r := journey(t, c.before)
			release := r.host.hold(".wasm")
			r.open(articlePath(r.edition.Articles[0]))
			r.do(c.then)
			r.tap(`#app [data-action=size]`)
			r.tap(".step-6")
			r.tap(".theme-dark")
			r.wait("it holds", `document.documentElement.dataset.size === "6" && document.documentElement.dataset.theme === "dark"`)
			r.do(`document.querySelector(".sheet").early = true`)
			release()
			r.wait("the app has taken over", appsSheet)
			r.check("it holds still", `document.documentElement.dataset.size === "6" && document.querySelector(".step-6").ariaChecked === "true" && document.querySelector(".theme-dark").ariaChecked === "true"`)
		})
	}
}

// Controls of a page are answered as those of the sheet are.
func TestControlsOfAPage(t *testing.T) {
	r := journey(t)
	r.host.hold(".wasm")
	r.open("/")
	r.do(`document.querySelector("#page").insertAdjacentHTML("afterbegin", '<button class="button" data-set="size:3" aria-pressed="false">稍大</button><button class="button" data-set="elder" aria-pressed="false">长辈版</button>')`)
	r.tap("=稍大")
	r.wait("it is set", `document.documentElement.dataset.size === "3" && document.querySelector("[data-set='size:3']").ariaPressed === "true"`)
	r.tap("=长辈版")
	r.wait("the others follow", `document.documentElement.dataset.size === "4" && document.querySelector("[data-set='size:3']").ariaPressed === "false" && document.querySelector("[data-set=elder]").ariaPressed === "true"`)
	r.tap("=长辈版")
	r.wait("and back", `document.documentElement.dataset.size === undefined && document.documentElement.dataset.elder === undefined`)
}

// The app's sheet is the early one to the pixel.
func TestTheAppsSheetLooksTheSame(t *testing.T) {
	for i, look := range []string{`{}`, `{ "size": 5, "theme": "paper" }`, `{ "size": 3, "theme": "dark" }`, `{ "size": 6, "theme": "dark", "elder": true }`} {
		for _, sheet := range []string{"size", "share"} {
			t.Run(fmt.Sprint(sheet, " ", look), func(t *testing.T) {
				r := journey(t, `localStorage.setItem("zhapu.settings", JSON.stringify(`+look+`))`)
				width, height := int64(360+30*(i%2)), int64(640+204*(i%2))
				r.must(r.tab.resize(width, height))
				release := r.host.hold(".wasm")
				r.open(articlePath(r.edition.Articles[0]))
				r.do(`document.querySelector("#app [data-action=` + sheet + `]").click()`)
				r.do(`document.querySelector(".sheet").early = true`)
				r.wait("it stands still, with its font", `document.fonts.ready.then(() => Promise.all(document.getAnimations().map((a) => a.finished))).then(() => true)`)
				shoot := func() []byte {
					picture, err := r.tab.picture(0, r.number("scrollY"), float64(width), float64(height))
					r.must(err)
					return picture
				}
				early := shoot()
				release()
				r.wait("the app has taken over", appsSheet)
				r.do(`new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))`)
				if app := shoot(); !same(t, early, app) {
					t.Errorf("the sheet looks different: %s", keepPictures(t, early, app))
				}
				if shifts := r.text(`JSON.stringify(watch.shifts)`); shifts != "[]" {
					t.Errorf("layout has shifted: %s", shifts)
				}
			})
		}
	}
}
