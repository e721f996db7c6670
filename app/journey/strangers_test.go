//go:build !js

package journey

import (
	"fmt"
	"testing"
)

// What other programs do to the page: translators of the browser, of chat programs, and extensions.

const oneApp = `document.querySelectorAll("#app").length === 1 && document.querySelectorAll(".topbar").length === 1 && document.querySelectorAll(".tabbar").length === 1 && ` + appIsUp

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
