//go:build !js

package site

import (
	"bytes"
	"errors"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"testing"
)

// TestExport demands that the files are the server's answers, all of them and nothing else.
func TestExport(t *testing.T) {
	s := testSite(t)
	if err := s.Compress(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(t.TempDir(), "deep", "site")
	if err := s.Export(t.Context(), dir, Over{}); err != nil {
		t.Fatal(err)
	}
	files := map[string]bool{}
	err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		rel, err := filepath.Rel(dir, name)
		files[filepath.ToSlash(rel)] = true
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range s.Paths() {
		for coding, ext := range map[string]string{"": "", "br": ".br", "gzip": ".gz"} {
			name := exportName(p) + ext
			r := httptest.NewRequest(http.MethodGet, p, nil)
			r.Header.Set("Accept-Encoding", coding)
			w := httptest.NewRecorder()
			s.ServeHTTP(w, r)
			if w.Header().Get("Content-Encoding") != coding {
				if files[name] {
					t.Errorf("%s is a file that the server never sends", name)
				}
				continue
			}
			body, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name)))
			if err != nil || !bytes.Equal(body, w.Body.Bytes()) {
				t.Errorf("%s is not what the server sends: %v", name, err)
			}
			delete(files, name)
		}
	}
	delete(files, "_headers")
	for name := range files {
		t.Errorf("%s is nothing that the server sends", name)
	}
	if name := exportName(NotFoundPath); name != "404.html" {
		t.Errorf("the page for what is not there is %s; hosts look for 404.html", name)
	}
}

// TestExportPlace looks at what may be replaced, and that nothing is lost or left over.
func TestExportPlace(t *testing.T) {
	s := testSite(t)
	root := t.TempDir()
	put := func(name string) string {
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte("x"), 0o644); err != nil {
			t.Fatal(err)
		}
		return name
	}
	exists := func(name string) bool {
		_, err := os.Stat(name)
		return err == nil
	}
	foreign := filepath.Join(root, "foreign")
	mine := put(filepath.Join(foreign, "mine.txt"))
	if err := s.Export(t.Context(), foreign, Over{}); !errors.Is(err, ErrForeign) || !exists(mine) {
		t.Errorf("a foreign folder: %v, kept %v", err, exists(mine))
	}
	if err := s.Export(t.Context(), foreign, Over{Force: true}); err != nil || exists(mine) || !exists(filepath.Join(foreign, "index.html")) {
		t.Errorf("a foreign folder by force: %v", err)
	}
	stale := put(filepath.Join(foreign, "a", "old", "index.html"))
	if err := s.Export(t.Context(), foreign, Over{}); err != nil || exists(stale) {
		t.Errorf("an export over an older one: %v, stale page left %v", err, exists(stale))
	}
	empty := filepath.Join(root, "empty")
	if err := os.Mkdir(empty, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := s.Export(t.Context(), empty, Over{}); err != nil {
		t.Errorf("an empty folder: %v", err)
	}
	link := filepath.Join(root, "link")
	if err := os.Symlink(empty, link); err == nil {
		if err := s.Export(t.Context(), link, Over{}); err != nil {
			t.Errorf("a link: %v", err)
		}
		if info, err := os.Lstat(link); err != nil || info.Mode()&fs.ModeSymlink == 0 {
			t.Error("the link itself has been replaced")
		}
	}
	file := put(filepath.Join(root, "file"))
	if err := s.Export(t.Context(), file, Over{Force: true}); err == nil || !exists(file) {
		t.Errorf("a file: %v", err)
	}
	if err := swap(filepath.Join(root, "nothing"), empty); err == nil || !exists(filepath.Join(empty, "index.html")) {
		t.Errorf("a failed exchange: %v, and the export that stood there is lost", err)
	}
	left, err := filepath.Glob(filepath.Join(root, ".*"))
	if err != nil || len(left) > 0 {
		t.Errorf("left over: %s", left)
	}
}
