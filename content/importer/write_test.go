//go:build !js

package importer

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"zhaputide/content"
)

func piece(headline, text string) *Piece {
	return &Piece{
		Position: Position{"page.txt", 1}, Section: "yaowen", Headline: headline,
		Blocks: []Block{{Kind: content.Paragraph, Text: text}},
	}
}

// folder is a folder's files with their content, hidden ones too.
func folder(t *testing.T, dir string) []string {
	t.Helper()
	var files []string
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		b, err := os.ReadFile(path)
		name, _ := filepath.Rel(dir, path)
		files = append(files, filepath.ToSlash(name)+": "+string(b))
		return err
	})
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	return files
}

func names(t *testing.T, dir string) []string {
	t.Helper()
	files := folder(t, dir)
	for i, f := range files {
		files[i], _, _ = strings.Cut(f, ":")
	}
	return files
}

func TestWrite(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "2026-02")
	paths, err := Write(dir, []*Piece{piece("潮水来了", "甲。"), piece("潮水来了吗", "乙。"), piece("Opening！", "丙。")}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"01-chao-shui-lai-le.md", "02-chao-shui-lai-le-ma.md", "03-opening.md"}
	if got := names(t, dir); !slices.Equal(got, want) || len(paths) != 3 || paths[0] != filepath.Join(dir, want[0]) {
		t.Fatalf("got %q, %q", got, paths)
	}
	if info, err := os.Stat(paths[0]); err != nil || info.Mode().Perm() != 0o644 {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
	// The next page of the same edition goes on with the numbers; a chance likeness of slugs is no conflict.
	same := piece("潮水来了", "丁。")
	same.Headline = "潮水来啦"
	if _, err := Write(dir, []*Piece{piece("新书", "戊。"), same}, Options{}); err != nil {
		t.Fatal(err)
	}
	if got := names(t, dir); !slices.Equal(got[3:], []string{"04-xin-shu.md", "05-chao-shui-lai-la.md"}) {
		t.Fatalf("got %q", got)
	}
}

func TestWriteNeverOverwrites(t *testing.T) {
	dir := t.TempDir()
	if _, err := Write(dir, []*Piece{piece("甲篇", "原文。")}, Options{}); err != nil {
		t.Fatal(err)
	}
	before := folder(t, dir)
	// The second piece is there already, so the first, which is new, is not written either.
	_, err := Write(dir, []*Piece{piece("乙篇", "新的。"), piece("甲篇", "改写。")}, Options{})
	if err == nil || !strings.Contains(err.Error(), "page.txt:1: 《甲篇》已经导入过") {
		t.Fatalf("got %v", err)
	}
	if after := folder(t, dir); !slices.Equal(before, after) {
		t.Fatalf("got %q", after)
	}
	if _, err := Write(dir, []*Piece{piece("乙篇", "新的。"), piece("甲篇", "改写。")}, Options{Force: true}); err != nil {
		t.Fatal(err)
	}
	after := folder(t, dir)
	if len(after) != 2 || !strings.Contains(after[0], "改写。") || !strings.HasPrefix(after[1], "02-yi-pian.md") {
		t.Fatalf("got %q", after)
	}
}

// TestWriteAllOrNone takes a name away between plan and commit, as a second import at the same moment would.
func TestWriteAllOrNone(t *testing.T) {
	dir := t.TempDir()
	files, err := plan(dir, []*Piece{piece("甲篇", "一。"), piece("乙篇", "二。"), piece("丙篇", "三。")}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	other := filepath.Join(dir, files[1].name)
	if err := os.WriteFile(other, []byte("别人的"), 0o600); err != nil {
		t.Fatal(err)
	}
	before := folder(t, dir)
	if err := commit(dir, files); !errors.Is(err, fs.ErrExist) {
		t.Fatalf("got %v", err)
	}
	if after := folder(t, dir); !slices.Equal(before, after) {
		t.Errorf("left behind: %q", after)
	}
}

func TestSlug(t *testing.T) {
	long := strings.Repeat("z", 60)
	for headline, want := range map[string]string{
		"嘉兴港区召开大会":     "jia-xing-gang-qu-zhao",
		"“六干争先”再攀高":    "liu-gan-zheng-xian-zai",
		"10号机组完成浇筑":    "10-hao-ji-zu-wan-cheng",
		"GIL管沟 PK":     "gil-guan-gou-pk",
		"ＧＩＬ全角１２":      "gil-quan-jiao-12",
		"绿水旅行":         "lv-shui-lv-xing",
		"！？":           "",
		long:           long[:maxSlug],
		"港" + long[:3]: "gang-zzz",
	} {
		if got := slugOf(headline); got != want {
			t.Errorf("%s: %s, want %s", headline, got, want)
		}
	}
	taken := map[string]bool{"a": true, "a-2": true, "wen": true}
	for slug, want := range map[string]string{"a": "a-3", "b": "b", "": "wen-2"} {
		if got := uniqueSlug(slug, func(s string) bool { return taken[s] }); got != want {
			t.Errorf("%q: %s, want %s", slug, got, want)
		}
	}
}

func TestEditionOf(t *testing.T) {
	for name, want := range map[string]string{
		"a/2026-02-25.txt": "2026-02-25", "要闻20260225.txt": "2026-02-25", "2026-02.txt": "2026-02", "v_2026_02_25_01.txt": "2026-02-25",
		"2026年02月25日.txt": "2026-02-25", "000_96223e417f4357d5.txt": "", "2026-13.txt": "", "20260230.txt": "", "page.txt": "", "120260225.txt": "",
	} {
		if got := editionOf(name); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}

// FuzzArticleFile: whatever stands in the fields and paragraphs of a piece, content.Parse reads it back.
func FuzzArticleFile(f *testing.F) {
	f.Add("标题", "记者", "张三", "正文 *a* _b_ [c](d) <e> &f; `g` \\ # h")
	f.Add("- a: b # c", "null", "1.5", "1. x")
	f.Add("“引”: x", "{a}", "[b], c", "--- | === ~~~")
	f.Fuzz(func(t *testing.T, headline, role, name, text string) {
		one := func(s string) string {
			s = strings.Map(func(r rune) rune {
				if r < ' ' || !visible(r) && r != ' ' || r >= 0x7f && r < 0xa0 {
					return ' '
				}
				return r
			}, strings.ToValidUTF8(s, ""))
			return strings.Join(strings.Fields(s), " ")
		}
		p := piece(one(headline), one(text))
		if p.Headline == "" || p.Blocks[0].Text == "" {
			return
		}
		p.Kicker, p.Column = one(role), one(name)
		p.Bylines = []content.Byline{{Role: one(role), Names: []string{one(name), one(headline)}}}
		p.Blocks = append(p.Blocks, Block{Kind: content.Heading, Text: one(headline)}, p.Blocks[0])
		checkParse(t, fmt.Sprintf("01-%s.md", uniqueSlug(slugOf(p.Headline), func(string) bool { return false })), p)
	})
}
