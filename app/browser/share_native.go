//go:build !js

package browser

// CanShare tells whether the phone has a share sheet.
func CanShare() bool { return false }

// Share opens the phone's share sheet. done gets nil when it was used or closed, [ErrRefused] when there is none.
// Call it in the tap's handler.
func Share(title, text, url string, done func(error)) {
	Native.did("share " + url)
	done(ErrRefused)
}

// Copy puts text on the clipboard. done gets nil or [ErrRefused]. Call it in the tap's handler.
func Copy(text string, done func(error)) {
	Native.did("copy " + text)
	done(nil)
}

// SelectText selects the text of the element with that id: the last resort when copying fails.
func SelectText(id string) { Native.did("select " + id) }
