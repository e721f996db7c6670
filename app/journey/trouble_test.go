//go:build !js

package journey

import (
	"net/http"
	"strings"
	"sync/atomic"
	"testing"

	"zhaputide/content"
)

// faulty answers for files of the shell whose address has this part as a story says, and for all others as the paper does.
func (r *walker) faulty(part string, answer http.HandlerFunc) {
	r.host.forgive = "/shell/"
	r.tab.excuse("the app does not start")
	r.tab.excuse("ServiceWorker failed to install") // without the whole shell it must not
	r.tab.excuse("fetching the script")
	r.tab.excuse("Refused to apply style")
	r.tab.excuse("404")
	r.tab.excuse("is not executable") // the page that says so
	r.host.publish(http.HandlerFunc(func(w http.ResponseWriter, q *http.Request) {
		if strings.HasPrefix(q.URL.Path, "/shell/") && strings.Contains(q.URL.Path, part) {
			answer(w, q)
			return
		}
		r.first.ServeHTTP(w, q)
	}))
}

// What is missing is said, where it is looked for and where it is tapped; when the fault has ended, one tap brings the app.
func TestWhatCannotBeDoneIsSaid(t *testing.T) {
	for _, lost := range []string{"boot.", ".wasm", "wasm_exec.", ".css"} {
		t.Run(lost, func(t *testing.T) {
			r := journey(t)
			r.faulty(lost, http.NotFound)
			r.open(content.SearchPath)
			r.wait("the page says so", `document.querySelector("main").innerText.includes("网络好像不太通，搜索和收藏暂时用不了。文章照样能看。")`)
			r.check("and not that it is opening", `!document.body.innerText.includes("正在打开")`)
			r.open(articlePath(r.edition.Articles[0]))
			r.tap("[data-action=save]")
			const near = `document.querySelector(".fault[role=status]") && innerHeight - document.querySelector(".fault").getBoundingClientRect().bottom < 120 && document.querySelector(".fault").getBoundingClientRect().bottom <= document.querySelector(".tabbar").getBoundingClientRect().top`
			r.wait("the words stand above the tabs", near)
			r.wait("no button is busy", `!document.querySelector("[aria-busy]")`)
			r.host.publish(r.first)
			r.tap("=再试一次")
			r.wait("the app is up", appIsUp)
			r.check("nothing is wrong any more", `!document.querySelector(".fault")`)
		})
	}
}

// A wrong answer that the browser would keep for ever is replaced, and nobody notices.
func TestAWrongAnswerIsNotKeptForEver(t *testing.T) {
	for part, kind := range map[string]string{"boot.": "text/javascript; charset=utf-8", ".wasm": "application/wasm"} {
		t.Run(part, func(t *testing.T) {
			r := journey(t)
			r.tab.excuse("SyntaxError")
			var asked atomic.Int32
			r.faulty(part, func(w http.ResponseWriter, q *http.Request) {
				if asked.Add(1) > 1 {
					r.first.ServeHTTP(w, q)
					return
				}
				w.Header().Set("Content-Type", kind)
				w.Header().Set("Cache-Control", "public, max-age=31536000, immutable")
				_, _ = w.Write([]byte("( a page of the hotel's network"))
			})
			r.open("/")
			r.wait("the app is up", appIsUp)
			r.check("without a word", `!document.querySelector(".fault")`)
			r.open("/")
			r.wait("the app is up again", appIsUp)
		})
	}
}

// A host that does not answer leaves nobody waiting without a word, and the app comes when it does.
func TestAHostThatHangs(t *testing.T) {
	for _, part := range []string{"boot.", ".wasm", "app."} {
		t.Run(part, func(t *testing.T) {
			r := journey(t)
			release := r.host.hold(part)
			r.do(`location.href = %s`, r.host.url(content.SearchPath))
			r.wait("the page says that it is slow", `document.querySelector("main").innerText.includes("网络好像不太通") && document.querySelector("main .opening a") !== null`)
			release()
			r.wait("the app is up", appIsUp)
		})
	}
}
