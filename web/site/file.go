//go:build !js

package site

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"sync"
)

// File is one file of the site, and what its answer says of it.
type File struct {
	Type      string // Content-Type; empty: [Site.Add] takes it from the path
	Immutable bool   // its path holds its hash: it may be kept for ever; set by [Site.AddHashed]
	Effort    Effort // of compressing it
	Last      bool   // it tells of other files: an export writes it after all that do not

	// Rule is the pattern of _headers for an immutable file, a path with * for any rest. It may cover no file that changes in place.
	// Empty: the top folder, "/shell/*".
	Rule string

	// Parts is the body in pieces, which must not be changed. Pages share pieces with each other and with packs of them, the style
	// for one: whole, the pages of 29,221 articles are 1,054 MB, and in pieces the build holds 440 MB with all else.
	Parts [][]byte

	Br, Gz []byte    // the body compressed; nil before that is done, and where it would gain nothing
	lazily sync.Once // compresses a [Lazy] file
	sums   sync.Once
	sum    [sha256.Size]byte
}

// NewFile is a file of one piece whose type its path tells.
func NewFile(body []byte) *File { return &File{Parts: [][]byte{body}} }

// Body is the file's bytes. They must not be changed.
func (f *File) Body() []byte {
	if len(f.Parts) == 1 {
		return f.Parts[0]
	}
	return bytes.Join(f.Parts, nil)
}

// Size is the length of the body in bytes.
func (f *File) Size() int {
	n := 0
	for _, part := range f.Parts {
		n += len(part)
	}
	return n
}

// Sum is the SHA-256 of the body.
func (f *File) Sum() [sha256.Size]byte {
	f.sums.Do(func() {
		h := sha256.New()
		for _, part := range f.Parts {
			h.Write(part)
		}
		h.Sum(f.sum[:0])
	})
	return f.sum
}

// HashDigits is the number of hex digits of the sum that stand in the name of an immutable file: 48 bits.
const HashDigits = 12

// Hash gives the part of the sum that stands in the name of an immutable file.
func (f *File) Hash() string {
	sum := f.Sum()
	return hex.EncodeToString(sum[:HashDigits/2])
}
