//go:build !js

package browser

// Early gives the sheet that the app takes over. [OpenSheet] then leaves focus and history as they are.
func Early() EarlySheet { return Native.Early }

// ChosenSettings is what the reader has set, as JSON: the storage may not have taken it.
func ChosenSettings() string { return Native.Chosen }
