//go:build !js

package site

import (
	"fmt"
	"maps"
	"net/url"
	"slices"
	"strings"
)

// NotFoundPath is the page for addresses that do not exist; static hosts know it by this name.
const NotFoundPath = "/404.html"

// Header is one line of an answer's head.
type Header struct{ Name, Value string }

// headersFile is _headers, in the form that several static hosts read: a path with * for any rest, then its headers.
// Where two rules fit one path their values are joined by a comma, so no header may stand in two rules that overlap: see [File.Rule].
func (s *Site) headersFile() []byte {
	var b strings.Builder
	fmt.Fprintln(&b, exportMark)
	fmt.Fprintln(&b, "/*")
	for _, h := range s.Headers {
		fmt.Fprintf(&b, "  %s: %s\n", h.Name, h.Value)
	}
	types := map[string][]string{} // rule → what its files are and their paths do not tell
	for p, f := range s.files {
		if !f.Immutable {
			continue
		}
		untold := ""
		if f.Type != TypeOf(p) {
			untold = f.Type
		}
		types[f.rule(p)] = append(types[f.rule(p)], untold)
	}
	for _, rule := range slices.Sorted(maps.Keys(types)) {
		fmt.Fprintf(&b, "\n%s\n  Cache-Control: %s\n", rule, cacheControl(&File{Immutable: true}))
		if kinds := slices.Compact(types[rule]); len(kinds) == 1 && kinds[0] != "" {
			fmt.Fprintf(&b, "  Content-Type: %s\n", kinds[0])
		}
	}
	return []byte(b.String())
}

// rule is the pattern that covers an immutable file at this path.
func (f *File) rule(p string) string {
	if f.Rule != "" {
		return f.Rule
	}
	top, _, _ := strings.Cut(p[1:], "/")
	return "/" + top + "/*"
}

// escapePath writes a path as it stands in a header.
func escapePath(p string) string { return (&url.URL{Path: p}).EscapedPath() }
