//go:build !js

package browser

// ApplySettings sets data-size, data-theme and data-elder of the document, as the inline script does before first paint.
// theme "system" and the default size stand for no attribute. The colour around the page follows the page's own ground.
func ApplySettings(size int, theme string, elder bool) {}
