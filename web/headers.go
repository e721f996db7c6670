//go:build !js

package web

import (
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"net/url"
	"slices"
	"strings"
)

// notFoundPath is the page for addresses that do not exist; static hosts know it by this name.
const notFoundPath = "/404.html"

// header is one line of an answer's head.
type header struct{ name, value string }

// safety is what every answer carries, whatever it holds.
func (s *Site) safety() []header {
	return []header{
		{"Content-Security-Policy", s.policy + "; frame-ancestors 'none'"},
		{"X-Content-Type-Options", "nosniff"},
		{"Referrer-Policy", "strict-origin-when-cross-origin"},
		{"Cross-Origin-Opener-Policy", "same-origin"},
		{"Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"},
	}
}

// contentPolicy is the Content-Security-Policy: this site's own files, the wasm, and the inline script and styles by their
// hashes. It also stands in every page, for hosts that know no _headers; there frame-ancestors would be an error.
func contentPolicy(script string, styles ...string) string {
	inline := make([]string, len(styles))
	for i, style := range styles {
		inline[i] = inlineSource(style)
	}
	return strings.Join([]string{
		"default-src 'none'",
		"script-src 'self' 'wasm-unsafe-eval' " + inlineSource(script),
		"style-src 'self' " + strings.Join(inline, " "),
		"img-src 'self' data:",
		"font-src 'self'",
		"connect-src 'self'",
		"manifest-src 'self'",
		"worker-src 'self'",
		"base-uri 'none'",
		"form-action 'self'",
	}, "; ")
}

func inlineSource(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// headersFile is _headers, in the form that several static hosts read: a path with * for any rest, then its headers.
// Where two rules fit one path their values are joined by a comma, so no header may stand in two rules that overlap: that is why
// packs are named by the year they begin with, beside manifest.json, which must not be kept.
func (s *Site) headersFile() []byte {
	var b strings.Builder
	fmt.Fprintln(&b, exportMark)
	fmt.Fprintln(&b, "/*")
	for _, h := range s.safety() {
		fmt.Fprintf(&b, "  %s: %s\n", h.name, h.value)
	}
	var groups []string
	for p, f := range s.files {
		if f.Immutable {
			groups = append(groups, ruleFor(p))
		}
	}
	slices.Sort(groups)
	for _, group := range slices.Compact(groups) {
		fmt.Fprintf(&b, "\n%s\n  Cache-Control: %s\n", group, cacheRule(&File{Immutable: true}))
		if strings.HasPrefix(group, "/packs/") {
			fmt.Fprintf(&b, "  Content-Type: %s\n", types[".pack"])
		}
	}
	return []byte(b.String())
}

// ruleFor is the rule that covers an immutable file and no other kind.
func ruleFor(p string) string {
	dir, name, _ := strings.Cut(p[1:], "/")
	if dir != "packs" {
		return "/" + dir + "/*"
	}
	if len(name) > 4 && strings.Trim(name[:4], "0123456789") == "" {
		return "/packs/" + name[:4] + "*"
	}
	name, _, _ = strings.Cut(name, ".")
	if strings.HasPrefix(name, "year-") {
		name = "year-"
	} else {
		name += "."
	}
	return "/packs/" + name + "*"
}

// escapePath writes a path as it stands in a header.
func escapePath(p string) string { return (&url.URL{Path: p}).EscapedPath() }
