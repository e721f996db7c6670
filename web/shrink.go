//go:build !js

package web

import (
	"fmt"

	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/css"
	"github.com/tdewolff/minify/v2/js"
)

// shrink takes comments and layout out of a style or script that every reader waits for.
// Pages themselves are trimmed at their templates: see trimTemplate.
func shrink(contentType, src string) (string, error) {
	m := minify.New()
	m.Add("text/css", &css.Minifier{})
	m.Add("text/javascript", &js.Minifier{Version: 2015})
	out, err := m.String(contentType, src)
	if err != nil {
		return "", fmt.Errorf("shrink: %w", err)
	}
	return out, nil
}
