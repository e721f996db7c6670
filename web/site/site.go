//go:build !js

// Package site is a map from path to file, as a static host has it: files are added, compressed, served and exported.
//
// Only the build uses it. It knows how a file is answered for, but not what is in it or who asks: nothing here is of a newspaper.
package site

import (
	"fmt"
	"path"
	"slices"
	"strings"
	"sync"
)

// Site is every file that may be asked for: path → file. It has no other state, so that serving it
// and exporting it are two loops over one map, and any static host gives the same answers.
// The zero Site is empty and ready for use.
type Site struct {
	Headers []Header // of every answer, whatever it holds

	// Clean gives the path that an address means, which is escaped as it came; "" for none that it knows. It may be nil, and need not know
	// whether there is a file.
	Clean func(escapedPath string) string

	mu         sync.Mutex // while it is built: pages come from several goroutines
	files      map[string]*File
	compressed bool // [Site.Compress] has run
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

// Add puts a file that may change in place at path.
func (s *Site) Add(path string, f *File) error {
	if f.Type == "" {
		f.Type = TypeOf(path)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.files[path] != nil {
		return fmt.Errorf("site: two files at %s", path)
	}
	s.put(path, f)
	return nil
}

// AddHashed puts an immutable file under dir with its hash in its name, and tells the path: logo.svg → /media/logo.<hash>.svg.
// The same bytes under the same name are one file.
func (s *Site) AddHashed(dir, name string, f *File) string {
	ext := path.Ext(name)
	p := dir + strings.TrimSuffix(name, ext) + "." + f.Hash() + ext
	f.Immutable = true
	if f.Type == "" {
		f.Type = TypeOf(name)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.files[p] == nil {
		s.put(p, f)
	}
	return p
}

func (s *Site) put(path string, f *File) {
	if s.files == nil {
		s.files = map[string]*File{}
	}
	s.files[path] = f
}
