package browser

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"syscall/js"

	"zhaputide/content/protocol"
)

// fetched holds a file that has come, or why none has.
type fetched struct {
	body   []byte
	status int
	err    error
}

// Get fetches a file of this site. status is that of the response; err is only for no response at all: no network, or ctx is done.
// It blocks.
func Get(ctx context.Context, path string) (body []byte, status int, err error) {
	files := make(chan fetched, 1)
	abort := window.Get("AbortController").New()
	fetchIt := func(js.Value) { fetch(path, abort.Get("signal"), files) }
	if caches := cacheStorage(); strings.HasPrefix(path, protocol.SearchDir) && caches.Truthy() {
		getKept(caches, path, files, fetchIt)
	} else {
		fetchIt(js.Undefined())
	}
	return receive(ctx, path, files, func() { abort.Call("abort") })
}

// GetKept gets a file that search needs from the cache; err is for one that is not there, or ctx is done. It blocks.
func GetKept(ctx context.Context, path string) (body []byte, status int, err error) {
	files := make(chan fetched, 1)
	missing := func(js.Value) { files <- fetched{err: errNotKept} }
	if caches := cacheStorage(); caches.Truthy() {
		getKept(caches, path, files, missing)
	} else {
		missing(js.Undefined())
	}
	return receive(ctx, path, files, func() {})
}

var errNotKept = errors.New("not in the cache")

// receive waits for a file, or until ctx is done, and calls giveUp then.
func receive(ctx context.Context, path string, files <-chan fetched, giveUp func()) (body []byte, status int, err error) {
	select {
	case file := <-files:
		if file.err != nil {
			return nil, 0, fmt.Errorf("get %s: %w", path, file.err)
		}
		return file.body, file.status, nil
	case <-ctx.Done():
		giveUp()
		return nil, 0, fmt.Errorf("get %s: %w", path, ctx.Err())
	}
}

// fetch asks the network, and once more past the browser's cache for what is not the file that its name promises.
func fetch(path string, signal js.Value, to chan<- fetched) {
	fetchBy("default", path, signal, to, func() {
		fetchBy("reload", path, signal, to, func() { to <- fetched{err: errWrongBytes} })
	})
}

var errWrongBytes = errors.New("not the bytes that its name promises")

func fetchBy(cache, path string, signal js.Value, to chan<- fetched, wrong func()) {
	fail := func(cause js.Value) { to <- fetched{err: errors.New(text(cause, "message"))} }
	await(window.Call("fetch", path, map[string]any{"cache": cache, "credentials": "same-origin", "signal": signal}), func(response js.Value) {
		await(response.Call("arrayBuffer"), func(buffer js.Value) {
			status := response.Get("status").Int()
			give := func() { to <- fetched{body: inGo(buffer), status: status} }
			if status != 200 {
				give()
				return
			}
			check(path, buffer, give, wrong)
		}, fail)
	}, fail)
}

// getKept reads a file that search needs from the cache, past the service worker, and calls otherwise where it is not there. A body that
// comes through the service worker comes in small pieces, each with its turn on this thread: the 37 MB of an archive of 29,000 articles
// took three times as long. Such files never change, and the service worker has checked them when it put them there; nothing is written
// here.
func getKept(caches js.Value, path string, to chan<- fetched, otherwise func(js.Value)) {
	await(caches.Call("match", path, map[string]any{"ignoreVary": true}), func(response js.Value) {
		if !response.Truthy() {
			otherwise(response)
			return
		}
		await(response.Call("blob"), func(blob js.Value) {
			await(blob.Call("arrayBuffer"), func(buffer js.Value) { to <- fetched{body: inGo(buffer), status: 200} }, otherwise)
		}, otherwise)
	}, otherwise)
}

// cacheStorage gives the caches of this origin, undefined where there are none or the browser blocks them.
func cacheStorage() (caches js.Value) {
	try(func() { caches = guarded("caches") })
	return caches
}

func inGo(buffer js.Value) []byte {
	from := window.Get("Uint8Array").New(buffer)
	body := make([]byte, from.Length())
	js.CopyBytesToGo(body, from)
	return body
}

// Kept gives the paths of the paper's files that are on this phone; nil where that cannot be told.
func Kept(ctx context.Context) map[string]bool {
	caches := cacheStorage()
	if !caches.Truthy() {
		return nil
	}
	paths := make(chan map[string]bool, 1)
	none := func(js.Value) { paths <- nil }
	await(caches.Call("open", protocol.PacksCache), func(cache js.Value) {
		await(cache.Call("keys"), func(keys js.Value) {
			kept := map[string]bool{}
			before := len(origin())
			for i := range keys.Length() {
				if url := text(keys.Index(i), "url"); len(url) > before {
					kept[url[before:]] = true
				}
			}
			paths <- kept
		}, none)
	}, none)
	select {
	case kept := <-paths:
		return kept
	case <-ctx.Done():
		return nil
	}
}
