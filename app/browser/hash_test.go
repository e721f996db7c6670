package browser

import "testing"

func TestHashIn(t *testing.T) {
	for path, want := range map[string]string{
		"/packs/2026-02.9a1b00c3d4e5":        "9a1b00c3d4e5",
		"/media/picture.9a1b00c3d4e5.svg":    "9a1b00c3d4e5",
		"/packs/manifest.json":               "",
		"/packs/lists.9a1b00c3d4e5.of.which": "",
		"/e/2026-02/":                        "",
		"/9a1b00c3d4e5":                      "",
		"/find/index-2026-02.9A1B00C3D4E5":   "",
	} {
		if got := hashIn(path); got != want {
			t.Errorf("%s: %q, want %q", path, got, want)
		}
	}
}
