//go:build !js

package browser

import "strings"

// MarkText marks the words in the article that is shown, without touching its elements; no words take the marks away.
// id is the paragraph that the reader was led to, "" for none: its first mark is brought into sight. A browser that
// cannot mark text outlines the paragraph for a moment.
func MarkText(words []string, id string) {
	if len(words) > 0 {
		Native.did("mark " + strings.Join(words, ",") + " #" + id)
	}
}
