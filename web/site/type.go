//go:build !js

package site

import (
	"cmp"
	"path"
	"strings"
)

// Types that the ending of a path does not tell.
const (
	PlainText = "text/plain; charset=utf-8"
	Bytes     = "application/octet-stream"
)

// types by file extension. A list of our own: what a machine's MIME tables say must not change the answers.
var types = map[string]string{
	".css":         "text/css; charset=utf-8",
	".gif":         "image/gif",
	".html":        "text/html; charset=utf-8",
	".jpeg":        "image/jpeg",
	".jpg":         "image/jpeg",
	".js":          "text/javascript; charset=utf-8",
	".json":        "application/json",
	".png":         "image/png",
	".svg":         "image/svg+xml",
	".txt":         PlainText,
	".wasm":        "application/wasm",
	".webmanifest": "application/manifest+json",
	".webp":        "image/webp",
	".woff2":       "font/woff2",
	".xml":         "application/xml; charset=utf-8",
}

// TypeOf is the Content-Type that the ending of a path tells: [Bytes] for one that is not known. A path that ends in a slash is a page.
func TypeOf(name string) string {
	if strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	return cmp.Or(types[strings.ToLower(path.Ext(name))], Bytes)
}
