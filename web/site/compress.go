//go:build !js

package site

import (
	"context"
	"encoding/hex"
	"runtime"
	"strings"
	"sync"

	"golang.org/x/sync/errgroup"
)

// Compress fills Br and Gz of every file that gains by it, but for the [Lazy] ones. The wasm alone takes about ten seconds, so results
// are cached on the disk by the sum of what was compressed.
// progress, if not nil, is called after each file, never twice at once.
func (s *Site) Compress(ctx context.Context, progress func(done, total int)) error {
	var todo []*File
	for _, p := range s.Paths() {
		if f := s.files[p]; f.compressible() && f.Effort != Lazy {
			todo = append(todo, f)
		}
	}
	cache := OpenDiskCache("compressed")
	var mu sync.Mutex
	done := 0
	g, ctx := errgroup.WithContext(ctx)
	g.SetLimit(runtime.GOMAXPROCS(0))
	for _, f := range todo {
		g.Go(func() error {
			if err := f.compress(ctx, cache); err != nil {
				return err
			}
			mu.Lock()
			defer mu.Unlock()
			done++
			if progress != nil {
				progress(done, len(todo))
			}
			return nil
		})
	}
	if err := g.Wait(); err != nil {
		return err
	}
	cache.Trim()
	s.compressed = true
	return nil
}

func (f *File) compress(ctx context.Context, cache *DiskCache) (err error) {
	if f.Br, err = f.cached(ctx, brotlis[f.Effort], cache); err == nil {
		f.Gz, err = f.cached(ctx, gzips, cache)
	}
	return err
}

// cached is the body in a coding, from the cache where that has it.
func (f *File) cached(ctx context.Context, c *coding, cache *DiskCache) ([]byte, error) {
	sum := f.Sum()
	key := hex.EncodeToString(sum[:]) + "." + c.name
	b, ok := cache.Get(key)
	if !ok {
		var err error
		if b, err = c.compress(ctx, f.Parts); err != nil {
			return nil, err
		}
		cache.Put(key, b)
	}
	return f.ifShorter(b), nil
}

// codings gives the body compressed: what [Site.Compress] has made, or for a [Lazy] file a fresh result, which is not cached.
func (f *File) codings(ctx context.Context) (br, gz []byte, err error) {
	if f.Effort != Lazy || f.Br != nil || f.Gz != nil || !f.compressible() {
		return f.Br, f.Gz, nil
	}
	if br, err = brotlis[Lazy].compress(ctx, f.Parts); err == nil {
		gz, err = gzips.compress(ctx, f.Parts)
	}
	return f.ifShorter(br), f.ifShorter(gz), err
}

// ifShorter gives b where it is shorter than the body.
func (f *File) ifShorter(b []byte) []byte {
	if len(b) < f.Size() {
		return b
	}
	return nil
}

// compressible tells whether compression may help: text, programs, and bytes of no known kind. Fonts and rasters are compressed already.
func (f *File) compressible() bool {
	if f.Size() == 0 {
		return false
	}
	t, _, _ := strings.Cut(f.Type, ";")
	switch t {
	case Bytes, "application/wasm", "application/json", "application/manifest+json", "application/xml",
		"application/atom+xml", "application/feed+json", "image/svg+xml":
		return true
	}
	return strings.HasPrefix(t, "text/")
}
