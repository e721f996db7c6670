//go:build !js

package journey

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"zhaputide/content"
	"zhaputide/web/site"
)

// left lists addresses of an article as chat programs leave them, as browsers send them.
func left(path string) []string {
	bare := strings.TrimSuffix(path, "/")
	return []string{
		bare, bare + "。", path + url.PathEscape("）快看"), bare + "%20大家看看?from=timeline", "/" + path, strings.ToUpper(path), strings.Replace(path, "-", "%2D", 1),
		path + "index.html", bare + "%E2%80%8B…",
	}
}

// The server leads there, and so does the worker, with and without a network.
func TestALinkOfAChatProgramLeadsToTheCleanAddress(t *testing.T) {
	inEach(t, func(r *reader, s *sites) {
		a := s.edition.Articles[1]
		lead := func(how string) {
			for _, address := range left(articlePath(a)) {
				r.open(address + "#p2")
				checkStory(r, a)
				_, query, _ := strings.Cut(address, "?")
				if query != "" {
					query = "?" + query
				}
				r.wait(how+" "+address, `location.pathname + location.search + location.hash === %s`, articlePath(a)+query+"#p2")
			}
		}
		lead("from the server:")
		r.visit("/")
		lead("by the worker:")
		r.host.stop()
		lead("offline:")
		r.open("/%E3%80%82")
		r.wait("the front page", `location.pathname === "/" && document.querySelector("#page .front") !== null`)
	})
}

// staticHost answers as the plainest hosts do: a file, a folder's index.html, or 404.html. It leads nowhere by itself.
func staticHost(s *site.Site) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		path := strings.TrimSuffix(r.URL.Path, "index.html")
		if s.File(path) == nil {
			path += "/"
		}
		if s.File(path) == nil {
			path = site.NotFoundPath
			w = &statusWriter{w}
		}
		to := httptest.NewRequest(r.Method, path, nil)
		to.Header = r.Header
		s.ServeHTTP(w, to)
	})
}

// statusWriter answers with 404.
type statusWriter struct{ http.ResponseWriter }

func (w *statusWriter) WriteHeader(int) { w.ResponseWriter.WriteHeader(http.StatusNotFound) }

func TestAStaticHostLeadsThereByItsPageForUnknownAddresses(t *testing.T) {
	r := journey(t, `delete Navigator.prototype.serviceWorker;`)
	r.host.publish(staticHost(r.sites.first))
	r.host.forgive = "/"
	r.tab.excuse("404")
	a := r.edition.Articles[1]
	for _, address := range left(articlePath(a)) {
		r.open(address + "#p2")
		r.wait("the article opens for "+address, `location.pathname === %s && location.hash === "#p2" && document.querySelector("main .story") !== null`, articlePath(a))
		checkStory(r.reader, a)
	}
	r.open(strings.TrimSuffix(articlePath(a), "/") + "-2。")
	r.wait("the edition is named, and the likest article first", `document.querySelector("#near a")?.getAttribute("href") === %s && document.querySelector("#near li a").getAttribute("href") === %s`,
		content.EditionPath(r.edition.ID), articlePath(a))
	r.check("its address stays", `decodeURIComponent(location.pathname) === %s`, strings.TrimSuffix(articlePath(a), "/")+"-2。")
	r.openApp("/nothing/")
	r.check("nothing is named where nothing is known", `document.querySelector("#near").innerHTML === ""`)
}

func TestOfflineAWithdrawnArticleIsPromisedToNobody(t *testing.T) {
	r := journey(t)
	r.tab.excuse("404")
	r.visit("/")
	r.host.stop()
	a := r.edition.Articles[1]
	path := content.ArticlePath(a.Edition, a.Slug+"-2")
	r.open(path)
	shows := func() {
		t.Helper()
		r.wait("it says that there is none, and names edition and articles", `(() => {
			const page = document.querySelector("main:not([hidden]), #app .app-page");
			return page.innerText.includes("没有找到这一页") && !page.innerText.includes("还没有存") && page.querySelector(".kept-editions a").getAttribute("href") === %s && page.querySelector(".kept li a").getAttribute("href") === %s;
		})()`, content.EditionPath(a.Edition), articlePath(a))
	}
	shows()
	r.openApp("/")
	r.do(`document.querySelector("#page .headline a").href = %s`, path)
	r.tap("#page .headline a")
	r.wait("the app draws it", `location.pathname === %s`, path)
	shows()
}

func TestTheSharedAddressIsTheSameEverywhere(t *testing.T) {
	for name, pick := range map[string]func(*sites) (*site.Site, string){
		"of its own": func(s *sites) (*site.Site, string) { return s.first, s.paper.BaseURL },
		"borrowed":   func(s *sites) (*site.Site, string) { return s.borrowed, "" },
	} {
		t.Run(name, func(t *testing.T) {
			r := journey(t, `window.given = []; navigator.share = (what) => { given.push(what.url); return Promise.resolve(); };`)
			paper, base := pick(r.sites)
			r.host.publish(paper)
			if base == "" {
				base = r.host.url("")
			}
			path := articlePath(r.edition.Articles[0])
			says := func(when, path string) {
				t.Helper()
				r.tap(`#app [data-action=share]`)
				r.wait(when+" the sheet says it", `document.getElementById("share-address").innerText === %s`, base+path)
				r.tap("=发给朋友")
				r.wait(when+" the phone's sheet gets it", `given.at(-1) === %s`, base+path)
				r.wait("the sheet is gone", `document.querySelector(".sheet") === null`)
			}
			r.openApp(path + "?utm_source=x#p2")
			says("on the first visit", path)
			r.check("the browser's own sheet gets it whole", `document.querySelector("link[rel=canonical]").getAttribute("href") === %s`, base+path)
			r.wait("the paper is kept", paperIsKept)
			r.openApp(path + "?utm_source=x")
			says("once the worker frames the page", path)
			r.openApp(content.SearchPath)
			r.wait("the app draws it", `document.querySelector("#app .app-page h1") !== null`)
			r.tap(".tab-today")
			r.tap(fmt.Sprintf("#page a[href=%q]", path))
			r.wait("the article stands there", storyAt, path)
			says("after a link from a page that the app draws", path)
			r.check("the permanent address too", `document.querySelector("link[rel=canonical]").href === %s`, base+path)
		})
	}
}
