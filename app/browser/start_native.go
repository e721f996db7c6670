//go:build !js

package browser

// Start takes the page over from the boot script. main calls it once, before go-app starts.
func Start() {}

// Shown reads the page as the document has it when the app starts.
func Shown() Page { return Native.Page }

// PaperName is the newspaper's name, as the page says it.
func PaperName() string { return Native.Paper }

// Taps gives the taps on buttons (their data-action) that came before the app was up, once.
func Taps() []string {
	taps := Native.Taps
	Native.Taps = nil
	return taps
}
