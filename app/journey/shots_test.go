//go:build !js

package journey

import (
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/page"

	"zhaputide/content"
)

// TestPictures takes pictures of the whole paper for people to look at: every kind of page and every sheet, in each
// theme, on three screens, at two sizes. SHOTS names the folder; ONLY, if set, a part of the names wanted.
func TestPictures(t *testing.T) {
	dir := os.Getenv("SHOTS")
	if dir == "" {
		t.Skip("pictures: set SHOTS to the folder they go to")
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	for _, size := range []int{2, 6} {
		for _, theme := range []string{"light", "paper", "dark"} {
			settings := fmt.Sprintf(`try { if (!sessionStorage.getItem("set")) { sessionStorage.setItem("set", 1); localStorage.setItem("zhapu.settings", JSON.stringify({ size: %d, theme: %q, elder: false })); } } catch {}`, size, theme)
			t.Run(theme+"-"+strconv.Itoa(size), func(t *testing.T) {
				r := journey(t, settings)
				r.visit(articlePath(r.edition.Articles[1]))
				r.tap(`#app [data-action=save]`)
				r.wait("it is saved", `document.querySelector("#app [data-action=save]").ariaPressed === "true"`)
				for _, scene := range scenes(r) {
					for _, screen := range [][2]int64{{360, 640}, {390, 844}, {1280, 800}} {
						name := fmt.Sprintf("%s-%s-%d-%dx%d.png", scene.name, theme, size, screen[0], screen[1])
						if strings.Contains(name, os.Getenv("ONLY")) {
							r.must(r.tab.resize(screen[0], screen[1]))
							r.take(scene, filepath.Join(dir, name))
						}
					}
				}
			})
		}
	}
}

// scene is something to take a picture of: a page, and what is tapped there first.
type scene struct {
	name string
	path string
	from string // condition before the taps: what comes late must not move them
	taps []string
	ends string // condition; empty: the app is up
}

func scenes(r *walker) []scene {
	first := articlePath(r.edition.Articles[0])
	const told = `document.querySelector(".health-note:not(.room)") !== null` // what the phone keeps, on the page of settings
	list := []scene{
		{name: "front", path: "/"},
		{name: "edition", path: content.EditionPath(r.edition.ID)},
		{name: "archive", path: content.ArchivePath},
		{name: "section", path: content.SectionPath(r.paper.Sections[0].ID)},
		{name: "about", path: content.AboutPath},
		{name: "search", path: content.SearchPath},
		{name: "found", path: content.SearchPath + "?q=" + url.QueryEscape("港区 项目"), ends: found + ` > 0 && document.querySelector("#results").dataset.complete === "true"`},
		{name: "found-none", path: content.SearchPath + "?q=" + url.QueryEscape("龘龘"), ends: `document.querySelector("#results .empty") !== null`},
		{name: "saved", path: content.SavedPath, ends: `document.querySelector(".row") !== null`},
		{name: "history", path: content.SavedPath + "?list=history", ends: `document.querySelector(".row") !== null`},
		{name: "settings", path: content.SettingsPath, ends: told},
		{name: "sheet-size", path: first, taps: []string{`#app [data-action=size]`}},
		{name: "sheet-share", path: first, taps: []string{`#app [data-action=share]`, "=二维码"}, ends: `document.querySelector("figure.qr") !== null`},
		{name: "sheet-install", path: content.SettingsPath, from: told, taps: []string{"=放到桌面"}},
		{name: "sheet-storage", path: content.SettingsPath, from: told, taps: []string{"=本机存储"}, ends: `document.querySelector(".facts").innerText.includes("期，")`},
		{name: "sheet-erase", path: content.SettingsPath, from: told, taps: []string{"=清除记录和存下的报纸"}},
		{name: "notfound", path: "/e/1999-01/"},
	}
	for _, a := range r.edition.Articles {
		list = append(list, scene{name: fmt.Sprintf("article-%d", a.Number), path: articlePath(a)})
	}
	return list
}

// take shows the scene and takes a picture of it: of the whole page, or of the screen where something lies over the page.
func (r *walker) take(s scene, file string) {
	r.t.Helper()
	r.host.forgive = "/e/1999"
	r.tab.excuse("404")
	r.openApp(s.path)
	r.wait("fonts and pictures are in", `document.fonts.ready.then(() => Array.from(document.images).every((i) => { i.loading = "eager"; return i.complete; }))`)
	if s.from != "" {
		r.wait("it may be tapped", s.from)
	}
	for _, selector := range s.taps {
		r.tap(selector)
	}
	yes, whole := true, len(s.taps) == 0
	if !whole {
		r.wait("the sheet is open", `document.querySelector(".sheet") !== null`)
	}
	if s.ends != "" {
		r.wait("the scene is set", s.ends)
	}
	r.do(`new Promise((done) => requestAnimationFrame(() => Promise.all(document.getAnimations().map((a) => a.finished.catch(() => {}))).then(() => requestAnimationFrame(done))))`)
	shot, err := call(r.tab, page.CaptureScreenshot, page.CaptureScreenshotParams{
		Format: page.CaptureScreenshotFormatPng, CaptureBeyondViewport: &whole, FromSurface: &yes, Clip: r.extent(whole),
	})
	r.must(err)
	r.must(os.WriteFile(file, shot.Data, 0o644))
}

// extent is the whole page, or nil for the screen.
func (r *walker) extent(whole bool) *page.Viewport {
	if !whole {
		return nil
	}
	box := value[[]float64](r.reader, `[document.documentElement.scrollWidth, document.documentElement.scrollHeight]`)
	return &page.Viewport{Width: box[0], Height: box[1], Scale: 1}
}
