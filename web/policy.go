//go:build !js

package web

import (
	"crypto/sha256"
	"encoding/base64"
	"strings"

	"zhaputide/web/site"
)

// securityHeaders stand on every answer, whatever it holds.
func securityHeaders(policy string) []site.Header {
	return []site.Header{
		{Name: "Content-Security-Policy", Value: policy + "; frame-ancestors 'none'"},
		{Name: "X-Content-Type-Options", Value: "nosniff"},
		{Name: "Referrer-Policy", Value: "strict-origin-when-cross-origin"},
		{Name: "Cross-Origin-Opener-Policy", Value: "same-origin"},
		{Name: "Permissions-Policy", Value: "camera=(), geolocation=(), microphone=(), payment=(), usb=()"},
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
