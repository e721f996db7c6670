package content

import "testing"

func TestPlace(t *testing.T) {
	for in, want := range map[string]string{
		"/": "/", "": "/", "/index.html": "/",
		"/a/2026-02/shouqian/":           "/a/2026-02/shouqian/",
		"/a/2026-02/shouqian":            "/a/2026-02/shouqian/",
		"/a/2026-02/shouqian/index.html": "/a/2026-02/shouqian/",
		"/e/":                            "/e/", "/e/2026-02": "/e/2026-02/",
		"/s/yaowen/": "/s/yaowen/", "/y/2025/": "/y/2025/",
		"/search/": "/search/", "/saved": "/saved/", "/settings/": "/settings/", "/about/": "/about/",
		"/a/2026-02/": "", "/x/": "", "/a/b/c/d/": "", "/packs/manifest.json": "", "/worker.js": "",
	} {
		if got := ParsePath(in).Path(); got != want {
			t.Errorf("ParsePath(%q).Path() = %q, want %q", in, got, want)
		}
	}
}

func TestTab(t *testing.T) {
	for path, want := range map[string]string{
		"/": TabToday, "/a/2026-02/shouqian/": TabToday, "/s/yaowen/": TabToday, "/x/": TabToday,
		"/e/": TabArchive, "/e/2026-02/": TabArchive, "/y/2025/": TabArchive,
		"/search/": TabSearch, "/saved/": TabSaved, "/settings/": TabSettings, "/about/": TabSettings,
	} {
		if got := ParsePath(path).Tab(); got != want {
			t.Errorf("%s stands under %s, want %s", path, got, want)
		}
	}
}
