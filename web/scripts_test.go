//go:build !js

package web

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/andybalholm/brotli"
)

// TestScripts runs worker.js against phones made of maps, testdata/worker, and ask.js against a desk and a list, testdata/ask.
// Each file there is a chapter of stories.
func TestScripts(t *testing.T) {
	node, err := exec.LookPath("node")
	if err != nil {
		t.Skip("NOT TESTED: the scripts, because there is no node on this machine")
	}
	chapters, err := filepath.Glob("testdata/*/*.test.mjs")
	if err != nil || len(chapters) == 0 {
		t.Fatalf("no stories: %v", err)
	}
	for _, chapter := range chapters {
		t.Run(filepath.Base(chapter), func(t *testing.T) {
			t.Parallel()
			out, err := exec.CommandContext(t.Context(), node, "--test-reporter=spec", chapter).CombinedOutput()
			if err != nil {
				t.Errorf("%v\n%s", err, out)
			}
		})
	}
}

// bootBudget limits boot.js on the wire, in bytes: every first visit waits for it before the app can begin.
const bootBudget = 3 << 10

func TestBootBudget(t *testing.T) {
	boot, err := os.ReadFile("js/boot.js")
	if err != nil {
		t.Fatal(err)
	}
	var packed bytes.Buffer
	w := brotli.NewWriterLevel(&packed, brotli.BestCompression)
	if _, err := w.Write(boot); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if packed.Len() > bootBudget {
		t.Errorf("boot.js: %d bytes compressed, the budget is %d", packed.Len(), bootBudget)
	}
}
