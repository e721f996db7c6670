// Command app is the reader on the phone. It is built for js/wasm and started by web/js/boot.js; natively it only builds.
package main

import (
	"context"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"zhaputide/app/browser"
	"zhaputide/app/library"
	"zhaputide/app/ui"
)

func main() {
	paper := library.Open(browser.Get)
	paper.Kept, paper.FetchKept = browser.Kept, browser.GetKept
	if browser.InSearchWorker() {
		serveRequests(paper)
		return
	}
	browser.Yield() // what was run so far, for the first time, was compiled with it: some 50 ms on a slow phone
	browser.Start() // before go-app, whose listeners must come second
	// go-app goes to one address only, that of the document: [browser.OnLink] and [browser.OnPop] take all others from it.
	app.Route(app.Window().URL().Path, func() app.Composer { return ui.NewShell(paper) })
	app.RunWhenOnBrowser()
}

// serveRequests answers the requests of the page that this program was started beside: see [browser.OpenSearchWorker].
func serveRequests(paper *library.Library) {
	worker := library.NewSearchWorker(paper, ui.Rows, sendResponse, browser.Yield)
	browser.OnRequest(func(text string) {
		if r, err := library.DecodeRequest(text); err == nil { // both sides are one program: cannot fail
			worker.Submit(r)
		}
	})
	worker.Serve(context.Background())
}

func sendResponse(r library.Response) {
	browser.SendResponse(browser.Response{
		ID: r.ID, Text: r.Encode(), Rows: r.HTML, Results: r.Results != nil, Complete: r.Results != nil && r.Results.Complete,
	})
}
