package content

import (
	"cmp"
	"fmt"
	"os"
	"strings"
	"testing"
	"unicode/utf8"
)

// addressTable reads testdata/addresses.tsv: each address with the path that it leads to, "-" for none.
func addressTable(t testing.TB) [][2]string {
	t.Helper()
	src, err := os.ReadFile("testdata/addresses.tsv")
	if err != nil {
		t.Fatal(err)
	}
	var table [][2]string
	for line := range strings.Lines(string(src)) {
		address, to, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if ok {
			table = append(table, [2]string{address, to})
		}
	}
	if len(table) < 80 {
		t.Fatalf("%d addresses", len(table))
	}
	return table
}

func TestParsePath(t *testing.T) {
	for _, row := range addressTable(t) {
		path := row[0]
		if end := strings.IndexAny(path, "?#"); end >= 0 {
			path = path[:end]
		}
		// As it stands there, and as browsers send it.
		for _, path := range []string{path, escapeWide(path)} {
			place := ParsePath(path)
			if got := cmp.Or(place.Path(), "-"); got != row[1] {
				t.Errorf("%s: ParsePath(%q).Path() = %s, want %s", row[0], path, got, row[1])
			}
			if place.Kind != "" && ParsePath(place.Path()) != place {
				t.Errorf("%s: %+v has the address %s of %+v", row[0], place, place.Path(), ParsePath(place.Path()))
			}
		}
	}
	if place := ParsePath("/a/2026-02。"); place != (Place{Edition: "2026-02"}) {
		t.Errorf("an article's address that is cut off: %+v", place)
	}
	if got := ParsePath("").Path(); got != "/" {
		t.Errorf("the empty path leads to %q", got)
	}
}

// escapeWide escapes what is not ASCII, as browsers do.
func escapeWide(path string) string {
	var b strings.Builder
	for i := range len(path) {
		if path[i] < utf8.RuneSelf {
			b.WriteByte(path[i])
		} else {
			fmt.Fprintf(&b, "%%%02X", path[i])
		}
	}
	return b.String()
}

// FuzzParsePath: whatever is read leads to a clean address, which leads to itself.
func FuzzParsePath(f *testing.F) {
	for _, row := range addressTable(f) {
		f.Add(row[0])
	}
	f.Fuzz(func(t *testing.T, path string) {
		clean := ParsePath(path).Path()
		if clean == "" {
			return
		}
		if ParsePath(clean).Path() != clean || strings.Trim(clean, "abcdefghijklmnopqrstuvwxyz0123456789-/") != "" || strings.Contains(clean, "//") {
			t.Errorf("%q leads to %q, which leads to %q", path, clean, ParsePath(clean).Path())
		}
	})
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
