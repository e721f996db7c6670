//go:build !js

package importer

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestCheckCommand: the folder is content/, the articles or one edition; the sections are found from each.
func TestCheckCommand(t *testing.T) {
	t.Chdir(t.TempDir())
	for name, src := range map[string]string{
		"content/paper.yaml":                "name: 小报\nsections:\n  - {id: yaowen, name: 要闻}\n",
		"content/articles/2026-01/01-a.md":  "---\nsection: nosuch\nheadline: 标题\nstandfirst: 导语。\n---\n正文。\n",
		"content/articles/2026-02/01-a.md":  "---\nsection: yaowen\nheadline: 标题\n---\n[链接](/a/2026-01/a/)\n",
		"elsewhere/2026-03/01-a.md":         "---\nsection: any\nheadline: 标题\nstandfirst: 导语。\n---\n正文。\n",
		"content/articles/2026-02/notes.me": "x",
	} {
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(src), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	const (
		wrong = "content/articles/2026-01/01-a.md:2: error: 版面 \"nosuch\" 不在 paper.yaml 里\n"
		bare  = "content/articles/2026-02/01-a.md:1: warning: 没有导语 standfirst\n"
	)
	for _, c := range []struct {
		args   string
		want   string
		status int
	}{
		{"", wrong + bare + "错误 1 处，提醒 1 处\n", 1},
		{"content", wrong + bare + "错误 1 处，提醒 1 处\n", 1},
		{"content/articles/", wrong + bare + "错误 1 处，提醒 1 处\n", 1},
		{"content/articles/2026-02", bare + "错误 0 处，提醒 1 处\n", 0},
		{"elsewhere/2026-03", "错误 0 处，提醒 0 处\n", 0},
		{"elsewhere", "错误 0 处，提醒 0 处\n", 0},
		{"nowhere", "", 2},
		{"content elsewhere", "", 2},
		{"-nosuch", "", 2},
	} {
		var stdout, stderr strings.Builder
		status := CheckCommand(strings.Fields(c.args), &stdout, &stderr)
		if got := filepath.ToSlash(stdout.String()); got != c.want || status != c.status || (status == 2) != (stderr.Len() > 0) {
			t.Errorf("check %s: status %d\n%s%s", c.args, status, got, stderr.String())
		}
	}
}
