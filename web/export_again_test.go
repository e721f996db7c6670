//go:build !js

package web

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"
)

// TestExportAgain exports an edition more over the last export: what has not changed keeps its time, with what it was compressed to,
// and what has changed is new in every coding.
func TestExportAgain(t *testing.T) {
	fsys := testPaper(t)
	dir := filepath.Join(t.TempDir(), "site")
	export := func() *Site {
		t.Helper()
		s := testSite(t, fsys)
		for _, f := range s.files {
			if f.Type == types[".html"] {
				f.Effort = Lazy
			}
		}
		if err := s.Compress(t.Context(), nil); err != nil {
			t.Fatal(err)
		}
		if err := s.Export(t.Context(), dir, false); err != nil {
			t.Fatal(err)
		}
		return s
	}
	before := export()
	old := time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)
	if err := filepath.WalkDir(dir, func(name string, _ os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		return os.Chtimes(name, old, old)
	}); err != nil {
		t.Fatal(err)
	}
	fsys["articles/2026-03-13/01-xin.md"] = &fstest.MapFile{Data: []byte(
		"---\nsection: minsheng\nheadline: 东港小学放春假\n---\n" + strings.Repeat("外环码头旁的东港小学放假了。", 30) + "\n")}
	after := export()
	kept, fresh := 0, 0
	for _, p := range after.Paths() {
		same := before.File(p) != nil && before.File(p).Sum() == after.File(p).Sum()
		name := filepath.Join(dir, filepath.FromSlash(exportName(p)))
		b, err := os.ReadFile(name)
		if err != nil || string(b) != string(after.File(p).Body()) {
			t.Fatalf("%s is not the site's: %v", name, err)
		}
		for _, coding := range []string{"", ".br", ".gz"} {
			info, err := os.Stat(name + coding)
			if err != nil {
				continue // gains nothing
			}
			if linked := info.ModTime().Equal(old); linked != same {
				t.Errorf("%s: taken from the last export %v, unchanged %v", name+coding, linked, same)
			}
			if same {
				kept++
			} else {
				fresh++
			}
			if coding == "" {
				continue
			}
			packed, err := os.ReadFile(name + coding)
			if err != nil {
				t.Fatal(err)
			}
			back, err := decode(map[string]string{".br": "br", ".gz": "gzip"}[coding], packed)
			if err != nil || string(back) != string(b) {
				t.Errorf("%s does not hold the file beside it: %v", name+coding, err)
			}
		}
	}
	if kept == 0 || fresh == 0 {
		t.Errorf("%d files kept, %d new: the test sees nothing", kept, fresh)
	}
}
