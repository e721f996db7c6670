//go:build !js

package web

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"runtime/debug"
	"testing"
	"time"

	"zhaputide/content/importer"
	"zhaputide/web/site"
	"zhaputide/web/wasm"
)

// TestArchiveBuild makes the paper of a whole archive (ARCHIVE: one {"id","title","date","body"} a line) with the real app, exports it, adds
// an edition, exports it again, and prints what each step took. It only measures, and without the caches of earlier runs.
func TestArchiveBuild(t *testing.T) {
	archive := os.Getenv("ARCHIVE")
	if archive == "" {
		t.Skip("ARCHIVE names no archive of articles")
	}
	defer debug.SetGCPercent(debug.SetGCPercent(50)) // as the command does
	app, exec, err := wasm.Build(t.Context(), "..", io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"XDG_CACHE_HOME", "HOME", "LocalAppData"} {
		t.Setenv(name, t.TempDir())
	}
	root := t.TempDir()
	content, out := filepath.Join(root, "content"), filepath.Join(root, "site")
	articles := filepath.Join(content, "articles")
	paper, err := os.ReadFile("../content/paper.yaml")
	if err == nil {
		err = os.MkdirAll(articles, 0o755)
	}
	if err == nil {
		err = os.WriteFile(filepath.Join(content, "paper.yaml"), paper, 0o644)
	}
	if err != nil {
		t.Fatal(err)
	}
	var said bytes.Buffer
	if code := importer.Command([]string{"-format", "jsonl", archive, "-out", articles}, &said, &said); code != 0 {
		t.Fatalf("import: %s", said.String())
	}
	for _, what := range []string{"the whole archive", "with an edition more"} {
		var steps string
		started := time.Now()
		at := started
		lap := func(step string, err error) {
			t.Helper()
			if err != nil {
				t.Fatalf("%s: %s: %v", what, step, err)
			}
			steps += fmt.Sprintf(", %s %.1f s", step, time.Since(at).Seconds())
			at = time.Now()
		}
		src, err := ReadSource(root)
		lap("read", err)
		src.Wasm, src.Exec = app, exec
		paper, err := Build(src)
		lap("build", err)
		lap("compress", paper.Compress(t.Context(), nil))
		lap("export", paper.Export(t.Context(), out, site.Over{}))
		t.Logf("%s: %d editions, %d files, %.1f s%s; most memory so far %s", what, len(src.Newspaper.Editions), len(paper.Paths()),
			time.Since(started).Seconds(), steps, mostMemory())
		newest := src.Newspaper.Editions[0].ID
		if err := os.CopyFS(filepath.Join(articles, newest+"-2"), os.DirFS(filepath.Join(articles, newest))); err != nil {
			t.Fatal(err)
		}
	}
}

// mostMemory is the most that this process has taken, where the system tells.
func mostMemory() string {
	b, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return "unknown here"
	}
	found := regexp.MustCompile(`VmHWM:\s*(\d+ kB)`).FindSubmatch(b)
	if found == nil {
		return "unknown here"
	}
	return string(found[1])
}
