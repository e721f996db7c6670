//go:build !js

package journey

import (
	"testing"

	"zhaputide/content"
)

// countWorkers notes every worker that the page starts.
const countWorkers = `
	window.searchWorkers = [];
	window.Worker = class extends Worker { constructor(...args) { super(...args); searchWorkers.push(this); } };
`

// What is searched is found beside the page, so that no letter waits for it. One that has ended is opened anew.
func TestSearchBesideThePage(t *testing.T) {
	r := journey(t, countWorkers)
	r.visit(content.SearchPath)
	r.write("尺糕")
	r.wait("it is found", found+` > 0 && searchWorkers.length === 1`)
	r.do(`(searchWorkers[0].terminate(), searchWorkers[0].dispatchEvent(new MessageEvent("message", { data: { ended: true } })))`)
	r.write("项目")
	r.wait("another worker finds", found+` > 1 && searchWorkers.length === 2`)
	r.openApp(content.FrontPath)
	r.wait("it is opened ahead, when what it needs is on the phone", `searchWorkers.length === 1`)
}

// Each letter asks the worker by itself, and the app does not ask again.
func TestLettersAsk(t *testing.T) {
	r := journey(t, `
		window.asked = [];
		window.Worker = class extends Worker {
			postMessage(message) {
				if (typeof message === "string" && JSON.parse(message).Query) asked.push((new Error().stack.includes("wasm") ? "the app: " : "a letter: ") + JSON.parse(message).Query);
				super.postMessage(message);
			}
		};
	`)
	r.visit(content.SearchPath)
	for _, typed := range []string{"尺", "尺糕", "尺糕 刚"} {
		r.write(typed)
		r.wait("the app knows", found+` > 0`)
	}
	r.check("each query is asked once", `asked.map((line) => line.split(": ")[1]).join() === "尺,尺糕,尺糕 刚"`)
	r.check("by its letter", `asked.slice(1).every((line) => line.startsWith("a letter"))`)
}

// Where nothing can run beside the page, the page finds.
func TestSearchInThePage(t *testing.T) {
	for what, script := range map[string]string{
		"a browser without workers":     `delete window.Worker`,
		"a worker that throws":          `window.Worker = function () { throw new Error("none here"); }`,
		"a worker that is no script":    `window.Worker = class extends Worker { constructor() { super("/robots.txt"); } }`,
		"a program that cannot be sent": `const own = Worker.prototype.postMessage; Worker.prototype.postMessage = function (m) { own.call(this, m.program ? { ...m, program: null } : m); }`,
	} {
		t.Run(what, func(t *testing.T) {
			r := journey(t, script)
			r.tab.excuse("robots.txt") // no script
			r.tab.excuse("the search worker does not start")
			r.visit(content.SearchPath)
			r.write("尺糕")
			r.wait("it is found", found+` > 0 && `+headlines+`.some((h) => h.includes("刚出锅的尺糕"))`)
			r.tap(".result-link")
			r.wait("a tapped result opens", `document.body.dataset.kind === "article"`)
		})
	}
}
