//go:build !js

package web

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/hex"
	"fmt"
	"io"
	"runtime"
	"strings"
	"sync"

	"github.com/andybalholm/brotli"
	"golang.org/x/sync/errgroup"
)

// coding is a way to compress an answer.
type coding struct {
	name string    // with its level: a part of the key of what is kept
	pool sync.Pool // of encoders: a new one clears megabytes, which for a page takes longer than the page does
}

// encoder is a writer of brotli or gzip.
type encoder interface {
	io.WriteCloser
	Reset(w io.Writer)
}

// The codings, at their best for what many phones fetch. Brotli 11 takes 58 ms for a page on one core, and 6 takes 1.3 ms and gives
// 8 % more: for an archive of 29,221 pages that nobody may ever open, the difference between half an hour and a minute. The texts of
// a closed year are 7 MB: 18 s with 11, and 3 s with 9 for 8 % more.
var (
	bestBrotli  = brotliOf("br11", brotli.BestCompression)
	hugeBrotli  = brotliOf("br9", 9)
	quickBrotli = brotliOf("br6", 6)
	bestGzip    = &coding{name: "gz9", pool: sync.Pool{New: func() any {
		w, _ := gzip.NewWriterLevel(nil, gzip.BestCompression) // an error only for a level that does not exist
		return w
	}}}
)

func brotliOf(name string, level int) *coding {
	return &coding{name: name, pool: sync.Pool{New: func() any { return brotli.NewWriterLevel(nil, level) }}}
}

// Compress fills Br and Gz of every file that gains by it and that many phones may ask for. The wasm alone takes about
// ten seconds, so results are kept on disk by the hash of what was compressed; without a place to keep them all works
// the same, only slower. Files that are asked for seldom are compressed when they are asked for, or exported.
// progress, if not nil, is called after each file, never twice at once.
func (s *Site) Compress(ctx context.Context, progress func(done, total int)) error {
	var todo []*File
	for _, p := range s.Paths() {
		if f := s.files[p]; f.compressible() && !f.Seldom {
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
	s.coded = true
	return nil
}

// huge is from how many bytes on a file of the index is compressed less well.
const huge = 3 << 20

func (f *File) compress(ctx context.Context, kept *kept) (err error) {
	sum, br := f.Sum(), bestBrotli
	if f.Type == findType && f.Size() >= huge {
		br = hugeBrotli
	}
	if f.Br, err = f.keptAs(ctx, br, kept, sum[:]); err == nil {
		f.Gz, err = f.keptAs(ctx, bestGzip, kept, sum[:])
	}
	return err
}

func (f *File) keptAs(ctx context.Context, c *coding, kept *kept, sum []byte) ([]byte, error) {
	name := hex.EncodeToString(sum) + "." + c.name
	b, ok := kept.load(name)
	if !ok {
		var err error
		if b, err = c.compress(ctx, f.parts); err != nil {
			return nil, err
		}
		kept.save(name, b)
	}
	return f.gain(b), nil
}

// codings gives the body compressed: what [Site.Compress] has made, or else quickly, without keeping it.
func (f *File) codings(ctx context.Context) (br, gz []byte, err error) {
	if !f.Seldom || f.Br != nil || f.Gz != nil || !f.compressible() {
		return f.Br, f.Gz, nil
	}
	if br, err = quickBrotli.compress(ctx, f.parts); err == nil {
		gz, err = bestGzip.compress(ctx, f.parts)
	}
	return f.gain(br), f.gain(gz), err
}

// gain is b where it is shorter than the body.
func (f *File) gain(b []byte) []byte {
	if len(b) < f.Size() {
		return b
	}
	return nil
}

func (c *coding) compress(ctx context.Context, parts [][]byte) ([]byte, error) {
	var out bytes.Buffer
	w := c.pool.Get().(encoder)
	w.Reset(&out)
	var err error
	for _, part := range parts {
		if err == nil {
			err = write(ctx, w, part)
		}
	}
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		return nil, fmt.Errorf("compress: %w", err)
	}
	c.pool.Put(w)
	return out.Bytes(), nil
}

// write feeds w in pieces, so that an interrupt does not wait for the whole wasm.
func write(ctx context.Context, w io.Writer, b []byte) error {
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
	return ctx.Err()
}

// compressible tells whether compression may help: text, and the wasm. Fonts and rasters are compressed already.
func (f *File) compressible() bool {
	if f.Size() == 0 {
		return false
	}
	t, _, _ := strings.Cut(f.Type, ";")
	switch t {
	case findType, "application/wasm", "application/json", "application/manifest+json", "application/xml",
		"application/atom+xml", "application/feed+json", "image/svg+xml":
		return true
	}
	return strings.HasPrefix(t, "text/")
}
