//go:build !js

package site

import (
	"context"
	"encoding/hex"
	"net/http"
	"net/url"
	"strconv"
	"strings"
)

// ServeHTTP answers from the map: in the coding that the phone asks for, with an ETag of its own for each coding.
// Hashed files may be kept for ever; all others are asked for again each time, and mostly answered by 304.
func (s *Site) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	for _, rule := range s.Headers {
		h.Set(rule.Name, rule.Value)
	}
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		h.Set("Allow", "GET, HEAD")
		http.Error(w, "405 method not allowed", http.StatusMethodNotAllowed)
		return
	}
	if to := s.redirect(r.URL); to != "" {
		if r.URL.RawQuery != "" {
			to += "?" + r.URL.RawQuery
		}
		h.Set("Cache-Control", "no-cache")
		h.Set("Location", to)
		w.WriteHeader(http.StatusPermanentRedirect)
		return
	}
	if f := s.files[r.URL.Path]; f != nil {
		s.serveFile(w, r, f, http.StatusOK)
		return
	}
	if f := s.files[NotFoundPath]; f != nil {
		s.serveFile(w, r, f, http.StatusNotFound)
		return
	}
	http.NotFound(w, r)
}

// redirect gives the page that an address in another form means: as [Site.Clean] reads it, without its last slash, or with /index.html.
// "" if there is none, or the address is clean. It leads to files of the site only, so never to another host.
func (s *Site) redirect(u *url.URL) string {
	asked := u.EscapedPath()
	if s.files[u.Path] != nil && asked == escapePath(u.Path) {
		return ""
	}
	if s.Clean != nil {
		if to := s.Clean(asked); to != asked && s.files[to] != nil {
			return escapePath(to)
		}
	}
	to, found := strings.CutSuffix(u.Path, "index.html")
	if !found {
		to += "/"
	}
	if s.files[to] == nil {
		return ""
	}
	return escapePath(to)
}

// serveFile answers with a file, or with 304 where the phone has these bytes already.
func (s *Site) serveFile(w http.ResponseWriter, r *http.Request, f *File, status int) {
	h := w.Header()
	if s.compressed && f.Effort == Lazy {
		f.lazily.Do(func() { f.Br, f.Gz, _ = f.codings(context.Background()) }) // to memory: no error
	}
	coding := negotiate(r.Header.Get("Accept-Encoding"), f)
	tag := f.etag(coding)
	h.Set("Cache-Control", cacheControl(f))
	h.Set("ETag", tag)
	if f.Br != nil || f.Gz != nil {
		h.Set("Vary", "Accept-Encoding")
	}
	if status == http.StatusOK && matchesETag(r.Header.Values("If-None-Match"), tag) {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	body := f.bodyIn(coding)
	if coding != "" {
		h.Set("Content-Encoding", coding)
	}
	h.Set("Content-Type", f.Type)
	h.Set("Content-Length", strconv.Itoa(len(body)))
	w.WriteHeader(status)
	if r.Method == http.MethodGet {
		_, _ = w.Write(body) // a reader who has gone is no error
	}
}

// etag names the file's bytes in a coding: 96 bits of the sum, and the coding, because each answer has its own bytes.
func (f *File) etag(coding string) string {
	sum := f.Sum()
	tag := hex.EncodeToString(sum[:12])
	if coding != "" {
		tag += "-" + coding
	}
	return `"` + tag + `"`
}

// bodyIn gives the body in a coding; "" is the body as it is, which is put together only when it is sent.
func (f *File) bodyIn(coding string) []byte {
	switch coding {
	case "br":
		return f.Br
	case "gzip":
		return f.Gz
	}
	return f.Body()
}

// cacheControl is the file's Cache-Control.
func cacheControl(f *File) string {
	if f.Immutable {
		return "public, max-age=31536000, immutable"
	}
	return "no-cache"
}

// matchesETag compares an If-None-Match header with tag, weakly as the rule for reading is (RFC 9110, 13.1.2).
func matchesETag(headers []string, tag string) bool {
	for _, header := range headers {
		for item := range strings.SplitSeq(header, ",") {
			item = strings.TrimSpace(item)
			if item == "*" || strings.TrimPrefix(item, "W/") == tag {
				return true
			}
		}
	}
	return false
}
