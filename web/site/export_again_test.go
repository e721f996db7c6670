//go:build !js

package site

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestExportAgain exports a site with new and changed files over the last export: what has not changed keeps its time, with what it
// was compressed to, and what has changed is new in every coding.
func TestExportAgain(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "site")
	export := func(s *Site) *Site {
		t.Helper()
		if err := s.Compress(t.Context(), nil); err != nil {
			t.Fatal(err)
		}
		if err := s.Export(t.Context(), dir, false); err != nil {
			t.Fatal(err)
		}
		return s
	}
	before := export(testSite(t))
	old := time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)
	if err := filepath.WalkDir(dir, func(name string, _ os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		return os.Chtimes(name, old, old)
	}); err != nil {
		t.Fatal(err)
	}
	after := testSite(t)
	for _, path := range []string{"/new/", "/newer/"} {
		if err := after.Add(path, NewFile([]byte(strings.Repeat(path, 30)))); err != nil {
			t.Fatal(err)
		}
	}
	for _, path := range []string{"/", "/old/"} {
		after.files[path] = &File{Type: after.files[path].Type, Effort: after.files[path].Effort, Parts: [][]byte{[]byte(strings.Repeat("改了", 90))}}
	}
	export(after)
	linked, fresh := 0, 0
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
			if isLinked := info.ModTime().Equal(old); isLinked != same {
				t.Errorf("%s: taken from the last export %v, unchanged %v", name+coding, isLinked, same)
			}
			if same {
				linked++
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
	if linked == 0 || fresh == 0 {
		t.Errorf("%d files linked, %d new: the test sees nothing", linked, fresh)
	}
}
