package browser

import (
	"context"
	"errors"
	"fmt"
	"syscall/js"
)

// Get fetches a file of this site. status is that of the answer; err is only for no answer at all: no network, or ctx is done.
// It blocks.
func Get(ctx context.Context, path string) (body []byte, status int, err error) {
	type answer struct {
		body   []byte
		status int
		err    error
	}
	answers := make(chan answer, 1)
	fail := func(cause js.Value) { answers <- answer{err: errors.New(text(cause, "message"))} }
	options := map[string]any{"credentials": "same-origin"}
	abort := window.Get("AbortController").New()
	options["signal"] = abort.Get("signal")
	await(window.Call("fetch", path, options), func(response js.Value) {
		await(response.Call("arrayBuffer"), func(buffer js.Value) {
			bytes := window.Get("Uint8Array").New(buffer)
			a := answer{body: make([]byte, bytes.Length()), status: response.Get("status").Int()}
			js.CopyBytesToGo(a.body, bytes)
			answers <- a
		}, fail)
	}, fail)
	select {
	case a := <-answers:
		if a.err != nil {
			return nil, 0, fmt.Errorf("get %s: %w", path, a.err)
		}
		return a.body, a.status, nil
	case <-ctx.Done():
		abort.Call("abort")
		return nil, 0, fmt.Errorf("get %s: %w", path, ctx.Err())
	}
}
