package browser

import "syscall/js"

// Here says where the app runs.
func Here() Platform {
	navigator := window.Get("navigator")
	return platformOf(text(navigator, "userAgent"), number(navigator, "maxTouchPoints"))
}

// Memory is the phone's memory in GB, roughly and 8 at most; 0 where the browser does not say.
func Memory() float64 {
	if gb := window.Get("navigator").Get("deviceMemory"); gb.Type() == js.TypeNumber {
		return gb.Float()
	}
	return 0
}

// Standalone tells whether the app was opened from the home screen.
func Standalone() bool {
	if has(window.Get("navigator"), "standalone") {
		return true
	}
	on := false
	try(func() {
		on = has(window.Call("matchMedia", "(display-mode: standalone), (display-mode: fullscreen), (display-mode: minimal-ui)"), "matches")
	})
	return on
}

// Secure tells whether the browser trusts the way to this site: elsewhere, as over plain http in the local network, it keeps nothing and
// installs nothing.
func Secure() bool {
	secure := window.Get("isSecureContext")
	return secure.Type() != js.TypeBoolean || secure.Bool()
}

// CanInstall tells whether the browser offers to install the app now; a message of type install says when that changes.
func CanInstall() bool { return has(boot(), "prompt") }

// Install opens the browser's install dialog. done tells whether the reader agreed. Call it in the tap's handler.
func Install(done func(agreed bool)) {
	if !CanInstall() {
		done(false)
		return
	}
	prompt := boot().Get("prompt")
	boot().Set("prompt", nil) // it works once
	ok := try(func() {
		prompt.Call("prompt")
		await(prompt.Get("userChoice"), func(choice js.Value) {
			done(text(choice, "outcome") == "accepted")
		}, func(js.Value) { done(false) })
	})
	if !ok {
		done(false)
	}
}

// origin is the site's origin, "https://example.org": what absolute addresses begin with.
func origin() string { return text(window.Get("location"), "origin") }

// Online tells whether the phone believes that it has a network. Only false is certain.
func Online() bool {
	on := window.Get("navigator").Get("onLine")
	return on.Type() != js.TypeBoolean || on.Bool()
}

// OnOnline calls f when the phone finds or loses its network.
func OnOnline(f func(online bool)) {
	listen(window, "online", func(js.Value) { f(true) })
	listen(window, "offline", func(js.Value) { f(false) })
}

// OnAway calls f when the reader leaves the app for another one or for the lock screen, and when the reader is back.
func OnAway(f func(gone bool)) {
	listen(document, "visibilitychange", func(js.Value) { f(document.Get("hidden").Truthy()) })
}

// AskProtected tells done whether the phone has promised not to clear what is kept here by itself.
func AskProtected(done func(protected bool)) { askStorage("persisted", done) }

// Protect asks the phone not to clear what is kept here by itself. done tells whether it promised that.
func Protect(done func(protected bool)) { askStorage("persist", done) }

// AskRoom tells done how many bytes more the phone would keep, as it says itself; -1 where it does not.
func AskRoom(done func(free int)) {
	unknown := func(js.Value) { done(-1) }
	if !try(func() {
		await(window.Get("navigator").Get("storage").Call("estimate"), func(room js.Value) {
			done(max(0, number(room, "quota")-number(room, "usage")))
		}, unknown)
	}) {
		done(-1)
	}
}

// askStorage calls a method of navigator.storage that promises a truth. Where there is none, done gets false.
func askStorage(method string, done func(bool)) {
	if !try(func() {
		await(window.Get("navigator").Get("storage").Call(method), func(yes js.Value) { done(yes.Truthy()) }, func(js.Value) { done(false) })
	}) {
		done(false)
	}
}
