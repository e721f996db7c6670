//go:build !js

package web

import (
	"bytes"
	"cmp"
	"flag"
	"image"
	"image/png"
	"io/fs"
	"os"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"

	"zhaputide/content"
	"zhaputide/web/site"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// fakeCutter cuts at the words of a list, longest first, and elsewhere after each character or run of letters and digits.
type fakeCutter []string

var latinRun = regexp.MustCompile(`^[A-Za-z0-9]+`)

func (c fakeCutter) Words(text string) []string {
	var out []string
	for text != "" {
		word := cmp.Or(latinRun.FindString(text), string([]rune(text)[:1]))
		for _, w := range c {
			if strings.HasPrefix(text, w) && len(w) > len(word) {
				word = w
			}
		}
		out = append(out, word)
		text = text[len(word):]
	}
	return out
}

var testCutter = fakeCutter{"外环", "码头", "泊位", "一齐", "开工", "季度", "要见", "潮起", "12", "东港", "小学", "操场", "一条", "跑道", "退潮", "之后"}

// testPaper is the folder of testdata/paper.txtar, to which a test may add files.
func testPaper(t testing.TB) fstest.MapFS {
	t.Helper()
	archive, err := txtar.ParseFile("testdata/paper.txtar")
	if err != nil {
		t.Fatal(err)
	}
	m := fstest.MapFS{"articles/2026-02/share.png": {Data: testPNG(t, 1200, 640)}}
	for _, f := range archive.Files {
		m[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	return m
}

func testPNG(t testing.TB, width, height int) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, width, height))); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// testSource is the newspaper in fsys around an app of a few bytes.
func testSource(t testing.TB, fsys fs.FS) Source {
	t.Helper()
	n, err := content.Load(fsys)
	if err != nil {
		t.Fatal(err)
	}
	return Source{Newspaper: n, Media: fsys, Wasm: []byte("\x00asm the app"), Exec: []byte("// exec"), Cutter: testCutter}
}

func testSite(t testing.TB, fsys fs.FS) *site.Site {
	t.Helper()
	s, err := Build(testSource(t, fsys))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// bundled is the site of the edition that comes with the project, with the words as they are really cut.
func bundled(t testing.TB) *site.Site {
	t.Helper()
	src, err := ReadSource("..")
	if err != nil {
		t.Fatal(err)
	}
	src.Wasm, src.Exec = []byte("\x00asm the app"), []byte("// exec")
	s, err := Build(src)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// golden compares got with a file of testdata; with -update it writes the file.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile("testdata/"+name, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("testdata/%s differs; see the change with -update and git diff", name)
	}
}
