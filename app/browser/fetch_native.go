//go:build !js

package browser

import (
	"context"
	"errors"
)

// Get fetches a file of this site. status is that of the response; err is only for no response at all: no network, or ctx is done.
// It blocks.
func Get(ctx context.Context, path string) (body []byte, status int, err error) {
	return nil, 0, errors.New("get " + path + ": no browser")
}

// GetKept gets a file that search needs from the cache.
func GetKept(_ context.Context, path string) (body []byte, status int, err error) {
	return nil, 0, errors.New("get " + path + ": no browser")
}

// Kept gives the paths of the paper's files that are on this phone; nil where that cannot be told.
func Kept(context.Context) map[string]bool { return nil }
