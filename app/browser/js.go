//go:build js

package browser

import (
	"runtime"
	"syscall/js"
)

// Under node, where the tests of other packages run as wasm, document and the like are undefined. Only functions use them.
var (
	window   = js.Global()
	document = window.Get("document")
)

// boot gives the object by which boot script and app know one another, window.zhapu: see web/js/boot.js.
func boot() js.Value { return window.Get("zhapu") }

// try runs f and tells whether it came through. What JavaScript throws in a call ends here, and so does a call of what
// the browser lacks; a fault of Go's own does not. A property that throws when it is read would end the whole program:
// it is read by [guarded].
func try(f func()) (ok bool) {
	defer func() {
		fault := recover()
		if e, own := fault.(runtime.Error); own {
			panic(e)
		}
		ok = fault == nil
	}()
	f()
	return
}

// guarded reads a property of the window so that try catches what the browser throws: storage that is blocked.
func guarded(name string) js.Value { return window.Get("Reflect").Call("get", window, name) }

// await calls then or catch, once, when the promise settles, and leaves nothing behind.
func await(promise js.Value, then, catch func(js.Value)) {
	var fulfilled, rejected js.Func
	end := func(next func(js.Value)) js.Func {
		return js.FuncOf(func(_ js.Value, args []js.Value) any {
			fulfilled.Release()
			rejected.Release()
			value := js.Undefined()
			if len(args) > 0 {
				value = args[0]
			}
			next(value)
			return nil
		})
	}
	fulfilled, rejected = end(then), end(catch)
	promise.Call("then", fulfilled, rejected)
}

// listen calls f with every event of the name, for as long as the document lives.
func listen(target js.Value, name string, f func(event js.Value)) {
	target.Call("addEventListener", name, js.FuncOf(func(_ js.Value, args []js.Value) any {
		f(args[0])
		return nil
	}))
}

// text is the string at a property of v, "" where there is none.
func text(v js.Value, name string) string {
	if v.Truthy() {
		if s := v.Get(name); s.Type() == js.TypeString {
			return s.String()
		}
	}
	return ""
}

// number is the number at a property of v, 0 where there is none. Fractions are cut off.
func number(v js.Value, name string) int {
	if v.Truthy() {
		if n := v.Get(name); n.Type() == js.TypeNumber {
			return int(n.Float())
		}
	}
	return 0
}

// has tells whether v has something at the property that is not false, null, 0 or "".
func has(v js.Value, name string) bool { return v.Truthy() && v.Get(name).Truthy() }
