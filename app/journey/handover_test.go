//go:build !js

package journey

import (
	"strings"
	"testing"

	"zhaputide/content"
)

// standing is where the reader stands on a page, as one string: what the hand-over must not change.
const standing = `JSON.stringify({
	y: scrollY,
	paragraph: document.querySelector("#p2").getBoundingClientRect().top,
	focus: document.activeElement.outerHTML.slice(0, 200),
	selection: getSelection().toString(),
	main: document.querySelector("main").marked === true,
	height: document.documentElement.scrollHeight,
	title: document.title,
})`

func TestHandOverKeepsScrollFocusAndSelection(t *testing.T) {
	inEach(t, func(r *reader, s *sites) {
		release := r.host.hold(".wasm")
		r.open(articlePath(s.edition.Articles[1]))
		r.wait("fonts are in", `document.fonts.ready.then(() => true)`)
		r.do(`(() => {
			scrollTo({ top: 420, behavior: "instant" });
			document.querySelector(".story-foot a[href]").focus({ preventScroll: true });
			const range = document.createRange();
			range.setStart(document.querySelector("#p2").firstChild, 2);
			range.setEnd(document.querySelector("#p2").firstChild, 12);
			getSelection().removeAllRanges();
			getSelection().addRange(range);
			document.querySelector("main").marked = true;
		})()`)
		before := r.text(standing)
		if r.true(appIsUp) {
			r.t.Fatal("the app is up before its wasm came")
		}
		release()
		r.wait("the app is up", appIsUp)
		r.do(`new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))`)
		if after := r.text(standing); after != before {
			r.t.Errorf("the hand-over has changed where the reader stands:\n before %s\n after  %s", before, after)
		}
	})
}

// A reader who came to a button of the bars by keyboard is still on it afterwards.
func TestHandOverKeepsTheFocusOnABar(t *testing.T) {
	r := journey(t)
	release := r.host.hold(".wasm")
	r.open(articlePath(r.edition.Articles[1]))
	r.do(`document.querySelector("#app [data-action=share]").focus()`)
	release()
	r.wait("the app is up", appIsUp)
	r.check("the focus is on the button", `document.activeElement.matches("#app [data-action=share]")`)
}

func TestHandOverMovesNothing(t *testing.T) {
	s := theSites(t)
	for name, path := range map[string]string{
		"front": content.FrontPath, "archive": content.ArchivePath, "about": content.AboutPath,
		"article": articlePath(s.edition.Articles[0]), "section": content.SectionPath(s.paper.Sections[0].ID),
	} {
		t.Run(name, func(t *testing.T) {
			r := journey(t)
			r.handOver(path, appIsUp)
		})
	}
}

// A slow phone paints a page while it comes: what stands in a bar already does not move when the rest of the bar comes.
func TestHalfABarStandsWhereItStays(t *testing.T) {
	r := journey(t)
	for _, path := range []string{
		content.FrontPath, content.ArchivePath, content.AboutPath, content.SearchPath, content.EditionPath(r.edition.ID), articlePath(r.edition.Articles[0]),
	} {
		r.visit(path)
		moved := r.text(`(() => {
			const places = (bar) => Array.from(bar.children, (tool) => { const { left, top } = tool.getBoundingClientRect(); return left + "," + top; });
			for (const bar of document.querySelectorAll("#app .topbar, #app .tabbar")) {
				const whole = places(bar);
				for (const copy = bar.cloneNode(true); bar.children.length > 1;) {
					bar.lastElementChild.remove();
					const half = places(bar), at = half.findIndex((place, i) => place !== whole[i]);
					if (at >= 0) return copy.children[at].outerHTML + " from " + half[at] + " to " + whole[at];
				}
			}
			return "";
		})()`)
		if moved != "" {
			t.Errorf("%s: %s", path, moved)
		}
	}
}

// The pages that the app draws begin with the heading that stands there already.
func TestDrawnPagesTakeOverTheirHeading(t *testing.T) {
	for _, path := range []string{content.SearchPath, content.SavedPath, content.SettingsPath} {
		t.Run(strings.Trim(path, "/"), func(t *testing.T) {
			r := journey(t)
			r.handOver(path, appIsUp+` && document.querySelector("main").hidden && document.querySelector("#app .app-page h1") !== null`)
		})
	}
}

// handOver opens a page, lets the app take over, and fails the journey if anything that both show has moved or looks different.
func (r *walker) handOver(path, done string) {
	r.t.Helper()
	const headings = `JSON.stringify(Array.from(document.querySelectorAll("h1")).filter((e) => e.getClientRects().length).map((e) => [e.innerText, e.getBoundingClientRect()]))`
	release := r.host.hold(".wasm")
	r.open(path)
	r.wait("fonts are in", `document.fonts.ready.then(() => true)`)
	before, bars := r.text(headings), r.bars()
	release()
	r.wait("the app has taken over", done)
	r.do(`new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))`)
	if after := r.text(headings); after != before {
		r.t.Errorf("the heading has moved:\n before %s\n after  %s", before, after)
	}
	for name, picture := range r.bars() {
		if !same(r.t, bars[name], picture) {
			r.t.Errorf("the %s looks different after the hand-over: %s", name, keepPictures(r.t, bars[name], picture))
		}
	}
	if shifts := r.text(`JSON.stringify(watch.shifts)`); shifts != "[]" {
		r.t.Errorf("layout has shifted: %s", shifts)
	}
}

func TestATapBeforeTheAppIsAnsweredByTheApp(t *testing.T) {
	r := journey(t)
	release := r.host.hold(".wasm")
	r.open(articlePath(r.edition.Articles[0]))
	r.tap(`#app [data-action=save]`)
	r.check("the button says that it is busy", `document.querySelector("#app [data-action=save]").ariaBusy === "true"`)
	release()
	r.wait("the article is saved", `document.querySelector("#app [data-action=save]").ariaPressed === "true"`)
	r.check("no button is busy any more", `document.querySelector("[aria-busy=true]") === null`)
}
