// Command app is the reader on the phone. It is built for js/wasm and started by web/boot.js; natively it only builds.
package main

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"zhaputide/app/browser"
	"zhaputide/app/library"
	"zhaputide/app/ui"
)

func main() {
	paper := library.Open(browser.Get)
	browser.Start() // before go-app, whose listeners must come second
	app.RouteWithRegexp(".*", func() app.Composer { return ui.NewShell(paper) })
	app.RunWhenOnBrowser()
}
