//go:build !js

package browser

import (
	"context"
	"errors"
)

// Get fetches a file of this site. status is that of the answer; err is only for no answer at all: no network, or ctx is done.
// It blocks.
func Get(ctx context.Context, path string) (body []byte, status int, err error) {
	return nil, 0, errors.New("get " + path + ": no browser")
}
