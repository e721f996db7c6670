//go:build !js

package journey

import (
	"os"
	"path/filepath"
	"sync"
	"testing"
)

// old holds the Chromiums of years ago, as they are in phones that get no updates any more. OLD_CHROMES names their programs, as a list
// like PATH.
var old struct {
	once     sync.Once
	browsers []*chromium
}

func startOld() {
	for _, path := range filepath.SplitList(os.Getenv("OLD_CHROMES")) {
		c := &chromium{engine: filepath.Base(path)}
		c.launch(path)
		old.browsers = append(old.browsers, c)
	}
}

// inOld runs a journey in each old Chromium.
func inOld(t *testing.T, walk func(r *reader, s *sites)) {
	t.Helper()
	old.once.Do(startOld)
	if len(old.browsers) == 0 {
		t.Run("old", func(t *testing.T) { lack(t, "there is no old Chromium: OLD_CHROMES names none") })
	}
	for _, c := range old.browsers {
		t.Run(c.engine, func(t *testing.T) {
			t.Parallel()
			p := c.openTab(t, watch)
			p.excuse("invalid source: ''wasm-unsafe-eval''")    // it does not know the word, and says so
			p.excuse("error occurred when fetching the script") // of the worker, while the network is away
			p.excuse("the app does not start:")                 // the journey looks whether it must
			p.excuse("at <anonymous>:1:")                       // a condition of the journey that cannot be asked yet
			s := theSites(t)
			walk(begin(t, p, newHost(t, s.first)), s)
		})
	}
}

func closeOld() {
	for _, c := range old.browsers {
		c.close()
	}
}
