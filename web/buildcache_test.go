//go:build !js

package web

import (
	"bytes"
	"errors"
	"testing"
)

func TestMemoize(t *testing.T) {
	home := t.TempDir()
	for _, name := range []string{"XDG_CACHE_HOME", "HOME", "LocalAppData"} {
		t.Setenv(name, home)
	}
	first := openBuildCache("index", []string{"乍浦"})
	large := bytes.Repeat([]byte("潮"), worthCaching)
	calls := 0
	count := func() ([]byte, error) {
		calls++
		return []byte{byte(calls)}, nil
	}
	for _, c := range []struct {
		what  string
		cache *buildCache
		of    [][]byte
		calls int
	}{
		{"the first time", first, [][]byte{large, nil}, 1},
		{"again", first, [][]byte{large, nil}, 1},
		{"the same bytes otherwise divided", first, [][]byte{nil, large}, 2},
		{"other local words", openBuildCache("index", []string{"乍", "浦"}), [][]byte{large, nil}, 3},
		{"too little to cache", first, [][]byte{[]byte("潮")}, 4},
		{"too little to cache, again", first, [][]byte{[]byte("潮")}, 5},
	} {
		if _, err := c.cache.memoize(count, c.of...); err != nil || calls != c.calls {
			t.Errorf("%s: made %d times, want %d; %v", c.what, calls, c.calls, err)
		}
	}
	torn := errors.New("torn")
	if _, err := first.memoize(func() ([]byte, error) { return nil, torn }, large, large); !errors.Is(err, torn) {
		t.Errorf("a failure: %v", err)
	}
	if b, err := first.memoize(count, large, large); err != nil || calls != 6 || b[0] != 6 {
		t.Errorf("after a failure: %v, %v", b, err)
	}
}
