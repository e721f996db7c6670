//go:build !js

package importer

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/tools/txtar"

	"zhaputide/content"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// TestRead reads testdata/read/*.txtar: the pages of one import, and "want", what Read made of them or the error.
func TestRead(t *testing.T) {
	files, err := filepath.Glob("testdata/read/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			var want *txtar.File
			var pages []Page
			var got strings.Builder
			for i, f := range archive.Files {
				if f.Name == "want" {
					want = &archive.Files[i]
					continue
				}
				text, encoding, err := Decode(f.Name, original(t, f))
				if err != nil {
					fmt.Fprintf(&got, "error: %v\n", err)
					continue
				}
				if encoding != "UTF-8" {
					fmt.Fprintf(&got, "%s %s\n", f.Name, encoding)
				}
				pages = append(pages, Page{f.Name, text})
			}
			if len(pages) > 0 {
				report, err := Read(pages...)
				if err != nil {
					fmt.Fprintf(&got, "error: %v\n", err)
				} else {
					got.WriteString(describe(report))
					checkLaws(t, pages, report)
				}
			}
			if *update {
				want.Data = []byte(got.String())
				if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if got.String() != string(want.Data) {
				t.Errorf("got:\n%s\nwant:\n%s", got.String(), want.Data)
			}
		})
	}
}

// original makes of a readable case file the bytes that it stands for: ␍ is a carriage return, ␂ a byte order mark, ␌ a form
// feed, ␀ a zero byte, ␣ a zero-width space; the name tells the encoding.
func original(t *testing.T, f txtar.File) []byte {
	t.Helper()
	s := strings.NewReplacer("␍", "\r", "␂", "\ufeff", "␌", "\f", "␀", "\x00", "␣", "\u200b").Replace(string(f.Data))
	if strings.Contains(f.Name, "gb18030") {
		b, err := simplifiedchinese.GB18030.NewEncoder().Bytes([]byte(s))
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	return []byte(s)
}

// describe is a report as text, one line a fact.
func describe(r *Report) string {
	var w strings.Builder
	for i, p := range r.Pieces {
		fmt.Fprintf(&w, "%d %s %s\n", i+1, p.Position, slugOf(p.Headline))
		for _, f := range [][2]string{{"column", p.Column}, {"kicker", p.Kicker}, {"headline", p.Headline}, {"subhead", p.Subhead}} {
			if f[1] != "" {
				fmt.Fprintf(&w, "  %s %s\n", f[0], f[1])
			}
		}
		for _, b := range p.Bylines {
			fmt.Fprintf(&w, "  by %s: %s\n", b.Role, strings.Join(b.Names, " + "))
		}
		if p.Photo {
			fmt.Fprintln(&w, "  photo")
		}
		for _, b := range p.Blocks {
			mark := ""
			if b.Kind == content.Heading {
				mark = "## "
			}
			fmt.Fprintf(&w, "  %d| %s%s\n", b.Position.Line, mark, b.Text)
		}
		for _, j := range p.Joins {
			fmt.Fprintf(&w, "  join %s + %s %s|%s %s\n", j.First, j.Second, tail(j.Left, 3), head(j.Right, 3), j.Why)
		}
		for _, d := range p.Doubts {
			fmt.Fprintf(&w, "  ? %s\n", d)
		}
	}
	for _, d := range r.Doubts {
		fmt.Fprintf(&w, "? %s\n", d)
	}
	for _, s := range r.Scraps {
		fmt.Fprintf(&w, "left out %s %s\n", s.Position, s.Text)
	}
	return w.String()
}
