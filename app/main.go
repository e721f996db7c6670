// Command app is the reader on the phone. It is built for js/wasm and started by web/boot.js; natively it only builds.
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
	paper.Kept = browser.Kept
	if browser.AtDesk() {
		answerQuestions(paper)
		return
	}
	browser.Start() // before go-app, whose listeners must come second
	app.RouteWithRegexp(".*", func() app.Composer { return ui.NewShell(paper) })
	app.RunWhenOnBrowser()
}

// answerQuestions is the whole program where it runs beside a page: see [browser.OpenDesk].
func answerQuestions(paper *library.Library) {
	desk := library.NewDesk(paper, ui.Rows, tellPage, browser.Rest)
	browser.OnTold(func(text string) {
		if q, err := library.DecodeQuestion(text); err == nil { // both are one program: cannot fail
			desk.Ask(q)
		}
	})
	desk.Serve(context.Background())
}

func tellPage(p library.Part) {
	browser.TellPage(browser.Part{
		Number: p.Number, Text: p.Encode(), Rows: p.HTML, Results: p.Results != nil, Complete: p.Results != nil && p.Results.Complete,
	})
}
