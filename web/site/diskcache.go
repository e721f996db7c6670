//go:build !js

package site

import (
	"bytes"
	"crypto/sha256"
	"os"
	"path/filepath"
	"time"
)

// DiskCache holds results of slow work on this machine, by keys that name what they were made from. Losing it costs only time, so no
// fault of it is an error: the zero cache holds nothing. A key is the name of a file.
type DiskCache struct{ dir string }

// maxUnused limits the time that an unused result stays: a paper that comes out once a month finds what the last edition made.
const maxUnused = 30 * 24 * time.Hour

// OpenDiskCache opens the cache of a kind of results.
func OpenDiskCache(kind string) *DiskCache {
	base, err := os.UserCacheDir()
	if err != nil {
		return &DiskCache{}
	}
	dir := filepath.Join(base, "zhaputide", kind)
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return &DiskCache{}
	}
	return &DiskCache{dir: dir}
}

// Get gives the result under a key, and whether there is one that is whole.
func (c *DiskCache) Get(key string) ([]byte, bool) {
	if c.dir == "" {
		return nil, false
	}
	file := filepath.Join(c.dir, key)
	b, err := os.ReadFile(file)
	if err != nil {
		return nil, false
	}
	now := time.Now()
	_ = os.Chtimes(file, now, now) // in use: see Trim
	return unsealed(b)
}

// Put holds a result under a key.
func (c *DiskCache) Put(key string, b []byte) {
	if c.dir != "" {
		_ = writeFile(filepath.Join(c.dir, key), sealed(b))
	}
}

// Trim drops what nothing has used for long, and what an interrupted Put has left.
func (c *DiskCache) Trim() {
	if c.dir == "" {
		return
	}
	files, err := os.ReadDir(c.dir)
	if err != nil {
		return
	}
	for _, file := range files {
		if info, err := file.Info(); err == nil && time.Since(info.ModTime()) > maxUnused {
			_ = os.Remove(filepath.Join(c.dir, file.Name()))
		}
	}
}

// sealed puts the sum of b in front of it, so that Get refuses a torn file.
func sealed(b []byte) []byte {
	sum := sha256.Sum256(b)
	return append(sum[:], b...)
}

func unsealed(b []byte) ([]byte, bool) {
	if len(b) < sha256.Size {
		return nil, false
	}
	sum, b := b[:sha256.Size], b[sha256.Size:]
	want := sha256.Sum256(b)
	return b, bytes.Equal(sum, want[:])
}

// writeFile writes a file whole or not at all: under another name in the same folder first.
func writeFile(name string, b []byte) (err error) {
	f, err := os.CreateTemp(filepath.Dir(name), ".new-*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			_ = os.Remove(f.Name())
		}
	}()
	if _, err = f.Write(b); err == nil {
		err = f.Chmod(0o644)
	}
	if closeErr := f.Close(); err == nil {
		err = closeErr
	}
	if err != nil {
		return err
	}
	return os.Rename(f.Name(), name)
}
