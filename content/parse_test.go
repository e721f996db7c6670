//go:build !js

package content

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// TestParse reads testdata/parse/*.txtar: article files in, and "want", what Parse made of them or its error.
func TestParse(t *testing.T) {
	files, err := filepath.Glob("testdata/parse/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			var got strings.Builder
			var want *txtar.File
			for i, f := range archive.Files {
				if f.Name == "want" {
					want = &archive.Files[i]
					continue
				}
				describe(&got, f)
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

func describe(w *strings.Builder, f txtar.File) {
	// "\r" and BOM cannot stand in a readable case file, so a case writes them as ␍ and ␂.
	src := strings.NewReplacer("␍", "\r", "␂", "\ufeff").Replace(string(f.Data))
	a, err := Parse(f.Name, []byte(src))
	if err != nil {
		fmt.Fprintf(w, "error: %v\n", err)
		return
	}
	fmt.Fprintf(w, "%d %s | %s | %s | %s | %s\n", a.Number, a.Slug, a.Section, a.Kicker, a.Headline, a.Subhead)
	for _, b := range a.Bylines {
		fmt.Fprintf(w, "by %s %s\n", b.Role, strings.Join(b.Names, "+"))
	}
	for _, b := range a.Blocks {
		fmt.Fprintf(w, "%d %s %s %q\n", b.Line, b.Kind, b.ID, b.Text)
		if b.HTML != b.Text {
			fmt.Fprintf(w, "   %q\n", b.HTML)
		}
		if b.Image != nil {
			fmt.Fprintf(w, "   %s alt %q\n", b.Image.File, b.Image.Alt)
		}
	}
}

// FuzzParse: no file makes Parse panic; an error names file and line; a block's text is what its HTML shows.
func FuzzParse(f *testing.F) {
	f.Add("---\nheadline: 标题\n---\n正文，*重点*。\n\n## 小标题\n\n> 引文\n\n- 一\n- 二\n")
	f.Add("---\nheadline: a\n---\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n\n![图](a.svg \"说明\")\n")
	f.Add("---\nheadline: a\n---\n<b>x</b> &amp; \\* 一\n二\n")
	f.Fuzz(func(t *testing.T, src string) {
		const name = "articles/2026-02/01-a.md"
		a, err := Parse(name, []byte(src))
		if err != nil {
			if !strings.HasPrefix(err.Error(), name+":") {
				t.Fatalf("error without place: %v", err)
			}
			return
		}
		seen := map[string]bool{}
		for _, b := range a.Blocks {
			if b.HTML != "" && b.Text == "" {
				t.Errorf("%s %s: HTML %q, but no text", b.Kind, b.ID, b.HTML)
			}
			if b.ID != "" && seen[b.ID] {
				t.Errorf("anchor %s twice", b.ID)
			}
			seen[b.ID] = true
			if strings.Contains(strings.ToLower(b.HTML), "<script") {
				t.Errorf("a script came through: %q", b.HTML)
			}
		}
	})
}

const paperYAML = "name: 小报\nbase_url: https://paper.example\nsections:\n  - {id: yaowen, name: 要闻}\n"

func TestLoad(t *testing.T) {
	article := func(headline string) *fstest.MapFile {
		return &fstest.MapFile{Data: []byte("---\nsection: yaowen\nheadline: " + headline + "\n---\n正文。\n")}
	}
	n, err := Load(fstest.MapFS{
		"paper.yaml":                       {Data: []byte(paperYAML + "withdrawn: [2026-01-07, 2025-12-31]\nrevision: 2\n")},
		"articles/2026-01-07/01-gone.md":   article("撤回"),
		"articles/2026-01-05/02-b.md":      article("二"),
		"articles/2026-01-05/01-a.md":      article("一"),
		"articles/2026-02/01-c.md":         article("三"),
		"articles/xinchun/edition.yaml":    {Data: []byte("title: 新春\ndate: 2026-02-17\n")},
		"articles/xinchun/01-d.md":         article("四"),
		"articles/2026-01-05/编辑手记.txt":     {Data: []byte("x")},
		"articles/.git/01-nothing-here.md": article("x"),
	})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range n.Editions {
		line := e.ID + " " + string(e.Date) + " " + e.Title
		for _, a := range e.Articles {
			line += " " + a.Slug + "@" + string(a.Date)
		}
		got = append(got, line)
	}
	want := "xinchun 2026-02-17 新春 d@2026-02-17\n2026-02 2026-02  c@2026-02\n2026-01-05 2026-01-05  a@2026-01-05 b@2026-01-05"
	if strings.Join(got, "\n") != want {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), want)
	}
}

// TestByteOrderMark begins every kind of file with the mark that some editors put there.
func TestByteOrderMark(t *testing.T) {
	const mark = "\ufeff"
	files := fstest.MapFS{
		"paper.yaml":                    {Data: []byte(mark + paperYAML)},
		"articles/xinchun/edition.yaml": {Data: []byte(mark + "date: 2026-02-17\n")},
		"articles/xinchun/01-a.md":      {Data: []byte(mark + "---\nsection: yaowen\nheadline: 一\nstandfirst: 导语。\n---\n正文。\n")},
	}
	n, err := Load(files)
	if err != nil || n.Paper.Name != "小报" || n.Editions[0].Date != "2026-02-17" || n.Editions[0].Articles[0].Headline != "一" {
		t.Errorf("loaded %+v, %v", n, err)
	}
	if findings := Check(files); len(findings) > 0 {
		t.Errorf("the check finds %v", findings)
	}
}

func TestLoadErrors(t *testing.T) {
	const ok = "---\nsection: yaowen\nheadline: 一\n---\n正文。\n"
	for _, c := range []struct{ name, file, data, want string }{
		{"no such section", "articles/2026-02/01-a.md", strings.Replace(ok, "yaowen", "sport", 1), `articles/2026-02/01-a.md:1: section "sport" is not in paper.yaml`},
		{"no date", "articles/chunjie/01-a.md", ok, `articles/chunjie:1: no date`},
		{"no picture", "articles/2026-02/01-a.md", ok + "\n![图](no.svg)\n", "articles/2026-02/01-a.md:7: picture no.svg: open"},
		{"picture outside", "articles/2026-02/01-a.md", ok + "\n![图](../x.svg)\n", `01-a.md:7: picture "../x.svg": not a file of this edition's folder`},
		{"bad folder", "articles/2026_02/01-a.md", ok, "articles/2026_02:1: edition id"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := Load(fstest.MapFS{"paper.yaml": {Data: []byte(paperYAML)}, c.file: {Data: []byte(c.data)}})
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error %v, want %s", err, c.want)
			}
		})
	}
}

func TestMeasure(t *testing.T) {
	files := fstest.MapFS{
		"a.svg": {Data: []byte(`<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 480.5"/>`)},
		"b.svg": {Data: []byte(`<svg xmlns="http://www.w3.org/2000/svg" width="3"/>`)},
		"c.png": {Data: []byte("no picture")},
	}
	m := Image{File: "a.svg"}
	if err := m.measure(files, "."); err != nil || m.Width != 720 || m.Height != 480 {
		t.Errorf("a.svg: %d×%d, %v", m.Width, m.Height, err)
	}
	for _, file := range []string{"b.svg", "c.png"} {
		m := Image{File: file}
		if err := m.measure(files, "."); err == nil || !strings.Contains(err.Error(), file) {
			t.Errorf("%s: error %v, want one that names the file", file, err)
		}
	}
}
