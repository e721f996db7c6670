//go:build js

package browser

import (
	"context"
	"errors"
	"strings"
	"syscall/js"
	"testing"

	"zhaputide/content/protocol"
)

// These tests run as wasm under node, where there is no document: what needs one is tested by journeys in real browsers.

func eval(code string) js.Value { return js.Global().Get("Function").New("return " + code).Invoke() }

// set puts a value on the window until the test ends.
func set(t *testing.T, name, code string) {
	t.Helper()
	object := js.Global().Get("Object")
	before := object.Call("getOwnPropertyDescriptor", js.Global(), name)
	object.Call("defineProperty", js.Global(), name, eval(`({value: `+code+`, configurable: true})`))
	t.Cleanup(func() {
		if before.IsUndefined() {
			js.Global().Delete(name)
			return
		}
		object.Call("defineProperty", js.Global(), name, before)
	})
}

func TestTry(t *testing.T) {
	if !try(func() { eval("Math").Call("abs", -1) }) {
		t.Error("what comes through")
	}
	for name, code := range map[string]string{"throws": "{f() { throw new Error('x') }}", "is no function": "{f: 1}", "is missing": "{}"} {
		if try(func() { eval("(" + code + ")").Call("f") }) {
			t.Errorf("f %s, and try says that it came through", name)
		}
	}
	defer func() {
		if recover() == nil {
			t.Error("a fault of Go's own was swallowed")
		}
	}()
	try(func() {
		var none []int
		_ = none[len(t.Name())]
	})
}

func TestAwait(t *testing.T) {
	for code, want := range map[string]string{
		"Promise.resolve('x')":            "then x",
		"Promise.reject('y')":             "catch y",
		"Promise.resolve()":               "then <undefined>",
		"Promise.reject(new TypeError())": "catch <object>",
	} {
		got := make(chan string, 2)
		await(eval(code), func(v js.Value) { got <- "then " + v.String() }, func(v js.Value) { got <- "catch " + v.String() })
		if s := <-got; s != want || len(got) > 0 {
			t.Errorf("%s: %s", code, s)
		}
	}
}

func TestStore(t *testing.T) {
	set(t, "localStorage", `{kept: new Map(), getItem(k) { return this.kept.get(k) ?? null }, setItem(k, v) { this.kept.set(k, v) }, removeItem(k) { this.kept.delete(k) }}`)
	if Load("a") != "" {
		t.Error("something from nothing")
	}
	if err := Save("a", "潮"); err != nil || Load("a") != "潮" {
		t.Errorf("saved %q, %v", Load("a"), err)
	}
	Erase("a", "b")
	if Load("a") != "" {
		t.Error("not erased")
	}
}

func TestStoreThatFails(t *testing.T) {
	for name, code := range map[string]string{
		"blocked":          `{getItem() { throw new Error("SecurityError") }, setItem() { throw new Error("SecurityError") }, removeItem() { throw 0 }}`,
		"full":             `{getItem() { return null }, setItem() { throw new Error("QuotaExceededError") }, removeItem() {}}`,
		"throws when read": "",
		"missing":          `null`,
		"stub":             `{stub: true, getItem() { return null }, setItem() {}, removeItem() {}}`,
	} {
		if code == "" {
			eval(`Object.defineProperty(globalThis, "localStorage", {get() { throw new Error("SecurityError") }, configurable: true})`)
		} else {
			set(t, "localStorage", code)
		}
		if err := Save("a", "b"); !errors.Is(err, ErrNoRoom) || Load("a") != "" {
			t.Errorf("%s: %v, %q", name, err, Load("a"))
		}
		Erase("a")
	}
}

// TestGetChecks fetches a file whose name promises bytes: what is wrong is asked for past the browser's cache, and never given.
func TestGetChecks(t *testing.T) {
	const right = "/packs/x.2d711642b726" // the hash of "x"
	set(t, "navigator", "{serviceWorker: {controller: null}}")
	for _, c := range []struct{ script, want, asked string }{
		{`async (path, {cache}) => (globalThis.asked.push(cache), new Response("x"))`, "x", "default"},
		{`async (path, {cache}) => (globalThis.asked.push(cache), new Response(cache === "reload" ? "x" : "<!doctype html>"))`, "x", "default,reload"},
		{`async (path, {cache}) => (globalThis.asked.push(cache), new Response("<!doctype html>"))`, "", "default,reload"},
	} {
		set(t, "asked", "[]")
		set(t, "fetch", c.script)
		b, _, err := Get(t.Context(), right)
		if asked := eval("asked.join()").String(); string(b) != c.want || (err == nil) != (c.want != "") || asked != c.asked {
			t.Errorf("%s: %q, %v, asked %s", c.script, b, err, asked)
		}
	}
	set(t, "navigator", "{serviceWorker: {controller: {}}}") // which has checked it
	if b, _, err := Get(t.Context(), right); string(b) != "<!doctype html>" || err != nil {
		t.Errorf("through the worker: %q, %v", b, err)
	}
}

