package library

import (
	"errors"
	"strings"
	"testing"
)

func TestNear(t *testing.T) {
	site := openSite(t, "2026-02", "2026-01")
	l := Open(site.fetch)
	for path, want := range map[string]string{
		"/a/2026-01/leader/": "2026-01", "/a/2026-01/": "2026-01", "/a/2026-01。": "2026-01", "/a/2025-12/gone/": "2025-12", // of a closed year
	} {
		edition, articles, err := l.Near(t.Context(), path)
		if err != nil || edition.ID != want || len(articles) != 1 || articles[0].Path != "/a/"+want+"/lead/" {
			t.Errorf("near %s: %q, %d articles, %v", path, edition.ID, len(articles), err)
		}
	}
	for _, path := range []string{"/a/1999-01/lead/", "/nothing/", "/s/yaowen/", "/"} {
		if _, _, err := l.Near(t.Context(), path); !errors.Is(err, ErrNotFound) {
			t.Errorf("near %s: %v", path, err)
		}
	}

	l = Open(site.fetch)
	for path := range site.files {
		if strings.Contains(path, "2026-01") {
			delete(site.files, path)
		}
	}
	if edition, articles, err := l.Near(t.Context(), "/a/2026-01/lead/"); err != nil || edition.ID != "2026-01" || articles != nil {
		t.Errorf("an edition that cannot be had is still named: %q, %v, %v", edition.ID, articles, err)
	}
}
