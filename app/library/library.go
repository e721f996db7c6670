// Package library reads the newspaper on the phone: the manifest, the pages in its packs, and what a search finds in all of it.
//
// It runs on the phone and in native tests alike: it has no UI and no JavaScript, and gets every file through a [Fetch].
// Which of the files are kept on the phone is the service worker's matter; here a file either comes or it does not.
package library

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"sync"

	"zhaputide/content/pack"
)

// ErrNotFound says that the paper has no such page, as far as the manifest here knows.
var ErrNotFound = errors.New("no such page in the paper")

// ErrNewer says that the paper here has no such page, but that of the server may: the edition came after all that are here.
var ErrNewer = errors.New("of an edition that is newer than all here")

// ErrOffline says that a file of the paper is neither kept here nor reachable now.
var ErrOffline = errors.New("not kept here, and no answer")

// Fetch gets a file of the site. status is that of the response; err is for no response at all.
type Fetch func(ctx context.Context, path string) (body []byte, status int, err error)

// Library is the newspaper as this phone can read it. Its methods may be called from several goroutines.
type Library struct {
	// Kept gives the paths of the files that are on this phone; nil where that cannot be told.
	Kept func(ctx context.Context) map[string]bool

	// FetchKept gets a file that is on this phone, and never one from the network; nil where Kept is.
	FetchKept Fetch

	fetch Fetch

	mu       sync.Mutex
	inflight map[string]*call // by path
	manifest *pack.Manifest   // nil before it is first asked for; never written to
	source   []byte           // what manifest was read from
	packs    packLRU

	finder finderCache
}

// Open makes a library over fetch. It fetches nothing yet: the first call that needs one does.
func Open(fetch Fetch) *Library { return &Library{fetch: fetch} }

// Editions lists the editions of the newest year, newest first.
func (l *Library) Editions(ctx context.Context) ([]pack.Edition, error) {
	m, err := l.current(ctx)
	if err != nil {
		return nil, err
	}
	return m.Editions, nil
}

// Years lists the closed years, newest first.
func (l *Library) Years(ctx context.Context) ([]pack.Year, error) {
	m, err := l.current(ctx)
	if err != nil {
		return nil, err
	}
	return m.Years, nil
}

// Refresh reads the manifest again. changed tells whether it is another one than before; the first reading is no change.
func (l *Library) Refresh(ctx context.Context) (changed bool, err error) {
	l.mu.Lock()
	c := l.do(ctx, pack.ManifestPath, l.decodeManifest)
	l.mu.Unlock()
	got, err := c.wait(ctx)
	if err != nil {
		return false, fmt.Errorf("refresh %s: %w", pack.ManifestPath, err)
	}
	return got.changed, nil
}

// current gives the manifest as last read, and reads it when it never was.
func (l *Library) current(ctx context.Context) (*pack.Manifest, error) {
	l.mu.Lock()
	if m := l.manifest; m != nil {
		l.mu.Unlock()
		return m, nil
	}
	c := l.do(ctx, pack.ManifestPath, l.decodeManifest)
	l.mu.Unlock()
	got, err := c.wait(ctx)
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", pack.ManifestPath, err)
	}
	return got.manifest, nil
}

func (l *Library) decodeManifest(body []byte) (result, error) {
	if bytes.Equal(body, l.source) {
		return result{manifest: l.manifest}, nil
	}
	m, err := pack.DecodeManifest(body)
	if err != nil {
		return result{}, err
	}
	changed := l.manifest != nil
	l.manifest, l.source = &m, body
	return result{manifest: &m, changed: changed}, nil
}

// open gives a pack. Packs are immutable, so one that was opened lately is fetched no more.
func (l *Library) open(ctx context.Context, file pack.File) (pack.Pack, error) {
	l.mu.Lock()
	if p, ok := l.packs.get(file.Path); ok {
		l.mu.Unlock()
		return p, nil
	}
	c := l.do(ctx, file.Path, func(body []byte) (result, error) {
		p, err := pack.Decode(body)
		if err == nil {
			l.packs.put(file.Path, p)
		}
		return result{pack: p}, err
	})
	l.mu.Unlock()
	got, err := c.wait(ctx)
	if err != nil {
		return pack.Pack{}, fmt.Errorf("open %s: %w", file.Path, err)
	}
	return got.pack, nil
}
