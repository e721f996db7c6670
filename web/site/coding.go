//go:build !js

package site

import (
	"bytes"
	"compress/gzip"
	"context"
	"fmt"
	"io"
	"sync"

	"github.com/andybalholm/brotli"
)

// Effort says when a file is compressed, and at which cost: what few phones fetch is not worth a core for seconds.
type Effort int

const (
	Best Effort = iota // ahead, as well as can be: many phones fetch it
	Good               // ahead, but faster: megabytes that would take a core for half a minute
	Lazy               // when somebody asks for it or it is exported, and quickly: few ever will
)

// coding is a way to compress an answer.
type coding struct {
	name string    // with its level: a part of the key in the cache
	pool sync.Pool // of encoders: a new one clears megabytes, which for a page takes longer than the page does
}

// encoder is a writer of brotli or gzip.
type encoder interface {
	io.WriteCloser
	Reset(w io.Writer)
}

// Brotli 11 takes 58 ms for a page on one core, and 6 takes 1.3 ms and gives 8 % more: for an archive of 29,221 pages that nobody may
// ever open, the difference between half an hour and a minute. 7 MB of text take 18 s with 11, and 3 s with 9 for 8 % more.
var brotlis = [...]*coding{
	Best: newBrotli("br11", brotli.BestCompression),
	Good: newBrotli("br9", 9),
	Lazy: newBrotli("br6", 6),
}

// gzips is the one level of gzip: the best is fast enough for every file.
var gzips = &coding{name: "gz9", pool: sync.Pool{New: func() any {
	w, _ := gzip.NewWriterLevel(nil, gzip.BestCompression) // an error only for a level that does not exist
	return w
}}}

func newBrotli(name string, level int) *coding {
	return &coding{name: name, pool: sync.Pool{New: func() any { return brotli.NewWriterLevel(nil, level) }}}
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
