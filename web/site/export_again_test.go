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
		if err := s.Export(t.Context(), dir, Over{}); err != nil {
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

// TestExportKeepsOlderFiles exports day after day: immutable files that the site has no more stay as long as they are to be kept, with their
// codings, from the day on which they were replaced; what changes in place does not.
func TestExportKeepsOlderFiles(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "site")
	const month = 30 * 24 * time.Hour
	export := func(body string) string {
		t.Helper()
		s := &Site{}
		path := s.AddHashed("/shell/", "app.js", NewFile([]byte(strings.Repeat(body, 90))))
		if err := s.Add("/old-"+body+"/", NewFile([]byte(body))); err != nil {
			t.Fatal(err)
		}
		if err := s.Compress(t.Context(), nil); err != nil {
			t.Fatal(err)
		}
		if err := s.Export(t.Context(), dir, Over{Keep: month}); err != nil {
			t.Fatal(err)
		}
		return filepath.Join(dir, path)
	}
	age := func(name string, days int) {
		t.Helper()
		then := time.Now().Add(-time.Duration(days) * 24 * time.Hour)
		if err := os.Chtimes(name, then, then); err != nil {
			t.Fatal(err)
		}
	}
	there := func(name string, want bool) {
		t.Helper()
		for _, coding := range []string{"", ".br", ".gz"} {
			if _, err := os.Stat(name + coding); (err == nil) != want {
				t.Errorf("%s: %v, should be there: %v", name+coding, err, want)
			}
		}
	}
	one := export("one")
	age(one, 200) // it was in use for long: that does not count
	two := export("two")
	there(one, true)
	if _, err := os.Stat(filepath.Join(dir, "old-one")); err == nil {
		t.Error("a page that is no more stays")
	}
	age(one, 29)
	three := export("three")
	there(one, true)
	there(two, true)
	list, err := os.ReadFile(filepath.Join(dir, keptList))
	if err != nil || strings.Count(string(list), "\n") != 2 || strings.Contains(string(list), ".br") {
		t.Errorf("the list says %q, %v", list, err)
	}
	age(one, 31)
	export("three")
	there(one, false)
	there(two, true)
	there(three, true)
	export("two") // comes back
	there(two, true)
	age(three, 31)
	export("two")
	there(three, false)
	if _, err := os.Stat(filepath.Join(dir, keptList)); err == nil {
		t.Error("nothing older is left, and there is a list of it")
	}
}

// TestExportWritesLastWhatTellsOfOthers ends an export in the middle of its files: what is last is not there.
func TestExportWritesLastWhatTellsOfOthers(t *testing.T) {
	s := &Site{}
	if err := s.Add("/a.json", &File{Parts: [][]byte{[]byte("{}")}, Last: true}); err != nil {
		t.Fatal(err)
	}
	if err := s.Add("/b.txt", NewFile([]byte("b"))); err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "b.txt"), 0o755); err != nil { // cannot be written
		t.Fatal(err)
	}
	if err := s.writeTo(t.Context(), dir, ""); err == nil {
		t.Fatal("a file was written over a folder")
	}
	if _, err := os.Stat(filepath.Join(dir, "a.json")); err == nil {
		t.Error("a.json tells of what is not there")
	}
}
