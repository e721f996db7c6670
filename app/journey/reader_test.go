//go:build !js

package journey

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"testing"
	"time"
)

// Conditions of the page, as JavaScript.
const (
	appIsUp = `window.zhapu && zhapu.ready && !!zhapu.listen`

	// paperIsKept: the worker is in charge, and every file that the kept manifest names is in the phone.
	paperIsKept = `(async () => {
		const r = await navigator.serviceWorker.getRegistration();
		if (!r || !r.active || r.active.state !== "activated") return false;
		const cache = await caches.open("packs"), m = await cache.match("/packs/manifest.json");
		if (!m || (await cache.match("/packs/manifest.next"))) return false;
		const manifest = await m.json();
		const index = manifest.search ? [manifest.search.paper, ...manifest.search.lexicon, ...manifest.search.segments.flatMap((s) => [s.index, s.texts])] : [];
		const packs = manifest.editions.map((e) => e.pack).concat((manifest.years || []).map((y) => y.pack), manifest.lists, index);
		for (const p of packs) if (!(await cache.match(p.path))) return false;
		return true;
	})()`
)

// patience limits the wait for a condition: only a failing journey ever waits so long.
const patience = 30 * time.Second

// phone is a browser with one page open, of any engine.
type phone interface {
	open(ctx context.Context, url string) error       // until it is loaded
	run(ctx context.Context, js string, to any) error // the value of an expression, or of its promise; nil: not wanted
	tap(ctx context.Context, selector string) error   // the first visible element that fits
	press(ctx context.Context, key string) error      // one key: "Escape", "Tab"
	complaints() []string                             // what the console and the network said so far
	name() string                                     // of its engine
}

// reader is someone with a phone in hand; what a journey is written with. Everything that fails ends the journey.
type reader struct {
	t     *testing.T
	ctx   context.Context
	phone phone
	host  *host
}

func (r *reader) must(err error) {
	r.t.Helper()
	if err != nil {
		r.t.Fatalf("%v\n%s", err, r.scene())
	}
}

// open follows a link from outside the paper: path is what stands behind the host.
func (r *reader) open(path string) {
	r.t.Helper()
	r.must(r.phone.open(r.ctx, r.host.url(path)))
}

// openApp opens a page and waits until the app runs in it.
func (r *reader) openApp(path string) {
	r.t.Helper()
	r.open(path)
	r.wait("the app is up", appIsUp)
}

// visit opens a page, and waits until the app runs and the whole paper is kept.
func (r *reader) visit(path string) {
	r.t.Helper()
	r.openApp(path)
	r.wait("the paper is kept", paperIsKept)
}

// do runs JavaScript in the page.
func (r *reader) do(js string, args ...any) {
	r.t.Helper()
	r.must(r.phone.run(r.ctx, fill(js, args), nil))
}

// text is the value of an expression that is a string, number that of a number, true that of a condition.
func (r *reader) text(js string, args ...any) string {
	r.t.Helper()
	return value[string](r, fill(js, args))
}

func (r *reader) number(js string, args ...any) float64 {
	r.t.Helper()
	return value[float64](r, fill(js, args))
}

func (r *reader) true(js string, args ...any) bool {
	r.t.Helper()
	return value[bool](r, fill(js, args))
}

func (r *reader) list(js string, args ...any) []string {
	r.t.Helper()
	return value[[]string](r, fill(js, args))
}

// fill puts values into the %s of an expression, as JavaScript.
func fill(js string, args []any) string {
	if len(args) == 0 {
		return js
	}
	quoted := make([]any, len(args))
	for i, arg := range args {
		text, err := json.Marshal(arg)
		if err != nil { // plain values: cannot be
			panic(err)
		}
		quoted[i] = string(text)
	}
	return fmt.Sprintf(js, quoted...)
}

func value[T any](r *reader, js string) (v T) {
	r.t.Helper()
	if err := r.phone.run(r.ctx, js, &v); err != nil {
		r.t.Fatalf("%s: %v\n%s", js, err, r.scene())
	}
	return v
}

// check fails the journey unless the condition holds now.
func (r *reader) check(what, js string, args ...any) {
	r.t.Helper()
	if !r.true(js, args...) {
		r.t.Errorf("not so: %s\n%s", what, r.scene())
	}
}

// wait waits until the condition holds. Pages may come and go meanwhile.
func (r *reader) wait(what, js string, args ...any) {
	r.t.Helper()
	js = fill(js, args)
	if err := until(r.ctx, func(ctx context.Context) error {
		var ok bool
		if err := r.phone.run(ctx, "Boolean(await ("+js+"))", &ok); err != nil {
			return err
		}
		if !ok {
			return errors.New("not yet")
		}
		return nil
	}); err != nil {
		r.t.Fatalf("never: %s: %v\n%s", what, err, r.scene())
	}
}

// tap touches the first visible element that fits, as soon as there is one that nothing covers. A selector "=词" is
// the button or link that says just that.
func (r *reader) tap(selector string) {
	r.t.Helper()
	if err := until(r.ctx, func(ctx context.Context) error { return r.phone.tap(ctx, selector) }); err != nil {
		r.t.Fatalf("tap %s: %v\n%s", selector, err, r.scene())
	}
}

// until repeats what fails until it does not, or patience ends.
func until(ctx context.Context, try func(context.Context) error) error {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	tick := time.NewTicker(20 * time.Millisecond)
	defer tick.Stop()
	var last error
	for {
		err := try(ctx)
		if err == nil {
			return nil
		}
		if ctx.Err() == nil || last == nil {
			last = err
		}
		select {
		case <-ctx.Done():
			return last
		case <-tick.C:
		}
	}
}

// scene is where a journey stands, for the report of its failure.
func (r *reader) scene() string {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(r.ctx), 5*time.Second)
	defer cancel()
	var page string
	if err := r.phone.run(ctx, `[location.href, document.title, document.body && JSON.stringify(document.body.dataset), "zhapu " + JSON.stringify(window.zhapu || null, ["ready", "failed", "taps", "messages"]),
		(document.querySelector("#app")?.innerText || "").slice(0, 300), (document.querySelector("main")?.innerText || "").slice(0, 200)].join("\n")`, &page); err != nil {
		page = err.Error()
	}
	return fmt.Sprintf("in %s at:\n%s\ncomplaints: %q\nmissed: %q", r.phone.name(), page, r.phone.complaints(), r.host.missed())
}
