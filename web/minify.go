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
// throws. So the worker's scripts, which take much apart, go out as they are written, but see [uncommented].
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

// unneeded is what a script does not need: lines that hold nothing but a comment, or nothing, indentation, comments at the end of a line, and
// those that name a type. No text of a script may hold what looks like one of these.
var unneeded = regexp.MustCompile(`(?m)^[ \t]*(//.*|/\*\*[^*]*\*/)?\n|^[ \t]+| // .*$|/\*\*[^*]*\*/ ?`)

// uncommented is a script without its comments and indentation: two fifths of the service worker.
func uncommented(src []byte) []byte { return bytes.TrimSpace(unneeded.ReplaceAll(src, nil)) }
