//go:build !js

package web

import (
	"bytes"
	"crypto/sha256"
	"os"
	"path/filepath"
	"time"
)

// kept is a folder of this machine with results of slow work, named by what they were made from. Losing it costs only time,
// so no fault of it is an error: the zero folder loads and saves nothing.
type kept struct{ dir string }

// keptFor is how long an unused result stays.
const keptFor = 30 * 24 * time.Hour

func openKept(kind string) *kept {
	base, err := os.UserCacheDir()
	if err != nil {
		return &kept{}
	}
	dir := filepath.Join(base, "zhaputide", kind)
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return &kept{}
	}
	return &kept{dir: dir}
}

func (k *kept) load(name string) ([]byte, bool) {
	if k.dir == "" {
		return nil, false
	}
	file := filepath.Join(k.dir, name)
	b, err := os.ReadFile(file)
	if err != nil {
		return nil, false
	}
	now := time.Now()
	_ = os.Chtimes(file, now, now) // in use: see prune
	return unsealed(b)
}

func (k *kept) save(name string, b []byte) {
	if k.dir != "" {
		_ = writeFile(filepath.Join(k.dir, name), sealed(b))
	}
}

// prune drops what nothing has used for long, and what an interrupted save has left.
func (k *kept) prune() {
	if k.dir == "" {
		return
	}
	files, err := os.ReadDir(k.dir)
	if err != nil {
		return
	}
	for _, file := range files {
		if info, err := file.Info(); err == nil && time.Since(info.ModTime()) > keptFor {
			_ = os.Remove(filepath.Join(k.dir, file.Name()))
		}
	}
}

// sealed puts the sum of b in front of it, so that a torn file is never served.
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
