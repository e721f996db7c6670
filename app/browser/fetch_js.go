package browser

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"syscall/js"

	"zhaputide/content/protocol"
)

// answer is what came for a file.
type answer struct {
	body   []byte
	status int
	err    error
}

// Get fetches a file of this site. status is that of the answer; err is only for no answer at all: no network, or ctx is done.
// It blocks.
func Get(ctx context.Context, path string) (body []byte, status int, err error) {
	answers := make(chan answer, 1)
	abort := window.Get("AbortController").New()
	ask := func(js.Value) { fetch(path, abort.Get("signal"), answers) }
	if !strings.HasPrefix(path, protocol.SearchDir) || !has(window, "caches") {
		ask(js.Value{})
	} else {
		getKept(path, answers, ask)
	}
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

func fetch(path string, signal js.Value, to chan<- answer) {
	fail := func(cause js.Value) { to <- answer{err: errors.New(text(cause, "message"))} }
	await(window.Call("fetch", path, map[string]any{"credentials": "same-origin", "signal": signal}), func(response js.Value) {
		await(response.Call("arrayBuffer"), func(buffer js.Value) {
			to <- answer{body: inGo(buffer), status: response.Get("status").Int()}
		}, fail)
	}, fail)
}

// getKept reads what the worker keeps of the files that search needs, past the worker, else it asks as ever: they are large, many, and
// never change. A body that goes through the worker comes in small
// pieces, each with its turn on this thread: the 37 MB of an archive of 29,000 articles took three times as long. The worker has
// checked them when it put them there; nothing is written here.
func getKept(path string, to chan<- answer, ask func(js.Value)) {
	await(window.Get("caches").Call("match", path, map[string]any{"ignoreVary": true}), func(response js.Value) {
		if !response.Truthy() {
			ask(response)
			return
		}
		await(response.Call("blob"), func(blob js.Value) {
			await(blob.Call("arrayBuffer"), func(buffer js.Value) { to <- answer{body: inGo(buffer), status: 200} }, ask)
		}, ask)
	}, ask)
}

func inGo(buffer js.Value) []byte {
	from := window.Get("Uint8Array").New(buffer)
	body := make([]byte, from.Length())
	js.CopyBytesToGo(body, from)
	return body
}
