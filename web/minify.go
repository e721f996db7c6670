//go:build !js

package web

import (
	"bytes"
	"fmt"
	"regexp"

	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/css"
	"github.com/tdewolff/minify/v2/js"
)

// minified is a style or script without comments and layout, for every reader waits for it.
// Pages themselves are trimmed at their templates: see trimTemplate.
//
// Of a script's constants it puts those that are taken apart first: const a = f(); const [b] = g(a) becomes const [b] = g(a), a = f(), and
// throws. So worker.js and offline-store.js, which take much apart, go out as they are written, but see [uncommented].
func minified(contentType, src string) (string, error) {
	m := minify.New()
	m.Add("text/css", &css.Minifier{})
	m.Add("text/javascript", &js.Minifier{Version: 2015})
	out, err := m.String(contentType, src)
	if err != nil {
		return "", fmt.Errorf("minify: %w", err)
	}
	return out, nil
}

// commentLine is a line of a script that holds nothing but a comment, or nothing. A text over several lines must hold no such line.
var commentLine = regexp.MustCompile(`(?m)^[ \t]*(//.*|/\*\*[^*]*\*/)?\n`)

// uncommented is a script without the lines that are comments: a third of the service worker.
func uncommented(src []byte) []byte { return bytes.TrimSpace(commentLine.ReplaceAll(src, nil)) }
