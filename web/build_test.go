//go:build !js

package web

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"zhaputide/content/pack"
	"zhaputide/web/site"
)

// TestReproducible builds twice from the same source.
func TestReproducible(t *testing.T) {
	a, b := testSite(t, testPaper(t)), testSite(t, testPaper(t))
	if !slices.Equal(a.Paths(), b.Paths()) {
		t.Fatalf("two builds have other files:\n%s\n%s", a.Paths(), b.Paths())
	}
	for _, p := range a.Paths() {
		if !bytes.Equal(a.File(p).Body(), b.File(p).Body()) {
			t.Errorf("%s: two builds have other bytes", p)
		}
	}
	if headersFile(t, a) != headersFile(t, b) {
		t.Error("two builds have other headers")
	}
}

// TestNewEdition publishes one edition more: no byte of the shell may change, and no pack that phones hold.
func TestNewEdition(t *testing.T) {
	fsys := testPaper(t)
	before := testSite(t, fsys)
	fsys["articles/2026-03-13/01-xin.md"] = &fstest.MapFile{Data: []byte(
		"---\nsection: minsheng\ncolumn: 街坊\nheadline: 东港小学放春假\n---\n外环码头旁的东港小学放假了。\n")}
	after := testSite(t, fsys)
	for _, p := range before.Paths() {
		keep := strings.HasPrefix(p, "/shell/") || p == "/worker.js" || p == "/manifest.webmanifest" ||
			strings.HasPrefix(p, "/packs/2026") || strings.HasPrefix(p, "/packs/year-") || strings.HasPrefix(p, "/a/") || strings.HasPrefix(p, "/media/")
		if f := after.File(p); keep && (f == nil || !bytes.Equal(f.Body(), before.File(p).Body())) {
			t.Errorf("%s: a new edition has changed it", p)
		}
	}
	added := 0
	for _, p := range after.Paths() {
		if before.File(p) == nil && strings.HasPrefix(p, "/packs/") {
			added++
		}
	}
	if added != 2 {
		t.Errorf("a phone has %d packs to fetch, want 2: the edition's and the lists'", added)
	}
}

// TestWithdrawn takes an edition back: nothing of it is left, and the manifest names it.
func TestWithdrawn(t *testing.T) {
	fsys := testPaper(t)
	before := readManifest(t, testSite(t, fsys))
	gone := before.Editions[0].ID
	fsys["paper.yaml"] = &fstest.MapFile{Data: append(slices.Clone(fsys["paper.yaml"].Data), "\nwithdrawn: ["+gone+"]\nrevision: 1\n"...)}
	s := testSite(t, fsys)
	m := readManifest(t, s)
	if !slices.Equal(m.Withdrawn, []string{gone}) || m.Revision != 1 || m.Editions[0].ID != before.Editions[1].ID {
		t.Errorf("manifest: %+v", m)
	}
	for _, p := range s.Paths() {
		if strings.Contains(p, gone) {
			t.Errorf("%s is still there", p)
		}
	}
}

// TestNewYear publishes the first edition of another year: the last one closes, and its editions move into a pack of their own.
func TestNewYear(t *testing.T) {
	fsys := testPaper(t)
	fsys["articles/2027-01-01/01-xin.md"] = &fstest.MapFile{Data: []byte("---\nsection: yaowen\nheadline: 新年\n---\n新年好。\n")}
	s := testSite(t, fsys)
	m := readManifest(t, s)
	if m.Newest != "2027-01-01" || len(m.Editions) != 1 || len(m.Years) != 2 || m.Years[0].Year != "2026" || m.Years[0].Editions != 2 {
		t.Fatalf("manifest: %+v", m)
	}
	year := readPack(t, s, m.Years[0].Pack)
	if len(year.Editions) != 2 || year.Editions[0].ID != "2026-03-06" || len(year.Pages) != 1 || year.Pages[0].Path != "/y/2026/" {
		t.Errorf("year: %+v", year)
	}
	for _, e := range year.Editions {
		readPack(t, s, e.Pack)
	}
}

// TestOnce holds the law that a page is made once: the fragment in a pack stands in the full page byte for byte.
func TestOnce(t *testing.T) {
	s := testSite(t, testPaper(t))
	m := readManifest(t, s)
	files := []pack.File{m.Lists}
	for _, e := range m.Editions {
		files = append(files, e.Pack)
	}
	seen := map[string]bool{}
	for _, y := range m.Years {
		files = append(files, y.Pack)
		for _, e := range readPack(t, s, y.Pack).Editions {
			files = append(files, e.Pack)
		}
	}
	for _, file := range files {
		p := readPack(t, s, file)
		for _, src := range p.Media {
			if s.File(src) == nil {
				t.Errorf("%s: picture %s is not in the site", file.Path, src)
			}
		}
		shown := map[string]bool{}
		for _, page := range p.Pages {
			seen[page.Path] = true
			doc := s.File(page.Path)
			if doc == nil || !bytes.Contains(doc.Body(), append([]byte(`<main id="page">`), page.Fragment...)) {
				t.Errorf("%s: the page is not the pack's fragment", page.Path)
			}
			for _, m := range regexp.MustCompile(`"(/media/[^"]+)"`).FindAllSubmatch(page.Fragment, -1) {
				shown[string(m[1])] = true
			}
		}
		if got := slices.Sorted(maps.Keys(shown)); !slices.Equal(got, slices.Sorted(slices.Values(p.Media))) {
			t.Errorf("%s: pages show %s, the pack names %s", file.Path, got, p.Media)
		}
	}
	for _, p := range s.Paths() {
		if strings.HasSuffix(p, "/") && len(p) > 1 && strings.Contains("aesy", p[1:2]) && !seen[p] && p != "/saved/" && p != "/search/" && p != "/settings/" && p != "/about/" {
			t.Errorf("%s: in no pack", p)
		}
	}
	front := readPack(t, s, m.Editions[0].Pack).Pages[0]
	if front.Path != "/e/"+m.Newest+"/" || !bytes.Contains(s.File("/").Body(), front.Fragment) {
		t.Error("/: not the fragment of the newest edition")
	}
}

