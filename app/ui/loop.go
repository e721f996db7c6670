package ui

import (
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// loop is go-app's event loop and its clock. All state of the app changes in the loop and nowhere else: what comes from JavaScript or
// from a goroutine goes through here. Whoever keeps state gets the loop, and needs nothing of the shell for it.
type loop struct {
	ctx   app.Context // of the shell: a component that has gone from the screen gets no dispatch any more
	now   func() time.Time
	after func(time.Duration, func()) // calls back in the loop, and draws
}

func newLoop() *loop {
	l := &loop{now: time.Now}
	l.after = func(d time.Duration, f func()) { l.ctx.After(d, func(app.Context) { f() }) }
	return l
}

// dispatch has f run in the loop, and draws what it has changed.
func (l *loop) dispatch(f func()) { l.ctx.Dispatch(func(app.Context) { f() }) }

// dispatchQuiet has f run in the loop, and draws only where f says that there is something to be drawn.
func (l *loop) dispatchQuiet(f func() (changed bool)) {
	l.ctx.Dispatch(func(ctx app.Context) {
		if !f() {
			ctx.PreventUpdate()
		}
	})
}

// afterDraw has f run once go-app has drawn what has changed.
func (l *loop) afterDraw(f func()) { l.ctx.Defer(func(app.Context) { f() }) }

// async has f run beside the loop, because it may wait for the network.
func (l *loop) async(f func()) { l.ctx.Async(f) }
