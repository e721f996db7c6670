//go:build !js

package journey

import (
	"fmt"
	"testing"

	"zhaputide/content"
)

// rowsSay lists the headlines of the rows, in order.
const rowsSay = `Array.from(document.querySelectorAll("#rows .row h3"), (e) => e.innerText)`

func TestSavedArticlesAreFoundAgain(t *testing.T) {
	r := journey(t)
	a, b := r.edition.Articles[0], r.edition.Articles[2]
	for _, article := range []*content.Article{a, b} {
		r.openApp(articlePath(article))
		r.tap(`#app [data-action=save]`)
		r.wait("the tool says that it is saved", `document.querySelector("#app [data-action=save]").ariaPressed === "true"`)
		r.wait("and so does a notice", `document.querySelector(".notice").innerText.includes("已收藏")`)
	}
	r.do(`location.reload()`)
	r.wait("after a reload it is still saved", appIsUp+` && document.querySelector("#app [data-action=save]").ariaPressed === "true"`)

	r.tap(".tab-saved")
	r.wait("the list has both, newest first", `JSON.stringify(`+rowsSay+`) === JSON.stringify([%s, %s])`, b.Headline, a.Headline)
	r.tap(".row:first-child .tool")
	r.wait("one is taken out", rowsSay+`.length === 1`)
	r.tap("=撤销")
	r.wait("and put back", rowsSay+`.length === 2`)
	r.tap(fmt.Sprintf(`#rows a[href=%q]`, articlePath(a)))
	r.wait("the article opens", storyAt, articlePath(a))
	r.tap(`#app [data-action=save]`)
	r.wait("it is not saved any more", `document.querySelector("#app [data-action=save]").ariaPressed === "false"`)
	r.openApp(content.SavedPath)
	r.wait("the list has only the other", `JSON.stringify(`+rowsSay+`) === JSON.stringify([%s])`, b.Headline)
}

func TestTheHistoryHoldsWhatWasRead(t *testing.T) {
	r := journey(t)
	a, b := r.edition.Articles[0], r.edition.Articles[1]
	r.openApp(articlePath(a))
	r.wait("it is remembered", `localStorage.getItem("zhapu.history") !== null`)
	r.openApp("/")
	r.tap(fmt.Sprintf(`#page a[href=%q]`, articlePath(b)))
	r.wait("the article stands there", storyAt, articlePath(b))
	r.tap(".tab-saved")
	r.tap("=读过")
	r.wait("the history has both, newest first", `JSON.stringify(`+rowsSay+`) === JSON.stringify([%s, %s])`, b.Headline, a.Headline)
	r.check("with their sections' names", `document.querySelector("#rows .meta").innerText.includes(%s)`, r.paper.SectionName(b.Section))
	r.check("under today", `document.querySelector(".rows-day").innerText === "今天"`)
	r.tap("=清除阅读记录")
	r.tap(".sheet .danger")
	r.wait("it is empty", `document.querySelector("#rows .empty") !== null`)
	r.openApp(content.SavedPath + "?list=history")
	r.wait("and stays empty", `document.querySelector("#rows .empty") !== null`)
}
