//go:build !js

package web

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"path"
	"slices"
	"strings"
	"sync"
)

// Site is every file that a phone may ask for: path → file. It has no other state, so that serving it
// and exporting it are two loops over one map, and any static host gives the same answers.
type Site struct {
	mu     sync.Mutex // while it is built: pages come from several goroutines
	files  map[string]*File
	policy string // the Content-Security-Policy of every answer
	coded  bool   // [Site.Compress] has run
}

// File is the file at path, nil if there is none.
func (s *Site) File(path string) *File { return s.files[path] }

// Paths lists the site's files in order.
func (s *Site) Paths() []string {
	paths := make([]string, 0, len(s.files))
	for p := range s.files {
		paths = append(paths, p)
	}
	slices.Sort(paths)
	return paths
}

// add puts a file that may change in place at path.
func (s *Site) add(path, contentType string, body []byte) error {
	return s.addFile(path, &File{Type: contentType, parts: [][]byte{body}})
}

func (s *Site) addFile(path string, f *File) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if _, ok := s.files[path]; ok {
		return fmt.Errorf("site: two files at %s", path)
	}
	s.files[path] = f
	return nil
}

// addHashed puts an immutable file under dir with its hash in its name, and tells the path: logo.svg → /media/logo.<hash>.svg.
// The same bytes under the same name are one file.
func (s *Site) addHashed(dir, name, contentType string, body []byte) string {
	p := hashedPath(dir, name, body)
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.files[p] == nil {
		s.files[p] = &File{Type: contentType, Immutable: true, parts: [][]byte{body}}
	}
	return p
}

// setSeldom says that few will ask for the file at path.
func (s *Site) setSeldom(path string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.files[path].Seldom = true
}

func hashedPath(dir, name string, body []byte) string {
	ext := path.Ext(name)
	return dir + strings.TrimSuffix(name, ext) + "." + hash(body) + ext
}

// hash is the part of a file's sum that stands in its name: 12 hex digits, 48 bits.
func hash(body []byte) string {
	sum := sha256.Sum256(body)
	return hex.EncodeToString(sum[:6])
}

// types by file extension. A list of our own: what a machine's MIME tables say must not change the answers.
var types = map[string]string{
	".css":         "text/css; charset=utf-8",
	".gif":         "image/gif",
	".html":        "text/html; charset=utf-8",
	".jpeg":        "image/jpeg",
	".jpg":         "image/jpeg",
	".js":          "text/javascript; charset=utf-8",
	".json":        "application/json",
	".pack":        "text/plain; charset=utf-8",
	".png":         "image/png",
	".svg":         "image/svg+xml",
	".txt":         "text/plain; charset=utf-8",
	".wasm":        "application/wasm",
	".webmanifest": "application/manifest+json",
	".webp":        "image/webp",
	".woff2":       "font/woff2",
	".xml":         "application/xml; charset=utf-8",
}

// typeOf is the Content-Type of a file name.
func typeOf(name string) (string, error) {
	t, ok := types[strings.ToLower(path.Ext(name))]
	if !ok {
		return "", fmt.Errorf("%s: no content type for this kind of file", name)
	}
	return t, nil
}
