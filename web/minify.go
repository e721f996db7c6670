//go:build !js

package web

import (
	"fmt"

	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/css"
	"github.com/tdewolff/minify/v2/js"
)

// minified is a style or script without comments and layout, for every reader waits for it.
// Pages themselves are trimmed at their templates: see trimTemplate.
//
// Of a script's constants it puts those that are taken apart first: const a = f(); const [b] = g(a) becomes const [b] = g(a), a = f(), and
// throws. So worker.js, offline-store.js and trouble.js, which take much apart, go out as they are written.
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
