//go:build !js

package content

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"
)

// TestCheck reads testdata/check/*.txtar: the files of a folder, and "want", what Check found. Load must agree: it refuses what has
// an error that it looks for, and never what has none.
func TestCheck(t *testing.T) {
	files, err := filepath.Glob("testdata/check/*.txtar")
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
			fsys := fstest.MapFS{}
			// Characters that a readable case file cannot hold: zero-width space, replacement, private use, bell, a byte that is no UTF-8.
			odd := strings.NewReplacer("␣", "\u200b", "␦", "\ufffd", "␢", "\ue000", "␇", "\a", "␟", "\xff", "␂", "\ufeff", "␍", "\r")
			for i, f := range archive.Files {
				if f.Name == "want" {
					want = &archive.Files[i]
					continue
				}
				fsys[f.Name] = &fstest.MapFile{Data: []byte(odd.Replace(string(f.Data)))}
			}
			var got strings.Builder
			findings := Check(fsys)
			for _, f := range findings {
				fmt.Fprintln(&got, f)
			}
			if _, ok := fsys["paper.yaml"]; ok {
				_, err := Load(fsys)
				if failed := slices.ContainsFunc(findings, func(f Finding) bool { return f.Level == LevelError }); err != nil && !failed {
					t.Errorf("Load refuses what Check lets pass: %v", err)
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

// TestCheckBundled: what the repository bundles has neither errors nor warnings.
func TestCheckBundled(t *testing.T) {
	for _, f := range Check(os.DirFS(".")) {
		t.Error(f)
	}
}

// FuzzCheck: no file makes Check panic; what Parse refuses has an error; every finding names a line that the file has.
func FuzzCheck(f *testing.F) {
	const name = "articles/2026-02/01-a.md"
	f.Add("---\nsection: yaowen\nheadline: 标题\nbylines:\n  - {role: 记者, names: [张三]}\n---\n正文“一句,没有合上。\n\n## 小标题\n\n![](a.svg)\n")
	f.Add("---\nheadlin: 1\nphoto: 好\nbylines: 张三\nfigures:\n  - 一\n---\n<b>x</b>\n\n# 一级\n\n```\n代码\n```\n[链接](x) [a](/a/b/c/)\n")
	f.Add("---\n- 一\n---\n\x00\ufffd\u200b")
	place := regexp.MustCompile(`^articles/2026-02(/01-a\.md)?:\d+: (error|warning): .`)
	f.Fuzz(func(t *testing.T, src string) {
		fsys := fstest.MapFS{"paper.yaml": {Data: []byte(paperYAML)}, name: {Data: []byte(src)}}
		failed := false
		for _, finding := range Check(fsys) {
			failed = failed || finding.Level == LevelError
			if !place.MatchString(finding.String()) || finding.Line < 1 || finding.Line > strings.Count(src, "\n")+2 {
				t.Errorf("finding without place: %v", finding)
			}
		}
		if _, err := Parse(name, []byte(src)); err != nil && !failed {
			t.Errorf("Parse refuses what Check lets pass: %v", err)
		}
		if _, err := Load(fsys); err != nil && !failed {
			t.Errorf("Load refuses what Check lets pass: %v", err)
		}
	})
}
