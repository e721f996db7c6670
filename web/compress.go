//go:build !js

package web

import (
	"bytes"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"runtime"
	"strings"
	"sync"

	"github.com/andybalholm/brotli"
	"golang.org/x/sync/errgroup"
)

// Compress fills Br and Gz of every file that gains by it, at the highest levels: it is done once, and read on phones.
// The wasm alone takes about ten seconds, so results are kept on disk by the hash of what was compressed; without a
// place to keep them all works the same, only slower. progress, if not nil, is called after each file, never twice at once.
func (s *Site) Compress(ctx context.Context, progress func(done, total int)) error {
	var todo []*File
	for _, p := range s.Paths() {
		if f := s.files[p]; compressible(f.Type) && len(f.Body) > 0 {
			todo = append(todo, f)
		}
	}
	kept := openKept("compressed")
	var mu sync.Mutex
	done := 0
	g, ctx := errgroup.WithContext(ctx)
	g.SetLimit(runtime.GOMAXPROCS(0))
	for _, f := range todo {
		g.Go(func() error {
			if err := f.compress(ctx, kept); err != nil {
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
	kept.prune()
	return nil
}

func (f *File) compress(ctx context.Context, kept *kept) error {
	for _, c := range []struct {
		name string // of the coding, its level and settings: a part of the key of what is kept
		to   *[]byte
		open func(io.Writer) (io.WriteCloser, error)
	}{
		{"br11", &f.Br, func(w io.Writer) (io.WriteCloser, error) {
			return brotli.NewWriterLevel(w, brotli.BestCompression), nil
		}},
		{"gz9", &f.Gz, func(w io.Writer) (io.WriteCloser, error) { return gzip.NewWriterLevel(w, gzip.BestCompression) }},
	} {
		if err := ctx.Err(); err != nil {
			return err
		}
		name := hex.EncodeToString(f.sum[:]) + "." + c.name
		b, ok := kept.load(name)
		if !ok {
			var out bytes.Buffer
			w, err := c.open(&out)
			if err != nil {
				return fmt.Errorf("compress: %w", err)
			}
			if err := write(ctx, w, f.Body); err != nil {
				return fmt.Errorf("compress: %w", err)
			}
			b = out.Bytes()
			kept.save(name, b)
		}
		if len(b) < len(f.Body) {
			*c.to = b
		}
	}
	return nil
}

// write feeds w in pieces, so that an interrupt does not wait for the whole wasm.
func write(ctx context.Context, w io.WriteCloser, b []byte) error {
	const piece = 1 << 18
	for len(b) > 0 {
		if err := ctx.Err(); err != nil {
			return err
		}
		n, err := w.Write(b[:min(piece, len(b))])
		if err != nil {
			return err
		}
		b = b[n:]
	}
	return w.Close()
}

// compressible tells the kinds that compression helps: text, and the wasm. Fonts and rasters are compressed already.
func compressible(contentType string) bool {
	t, _, _ := strings.Cut(contentType, ";")
	switch t {
	case findType, "application/wasm", "application/json", "application/manifest+json", "application/xml",
		"application/atom+xml", "application/feed+json", "image/svg+xml":
		return true
	}
	return strings.HasPrefix(t, "text/")
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
