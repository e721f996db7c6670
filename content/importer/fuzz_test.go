//go:build !js

package importer

import (
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/tools/txtar"
)

// seeds are the pages of the table tests.
func seeds(f *testing.F, add func([]byte)) {
	f.Helper()
	files, err := filepath.Glob("testdata/read/*.txtar")
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			f.Fatal(err)
		}
		for _, page := range archive.Files {
			if page.Name != "want" {
				add(page.Data)
			}
		}
	}
}

var placed = regexp.MustCompile(`^page\.txt:\d+: `)

// FuzzDecode: no bytes make Decode panic; an error names file and line; what is decoded is UTF-8 with visible text.
func FuzzDecode(f *testing.F) {
	seeds(f, func(b []byte) { f.Add(b) })
	f.Add([]byte("\xff\xfe\x2f\x66\x2f\x66"))
	f.Add([]byte("\xfe\xff\xd8\x00"))
	f.Add([]byte("\xd5\xe3\xbd\xad\x81\x30\x81\x30"))
	f.Add([]byte("\xef\xbb\xbf潮\xe6"))
	f.Fuzz(func(t *testing.T, b []byte) {
		text, encoding, err := Decode("page.txt", b)
		if err != nil {
			if !placed.MatchString(err.Error()) {
				t.Fatalf("error without place: %v", err)
			}
			return
		}
		if !utf8.ValidString(text) || strings.IndexFunc(text, visible) < 0 || encoding == "" {
			t.Fatalf("%s: %q", encoding, text)
		}
	})
}

// FuzzRead: the laws of checkLaws hold for any two pages; an error names file and line; the same pages give the same report.
func FuzzRead(f *testing.F) {
	seeds(f, func(b []byte) { f.Add(string(b), "") })
	f.Add("标题\n\n■记者 张三\n\n正文没有说", "完。\n\n又一段。")
	f.Add("a\n■记者 b\n# 1. *x* <b> &amp; [y](z) `c` \\", "---\n===\n~~~\n| a |\n> q\n- l")
	f.Fuzz(func(t *testing.T, first, second string) {
		a, _, err := Decode("page.txt", []byte(first))
		if err != nil {
			return
		}
		pages := []Page{{"page.txt", a}}
		if b, _, err := Decode("next.txt", []byte(second)); err == nil {
			pages = append(pages, Page{"next.txt", b})
		}
		report, err := Read(pages...)
		if err != nil {
			if !placed.MatchString(err.Error()) {
				t.Fatalf("error without place: %v", err)
			}
			return
		}
		checkLaws(t, pages, report)
		again, err := Read(pages...)
		if err != nil || describe(again) != describe(report) {
			t.Fatalf("the same pages gave another report (%v)", err)
		}
	})
}
