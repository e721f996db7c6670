//go:build !js

package web

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"zhaputide/content"
)

// TestKindsOfPage: what the styles and templates call a kind of page is one, and code has them from content/kind.go.
func TestKindsOfPage(t *testing.T) {
	named := append(names(t, source(t, "web/style/*.css"), `\[data-kind="?([\w-]+)`), names(t, source(t, "web/page/frame.html", "web/page/app.html"), `eq \.Kind "(\w+)"`)...)
	for _, kind := range named {
		if !slices.Contains(content.Kinds, kind) {
			t.Errorf("styles or templates have a kind of page %q, which no page has", kind)
		}
	}
	var drawn []string
	for _, name := range names(t, source(t, "web/static.go"), `content\.Kind(\w+), "app\.html"`) {
		drawn = append(drawn, strings.ToLower(name))
	}
	same(t, "pages that the app draws", drawn, content.DrawnKinds)
	bare := regexp.MustCompile(`(?i)kind"?\)?[ ,]*(:|==+|!=+) *"(` + strings.Join(content.Kinds, "|") + `)"`)
	for _, pattern := range []string{"web/*.go", "web/js/*.js", "app/ui/*.go", "app/library/*.go", "content/*.go"} {
		for _, line := range bare.FindAllString(source(t, pattern), -1) {
			t.Errorf("%s: %s: say it by its constant", pattern, line)
		}
	}
}
