//go:build !js

package web

import (
	"bytes"
	"crypto/sha256"
	"sync"
)

// File is one file of the site, and what its answer says of it.
type File struct {
	Type      string // Content-Type
	Immutable bool   // its path holds its hash: it may be kept for ever
	Seldom    bool   // few will ask for it: it is compressed when somebody does, and quickly

	// The body in pieces. Every page has the same style in it and a fragment that its pack holds too: whole, the pages of 29,221
	// articles are 1,054 MB, and in pieces the build holds 440 MB with all else.
	parts [][]byte

	Br, Gz []byte    // the body compressed; nil before that is done, and where it would gain nothing
	quick  sync.Once // compresses a file that is asked for seldom
	sums   sync.Once
	sum    [sha256.Size]byte
}

// Body is the file's bytes. They must not be changed.
func (f *File) Body() []byte {
	if len(f.parts) == 1 {
		return f.parts[0]
	}
	return bytes.Join(f.parts, nil)
}

// Size is the length of the body in bytes.
func (f *File) Size() int {
	n := 0
	for _, part := range f.parts {
		n += len(part)
	}
	return n
}

// Sum is the SHA-256 of the body.
func (f *File) Sum() [sha256.Size]byte {
	f.sums.Do(func() {
		h := sha256.New()
		for _, part := range f.parts {
			h.Write(part)
		}
		h.Sum(f.sum[:0])
	})
	return f.sum
}
