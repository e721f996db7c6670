//go:build !js

package content_test

import (
	"errors"
	"fmt"
	"testing/fstest"

	"zhaputide/content"
)

// An article is a text file with its head in YAML and its text in Markdown.
func ExampleParse() {
	a, err := content.Parse("articles/2026-02/01-shouqian.md", []byte(`---
section: yaowen
headline: 首签五个项目
bylines:
  - {role: 记者, names: [李博文, 张雅文]}
---
嘉兴港区昨天签了五个项目。

## 年产200套

第一个项目年产*200套*。
`))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(a.Number, a.Slug, a.Headline, content.BylineText(a.Bylines))
	for _, b := range a.Blocks {
		fmt.Println(b.Line, b.Kind, b.ID, b.HTML)
	}
	// Output:
	// 1 shouqian 首签五个项目 记者 李博文 张雅文
	// 7 paragraph p1 嘉兴港区昨天签了五个项目。
	// 9 heading p2 年产200套
	// 11 paragraph p3 第一个项目年产<em>200套</em>。
}

// A mistake names its file and line.
func ExampleError() {
	_, err := content.Parse("articles/2026-02/01-a.md", []byte("---\nheadline: 标题\ndate: 2026-13\n---\n正文。\n"))
	var mistake *content.Error
	if errors.As(err, &mistake) {
		fmt.Println(mistake.File, "line", mistake.Line)
		fmt.Println(mistake.Err)
	}
	// Output:
	// articles/2026-02/01-a.md line 3
	// date "2026-13" is not YYYY, YYYY-MM or YYYY-MM-DD
}

// Before an edition goes out, the newsroom has it checked: every mistake is listed, in Chinese.
func ExampleCheck() {
	files := fstest.MapFS{"2026-02/01-a.md": {Data: []byte("---\nsection: yaowen\nstandfirst: 导语。\n---\n正文（没有合上。\n")}}
	for _, finding := range content.Check(files) {
		fmt.Println(finding)
	}
	// Output:
	// 2026-02/01-a.md:1: error: 没有标题 headline
	// 2026-02/01-a.md:5: error: 正文里的 （ 没有合上：正文（没有合上。
}

// Addresses are built and parsed by this package only; what chat programs do to links is forgiven.
func ExampleParsePath() {
	place := content.ParsePath("/a/2026-02/shouqian/index.html")
	fmt.Println(place.Kind, place.Edition, place.Name, place.Path(), place.Tab())
	// Output: article 2026-02 shouqian /a/2026-02/shouqian/ today
}
