//go:build !js

package web

import (
	"runtime"

	"golang.org/x/sync/errgroup"
)

// parallel calls do with 0 to n-1, as many at a time as there are processors. Of several errors it gives that of the lowest
// number, so that the same mistake is always named first.
func parallel(n int, do func(i int) error) error {
	errs := make([]error, n)
	var g errgroup.Group
	g.SetLimit(runtime.GOMAXPROCS(0))
	for i := range n {
		g.Go(func() error {
			errs[i] = do(i)
			return nil
		})
	}
	_ = g.Wait() // the errors are in errs
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}
