package library

import (
	"context"
	"fmt"
	"time"

	"zhaputide/content/pack"
)

// fetchTimeout bounds the fetch of one file. A caller may give up sooner.
const fetchTimeout = 60 * time.Second

// call is the fetch of one file that is in flight. done is closed when the other fields are set.
type call struct {
	done   chan struct{}
	result result
	err    error
}

// result holds the file that a call has decoded: an opened pack, or a manifest.
type result struct {
	pack     pack.Pack
	manifest *pack.Manifest
	changed  bool // the manifest differs from the one before
}

// do joins the call for the file at path, or begins one, so that each file is fetched once at a time. decode reads the body and
// keeps what it read, before anyone can ask for the file again. Both do and decode run with l.mu held.
func (l *Library) do(ctx context.Context, path string, decode func(body []byte) (result, error)) *call {
	if c, ok := l.inflight[path]; ok {
		return c
	}
	c := &call{done: make(chan struct{})}
	if l.inflight == nil {
		l.inflight = map[string]*call{}
	}
	l.inflight[path] = c
	go func() {
		// The fetch outlives ctx: the next caller wants the file too.
		body, err := get(context.WithoutCancel(ctx), l.fetch, path)
		l.mu.Lock()
		defer l.mu.Unlock()
		if err == nil {
			c.result, err = decode(body)
		}
		c.err = err
		delete(l.inflight, path)
		close(c.done)
	}()
	return c
}

// wait waits for the call to end, or for ctx to be done.
func (c *call) wait(ctx context.Context) (result, error) {
	select {
	case <-c.done:
		return c.result, c.err
	case <-ctx.Done():
		return result{}, ctx.Err()
	}
}

func get(ctx context.Context, fetch Fetch, path string) ([]byte, error) {
	ctx, cancel := context.WithTimeout(ctx, fetchTimeout)
	defer cancel()
	body, status, err := fetch(ctx, path)
	switch {
	case err != nil:
		return nil, fmt.Errorf("%w: %w", ErrOffline, err)
	case status == 404 || status == 410:
		return nil, fmt.Errorf("%w: status %d", ErrNotFound, status)
	case status != 200:
		return nil, fmt.Errorf("%w: status %d", ErrOffline, status)
	}
	return body, nil
}
