//go:build !js

package web

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"zhaputide/content/pack"
	"zhaputide/web/site"
)

// TestVanished exports a paper and then leaves editions out: of the newest year and of a closed one, by accident and by name.
func TestVanished(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "site")
	fsys := testPaper(t)
	fsys["articles/2024-05/01-a.md"] = &fstest.MapFile{Data: []byte("---\nsection: yaowen\nheadline: 旧事\n---\n正文。\n")}
	whole := testSite(t, fsys)
	if gone, err := Vanished(dir, whole); err != nil || len(gone) > 0 {
		t.Errorf("without an export: %q, %v", gone, err)
	}
	if err := whole.Compress(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	if err := whole.Export(t.Context(), dir, site.Over{}); err != nil {
		t.Fatal(err)
	}
	newest := readManifest(t, whole).Newest
	check := func(what string, want ...string) {
		t.Helper()
		gone, err := Vanished(dir, testSite(t, fsys))
		if err != nil || !slices.Equal(gone, want) {
			t.Errorf("%s: %q, %v, want %q", what, gone, err, want)
		}
	}
	check("the same paper")
	for name := range fsys {
		if strings.HasPrefix(name, "articles/"+newest) || strings.HasPrefix(name, "articles/2024-05") {
			delete(fsys, name)
		}
	}
	check("two editions less", newest, "2024-05")
	fsys["paper.yaml"] = &fstest.MapFile{Data: append(slices.Clone(fsys["paper.yaml"].Data), "\nwithdrawn: [2024-05]\n"...)}
	check("one of them is named", newest)
	if err := os.WriteFile(filepath.Join(dir, pack.ManifestPath), []byte("{"), 0o644); err != nil {
		t.Fatal(err)
	}
	if gone, err := Vanished(dir, whole); err == nil || !strings.Contains(err.Error(), dir) {
		t.Errorf("a broken export: %q, %v", gone, err)
	}
}
