//go:build !js

package web

import (
	"net/url"
	"strings"
)

// IsPlaceholder tells whether a base URL is none that anybody can open: empty, or of a domain that is reserved for examples (RFC 2606).
// One that cannot be read is left to the build, which says what is wrong with it.
func IsPlaceholder(base string) bool {
	if base == "" {
		return true
	}
	u, err := url.Parse(base)
	if err != nil {
		return false
	}
	host := strings.ToLower(strings.TrimSuffix(u.Hostname(), "."))
	for _, reserved := range []string{"example", "invalid", "test", "localhost"} {
		if host == reserved || strings.HasSuffix(host, "."+reserved) {
			return true
		}
	}
	return false
}
