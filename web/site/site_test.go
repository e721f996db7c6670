//go:build !js

package site

import (
	"bytes"
	"strings"
	"testing"
)

// testSite has a file of each kind: pages, one of them lazy, what changes in place, and immutable files, of which a rule of _headers
// may cover several.
func testSite(t *testing.T) *Site {
	t.Helper()
	s := &Site{Headers: []Header{{"X-Content-Type-Options", "nosniff"}, {"Referrer-Policy", "no-referrer"}}}
	text := func(words string) [][]byte { return [][]byte{[]byte(strings.Repeat(words, 40)), []byte(words)} }
	for path, f := range map[string]*File{
		"/":                    {Parts: text("<p>今日")},
		"/old/":                {Parts: text("<p>往日"), Effort: Lazy},
		"/short/":              NewFile([]byte("x")),
		"/empty.txt":           NewFile(nil),
		NotFoundPath:           {Parts: text("<p>没有这一页")},
		"/packs/manifest.json": {Parts: text("{}")},
		"/feed.xml":            {Type: "application/atom+xml; charset=utf-8", Parts: text("<entry/>")},
	} {
		if err := s.Add(path, f); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"2026-02", "2026-03"} {
		s.AddHashed("/packs/", name, &File{Type: PlainText, Rule: "/packs/2026*", Parts: text(name)})
	}
	s.AddHashed("/shell/", "app.css", &File{Parts: text("a{b:c}")})
	s.AddHashed("/shell/", "logo.png", NewFile(bytes.Repeat([]byte{0}, 4000)))
	s.AddHashed("/find/", "index", &File{Effort: Good, Parts: text("\x01\x02")})
	return s
}

// TestAdd demands one file at a path, and one file for the same bytes under the same name.
func TestAdd(t *testing.T) {
	s := testSite(t)
	n := len(s.Paths())
	if err := s.Add("/", NewFile(nil)); err == nil || err.Error() != "site: two files at /" {
		t.Errorf("a second file: %v", err)
	}
	first := s.AddHashed("/shell/", "new.svg", NewFile([]byte("<svg/>")))
	again := s.AddHashed("/shell/", "new.svg", NewFile([]byte("<svg/>")))
	other := s.AddHashed("/shell/", "new.svg", NewFile([]byte("<svg />")))
	if first != again || first == other || len(s.Paths()) != n+2 {
		t.Errorf("%s, %s, %s, %d files", first, again, other, len(s.Paths()))
	}
	if f := s.File(first); !f.Immutable || f.Type != "image/svg+xml" || first != "/shell/new."+f.Hash()+".svg" {
		t.Errorf("%s: %+v", first, f)
	}
	for name, want := range map[string]string{
		"/": "text/html; charset=utf-8", "/a/b/": "text/html; charset=utf-8", "/x.JPG": "image/jpeg", "/packs/lists.0123": Bytes, "/x": Bytes,
	} {
		if got := TypeOf(name); got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
}

// TestHeadersFile reads _headers whole: a rule for each folder or pattern, with the type where no path tells it.
func TestHeadersFile(t *testing.T) {
	const want = exportMark + `
/*
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer

/find/*
  Cache-Control: public, max-age=31536000, immutable

/packs/2026*
  Cache-Control: public, max-age=31536000, immutable
  Content-Type: text/plain; charset=utf-8

/shell/*
  Cache-Control: public, max-age=31536000, immutable
`
	if got := string(testSite(t).headersFile()); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