func TestGet(t *testing.T) {
	set(t, "fetch", `async (path, {signal}) => {
		if (path === "/gone") return new Response("no", {status: 404});
		if (path === "/cut") throw new TypeError("no network");
		if (path === "/slow") return new Promise((_, fail) => signal.addEventListener("abort", () => fail(new Error("aborted"))));
		return new Response(path + " 潮");
	}`)
	if b, status, err := Get(t.Context(), "/x"); string(b) != "/x 潮" || status != 200 || err != nil {
		t.Errorf("%q, %d, %v", b, status, err)
	}
	if _, status, err := Get(t.Context(), "/gone"); status != 404 || err != nil {
		t.Errorf("gone: %d, %v", status, err)
	}
	if _, _, err := Get(t.Context(), "/cut"); err == nil || !strings.Contains(err.Error(), "get /cut: no network") {
		t.Errorf("cut: %v", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, _, err := Get(ctx, "/slow"); !errors.Is(err, ctx.Err()) {
		t.Errorf("given up: %v", err)
	}
}

// A file of search comes from the cache if it is there, else from the network, but never from there when only what is kept is wanted.
func TestGetKept(t *testing.T) {
	set(t, "fetch", `async () => new Response("network")`)
	set(t, "caches", `({async match(path) { return path.endsWith("kept") ? new Response("cache") : undefined; }})`)
	for _, c := range []struct {
		get        func(context.Context, string) ([]byte, int, error)
		path, want string
	}{
		{Get, "kept", "cache"}, {Get, "lost", "network"}, {GetKept, "kept", "cache"}, {GetKept, "lost", ""},
	} {
		b, _, err := c.get(t.Context(), protocol.SearchDir+c.path)
		if string(b) != c.want || (err == nil) != (c.want != "") {
			t.Errorf("%s: %q, %v; want %q", c.path, b, err, c.want)
		}
	}
}

// Some browsers throw at the mere name of the caches: then files come from the network, and nobody can tell what is kept.
func TestBlockedCaches(t *testing.T) {
	set(t, "fetch", `async (path) => new Response(path)`)
	set(t, "caches", "null")
	eval(`Object.defineProperty(globalThis, "caches", {configurable: true, get() { throw new Error("denied"); }})`)
	if b, status, err := Get(t.Context(), protocol.SearchDir+"x"); string(b) != protocol.SearchDir+"x" || status != 200 || err != nil {
		t.Errorf("%q, %d, %v", b, status, err)
	}
	if _, _, err := GetKept(t.Context(), protocol.SearchDir+"x"); err == nil {
		t.Error("a file is kept where there are no caches")
	}
	if kept := Kept(t.Context()); kept != nil {
		t.Errorf("kept %v", kept)
	}
}

func TestMessage(t *testing.T) {
	m := messageOf(eval(`({type: "state", editions: ["2026-02", "2026-01"], total: 7, bytes: 3e9, full: true, what: "all", done: "x", title: 5})`))
	if m.Type != "state" || len(m.Editions) != 2 || m.Editions[1] != "2026-01" || m.Total != 7 || m.Bytes != 3_000_000_000 || !m.Full || m.What != "all" {
		t.Errorf("%+v", m)
	}
	if m.Done != 0 || m.Title != "" {
		t.Errorf("wrong types came through: %+v", m)
	}
	if m := messageOf(eval("null")); m.Type != "" {
		t.Errorf("of nothing: %+v", m)
	}
}

func TestAddress(t *testing.T) {
	for url, want := range map[string]Address{
		"https://paper.example/a/2026-02/x/?q=%E6%BD%AE#p3": {Path: "/a/2026-02/x/", Query: "?q=%E6%BD%AE", Hash: "p3"},
		"https://paper.example/#%E6%BD%AE":                  {Path: "/", Hash: "潮"},
		"https://paper.example/#100%":                       {Path: "/", Hash: "100%"},
	} {
		if got := addressOf(js.Global().Get("URL").New(url)); got != want {
			t.Errorf("%s: %+v", url, got)
		}
	}
	if url := (Page{Address: Address{Path: "/s/x/", Query: "?a=b", Hash: "潮"}}).url(); url != "/s/x/?a=b#%E6%BD%AE" {
		t.Error(url)
	}
}

// What is asked for while a step back is under way happens when it has arrived, all of it and in its order.
func TestSettled(t *testing.T) {
	set(t, "history", `{state: {at: "x", depth: 1}}`)
	before := steps
	t.Cleanup(func() { steps = before })
	steps.spots, steps.turning = map[string]spot{}, true
	var done []string
	for _, what := range []string{"a", "b"} {
		settled(func() { done = append(done, what) })
	}
	if len(done) > 0 {
		t.Errorf("on the way back: %q", done)
	}
	popped(eval(`({stopImmediatePropagation() {}})`))
	settled(func() { done = append(done, "c") })
	if strings.Join(done, " ") != "a b c" {
		t.Errorf("done %q", done)
	}
}

// A worker that has ended by itself still knows which request was the current one: the app fails that one, and no other.
func TestSearchWorkerThatEnds(t *testing.T) {
	set(t, "zhapu", `{
		openSearch(receive, ended) {
			zhapu.end = () => ended(true, ['{"ID":7}']);
			return { ask: () => 7, isCurrent: (id) => id === 7, close() {} };
		},
	}`)
	var unanswered []string
	w := OpenSearchWorker(func(Response) {}, func(ready bool, requests []string) {
		if !ready {
			t.Error("it was ready once")
		}
		unanswered = requests
	})
	id := w.Ask("{}")
	js.Global().Get("zhapu").Call("end")
	if len(unanswered) != 1 || unanswered[0] != `{"ID":7}` || !w.IsCurrent(id) || w.IsCurrent(id+1) {
		t.Errorf("unanswered %q, request %d is current: %v", unanswered, id, w.IsCurrent(id))
	}
	w.Close()
	if w.IsCurrent(id) || w.Ask("{}") != 0 {
		t.Error("a closed worker has a current request, or takes another")
	}
}
