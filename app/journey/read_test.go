//go:build !js

package journey

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"

	"zhaputide/content"
)

// everyPage lists one address of each kind of page that is made at build, and every article's.
func everyPage(s *sites) []string {
	pages := []string{content.FrontPath, content.ArchivePath, content.EditionPath(s.edition.ID), content.AboutPath}
	for _, section := range s.paper.Sections {
		pages = append(pages, content.SectionPath(section.ID))
	}
	for _, a := range s.edition.Articles {
		pages = append(pages, articlePath(a))
	}
	return pages
}

// checkStory fails the journey unless every word of the article stands on the page, where it can be seen.
func checkStory(r *reader, a *content.Article) {
	r.t.Helper()
	parts := []string{a.Headline, a.Subhead, a.Standfirst}
	for _, b := range a.Blocks {
		parts = append(parts, b.Text)
	}
	for _, by := range a.Bylines {
		parts = append(parts, by.Names...)
	}
	squeeze := strings.NewReplacer(" ", "", "\n", "", "\u3000", "")
	page := squeeze.Replace(r.text(`document.querySelector("main").innerText`))
	for _, part := range parts {
		if part = squeeze.Replace(part); !strings.Contains(page, part) {
			r.t.Errorf("%s: not on the page: %s\n%s", a.File, part, r.scene())
		}
	}
	r.check("one headline, and it is seen", `document.querySelectorAll("h1").length === 1 && document.querySelector("h1").getBoundingClientRect().height > 20`)
}

func TestEveryPageReadsWithScriptsOff(t *testing.T) {
	r := journey(t)
	if _, err := call(r.tab, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true}); err != nil {
		t.Fatal(err)
	}
	for _, path := range everyPage(r.sites) {
		if content.ParsePath(path).Kind == "article" {
			continue // below
		}
		r.open(path)
		r.check(path+" has words", `document.querySelector("main").innerText.length > 30`)
		r.check(path+" has one heading", `document.querySelectorAll("h1").length === 1`)
		r.check(path+" is not wider than the phone", `document.documentElement.scrollWidth <= innerWidth`)
	}
	for _, a := range r.edition.Articles {
		r.open(articlePath(a))
		checkStory(r.reader, a)
		r.check("it is not wider than the phone", `document.documentElement.scrollWidth <= innerWidth`)
	}
	for _, path := range []string{content.SearchPath, content.SavedPath, content.SettingsPath} {
		r.open(path)
		r.check(path+" says kindly that it needs scripts", `document.querySelector("main noscript") !== null && document.querySelector("main").innerText.includes("网页脚本")`)
		r.check(path+" promises nothing else", `!document.body.innerText.includes("正在打开") && document.querySelector("[data-action=size]").getClientRects().length === 0`)
	}
	for _, path := range r.host.seen() {
		if strings.HasSuffix(path, ".js") || strings.HasSuffix(path, ".wasm") {
			t.Errorf("scripts are off, and %s is fetched", path)
		}
	}
}

func TestLinksLeadOnWithScriptsOff(t *testing.T) {
	r := journey(t)
	if _, err := call(r.tab, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true}); err != nil {
		t.Fatal(err)
	}
	r.open("/")
	for _, path := range r.list(`Array.from(document.querySelectorAll("a[href]"), (a) => a.getAttribute("href"))`) {
		if strings.HasPrefix(path, "#") {
			continue
		}
		if strings.Contains(path, ":") || r.first.File(path) == nil {
			t.Errorf("the front page leads to %q, which is not there", path)
		}
	}
}

// The paper goes on being read when the app never comes: its files are lost on the way.
func TestReadingGoesOnWhenTheAppIsLost(t *testing.T) {
	for _, lost := range []string{".wasm", "boot."} {
		t.Run(lost, func(t *testing.T) {
			r := journey(t)
			r.tab.excuse("the app does not start")
			r.tab.excuse("ServiceWorker failed to install") // without the whole shell it must not
			r.host.publish(http.HandlerFunc(func(w http.ResponseWriter, q *http.Request) {
				if strings.HasPrefix(q.URL.Path, "/shell/") && strings.Contains(q.URL.Path, lost) {
					w.WriteHeader(http.StatusGone)
					return
				}
				r.first.ServeHTTP(w, q)
			}))
			r.tab.excuse("410")
			r.host.forgive = "/shell/"
			a := r.edition.Articles[0]
			r.open("/")
			r.tap(`#page a[href="` + articlePath(a) + `"]`)
			r.wait("the article is there", `location.pathname === %s && document.readyState === "complete"`, articlePath(a))
			if lost == ".wasm" {
				r.wait("the page knows that the app does not come", `window.zhapu && zhapu.failed`)
			}
			checkStory(r.reader, a)
		})
	}
}

func TestFirstVisitShowsTheWholeArticle(t *testing.T) {
	inEach(t, func(r *reader, s *sites) {
		a := s.edition.Articles[1]
		r.open(articlePath(a) + "?utm_source=x")
		checkStory(r, a)
		r.check("the title is the headline's", `document.title.startsWith(%s)`, a.Headline)
		r.check("the permanent address has no query", `new URL(document.querySelector("link[rel=canonical]").href).pathname === %s`, articlePath(a))
		var linked struct {
			Type     string `json:"@type"`
			Headline string `json:"headline"`
		}
		if err := json.Unmarshal([]byte(r.text(`document.querySelector("script[type='application/ld+json']").textContent`)), &linked); err != nil {
			r.t.Error(err)
		}
		if linked.Type != "NewsArticle" || linked.Headline != a.Headline {
			r.t.Errorf("linked data says %+v", linked)
		}
		r.wait("the app is up", appIsUp)
		checkStory(r, a)
	})
}