// TestShellNote reads what the worker is told of the shell.
func TestShellNote(t *testing.T) {
	s := testSite(t, testPaper(t))
	line := shellLine.Find(s.File("/worker.js").Body())
	var note shellNote
	if err := json.Unmarshal(bytes.TrimSuffix(bytes.TrimPrefix(line, []byte("const SHELL = ")), []byte(";")), &note); err != nil {
		t.Fatalf("%s: %v", line, err)
	}
	for _, p := range note.Files {
		if f := s.File(p); f == nil || !f.Immutable {
			t.Errorf("shell file %s: %+v", p, f)
		}
	}
	frame := s.File(note.Frame)
	for _, mark := range []string{"%%TITLE%%", "%%KIND%%", "%%TAB%%", "%%PAGE%%"} {
		if n := bytes.Count(frame.Body(), []byte(mark)); n != 1 {
			t.Errorf("frame: %d times %s, want once", n, mark)
		}
	}
	pages, err := pack.Decode(s.File(note.Pages).Body())
	if err != nil {
		t.Fatal(err)
	}
	var kinds []string
	for _, p := range pages.Pages {
		kinds = append(kinds, p.Kind)
		if n := bytes.Count(p.Fragment, []byte(keptMark)); n != strings.Count(p.Kind, "offline") {
			t.Errorf("%s: %d times %s", p.Path, n, keptMark)
		}
	}
	if got := strings.Join(kinds, " "); got != "search saved settings about offline notfound" {
		t.Errorf("pages of the shell: %s", got)
	}
}

// TestSourceErrors reads what a source that cannot be built says.
func TestSourceErrors(t *testing.T) {
	for want, spoil := range map[string]func(*Source){
		"build: no edition": func(s *Source) { s.Newspaper.Editions = nil },
		`build: base url "https://x.example/a/" is not an origin such as https://example.org, without a path or a last slash`: func(s *Source) { s.BaseURL = "https://x.example/a/" },
		"build shell: no app: Wasm has 0 bytes, Exec has 7":                                                                   func(s *Source) { s.Wasm = nil },
		`build editions: edition 2026-02: articles/2026-02/01-tide.md: share picture: picture "../x.png" is not a file of the edition's folder`: func(s *Source) {
			s.Newspaper.Editions[1].Articles[0].Share = "../x.png"
		},
		"build editions: edition 2026-02: articles/2026-02/01-tide.md: share picture: articles/2026-02/01-tide.md: no content type for this kind of file": func(s *Source) {
			s.Newspaper.Editions[1].Articles[0].Share = "01-tide.md"
		},
	} {
		src := testSource(t, testPaper(t))
		spoil(&src)
		if _, err := Build(src); fmt.Sprint(err) != want {
			t.Errorf("got  %v\nwant %s", err, want)
		}
	}
}

func readManifest(t *testing.T, s *site.Site) pack.Manifest {
	t.Helper()
	m, err := pack.DecodeManifest(s.File(pack.ManifestPath).Body())
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func readPack(t *testing.T, s *site.Site, file pack.File) pack.Pack {
	t.Helper()
	f := s.File(file.Path)
	if f == nil || !f.Immutable || len(f.Body()) != file.Size {
		t.Fatalf("pack %s: not as the manifest says", file.Path)
	}
	p, err := pack.Decode(f.Body())
	if err != nil {
		t.Fatalf("%s: %v", file.Path, err)
	}
	return p
}

// TestMarkInTitle puts the marks where style and fragment come into a headline: the page must be whole all the same.
func TestMarkInTitle(t *testing.T) {
	fsys := testPaper(t)
	fsys["articles/2026-02/98-mark.md"] = &fstest.MapFile{Data: []byte(
		"---\nsection: minsheng\nheadline: " + fragmentMark + "与" + styleMark + "\n---\n第一段。\n")}
	s := testSite(t, fsys)
	f := s.File("/a/2026-02/mark/")
	if f == nil {
		t.Fatal("no page")
	}
	body := string(f.Body())
	if strings.Count(body, "<style>") != 1 || !strings.Contains(body, ".story") || !strings.Contains(body, "第一段。") || len(f.Parts) != 1 {
		t.Errorf("in %d parts:\n%s", len(f.Parts), body)
	}
}

// TestParallelFirstError demands that of several mistakes the same one is always told, though editions are made side by side.
func TestParallelFirstError(t *testing.T) {
	for range 20 {
		err := parallel(9, func(i int) error {
			if i >= 4 {
				return fmt.Errorf("mistake %d", i)
			}
			return nil
		})
		if err == nil || err.Error() != "mistake 4" {
			t.Fatalf("got %v", err)
		}
	}
}
