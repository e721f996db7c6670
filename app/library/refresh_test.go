package library

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"sync"
	"testing"
	"testing/synctest"

	"zhaputide/content/pack"
)

func TestRefresh(t *testing.T) {
	s := openSite(t, "2026-02")
	lib := Open(s.fetch)
	for range 2 { // the first reading, and the same again
		if changed, err := lib.Refresh(t.Context()); changed || err != nil {
			t.Fatalf("changed %t, %v", changed, err)
		}
	}
	maps.Copy(s.files, openSite(t, "2026-03", "2026-02").files)
	if p, err := lib.Page(t.Context(), "/"); err != nil || string(p.Fragment) != "<h1>一期 2026-02</h1>" {
		t.Errorf("before the refresh: %q, %v", p.Fragment, err)
	}
	if changed, err := lib.Refresh(t.Context()); !changed || err != nil {
		t.Fatalf("changed %t, %v", changed, err)
	}
	if p, err := lib.Page(t.Context(), "/"); err != nil || string(p.Fragment) != "<h1>一期 2026-03</h1>" {
		t.Errorf("after the refresh: %q, %v", p.Fragment, err)
	}
	s.offline = true
	if _, err := lib.Refresh(t.Context()); !errors.Is(err, ErrOffline) {
		t.Errorf("no network: %v", err)
	}
	if _, err := lib.Page(t.Context(), "/e/2026-03/"); err != nil {
		t.Errorf("the paper as last read: %v", err)
	}
}

// TestNewerPaper asks for what only the newer paper has: the library finds it by itself.
func TestNewerPaper(t *testing.T) {
	s := openSite(t, "2026-02")
	lib := Open(s.fetch)
	if _, err := lib.Editions(t.Context()); err != nil {
		t.Fatal(err)
	}
	newer := openSite(t, "2026-03", "2026-02").files
	for path := range s.files { // the old packs are gone from the server
		delete(s.files, path)
	}
	maps.Copy(s.files, newer)
	if p, err := lib.Page(t.Context(), "/a/2026-03/lead/"); err != nil || p.Title != "头条 2026-03" {
		t.Errorf("%q, %v", p.Title, err)
	}
}

// TestOneCallAFile asks for one page many times at once: each file is fetched once, and who gives up waits for nobody.
func TestOneCallAFile(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := openSite(t, "2026-02")
		gate := make(chan struct{})
		lib := Open(func(ctx context.Context, path string) ([]byte, int, error) {
			<-gate
			return s.fetch(ctx, path)
		})
		hurried, giveUp := context.WithCancel(t.Context())
		var readers sync.WaitGroup
		readers.Go(func() {
			if _, err := lib.Page(hurried, "/"); !errors.Is(err, context.Canceled) || errors.Is(err, ErrOffline) {
				t.Errorf("given up: %v", err)
			}
		})
		for range 20 {
			readers.Go(func() {
				if p, err := lib.Page(t.Context(), "/"); err != nil || p.Title != "乍浦潮" {
					t.Errorf("%q, %v", p.Title, err)
				}
			})
		}
		synctest.Wait() // everybody waits for the manifest
		giveUp()
		close(gate)
		readers.Wait()
		for path, n := range s.fetched {
			if n != 1 {
				t.Errorf("%s was fetched %d times", path, n)
			}
		}
	})
}

// TestNoAnswer never gets a file: the call ends by itself, and the next one fetches anew.
func TestNoAnswer(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		asked := 0
		lib := Open(func(ctx context.Context, _ string) ([]byte, int, error) {
			asked++
			<-ctx.Done()
			return nil, 0, ctx.Err()
		})
		for range 2 {
			if _, err := lib.Editions(t.Context()); !errors.Is(err, ErrOffline) {
				t.Error(err)
			}
		}
		if asked != 2 {
			t.Errorf("asked %d times", asked)
		}
	})
}

func TestPackLRU(t *testing.T) {
	var r packLRU
	for i := range maxPacks + 3 {
		r.put(fmt.Sprint(i), pack.Pack{})
		r.put("0", pack.Pack{}) // in use all the time
	}
	if len(r.opened) != maxPacks {
		t.Errorf("%d packs, want %d", len(r.opened), maxPacks)
	}
	for path, want := range map[string]bool{"0": true, "1": false, "3": false, fmt.Sprint(maxPacks + 2): true} {
		if _, ok := r.get(path); ok != want {
			t.Errorf("%s: %t", path, ok)
		}
	}
}
