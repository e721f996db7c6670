//go:build !js

package browser

// Here says where the app runs.
func Here() Platform { return Native.Here }

// Memory is the phone's memory in GB, roughly and 8 at most; 0 where the browser does not say.
func Memory() float64 { return Native.Memory }

// Standalone tells whether the app was opened from the home screen.
func Standalone() bool { return Native.Standalone }

// Secure tells whether the browser trusts the way to this site: elsewhere, as over plain http in the local network, it keeps nothing and
// installs nothing.
func Secure() bool { return !Native.Insecure }

// CanInstall tells whether the browser offers to install the app now; a message of type install says when that changes.
func CanInstall() bool { return false }

// Install opens the browser's install dialog. done tells whether the reader agreed. Call it in the tap's handler.
func Install(done func(agreed bool)) { done(false) }

// Online tells whether the phone believes that it has a network. Only false is certain.
func Online() bool { return true }

// OnOnline calls f when the phone finds or loses its network.
func OnOnline(f func(online bool)) {}

// OnAway calls f when the reader leaves the app for another one or for the lock screen, and when the reader is back.
func OnAway(f func(gone bool)) {}

// AskProtected tells done whether the phone has promised not to clear what is kept here by itself.
func AskProtected(done func(protected bool)) { done(false) }

// AskRoom tells done how many bytes more the phone would keep, as it says itself; -1 where it does not.
func AskRoom(done func(free int)) { done(-1) }

// Protect asks the phone not to clear what is kept here by itself. done tells whether it promised that.
func Protect(done func(protected bool)) { done(false) }
