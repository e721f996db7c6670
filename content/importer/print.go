//go:build !js

package importer

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"zhaputide/content"
)

// Print tells the editor what was understood, piece by piece: each join and each doubt with its line.
func (r *Report) Print(w io.Writer) {
	joins, doubts := 0, len(r.Doubts)
	for i, p := range r.Pieces {
		joins += len(p.Joins)
		doubts += len(p.Doubts)
		fmt.Fprintf(w, "%d  %s（%s）\n", i+1, p.Headline, p.Position)
		p.print(w)
		fmt.Fprintln(w)
	}
	for _, d := range r.Doubts {
		fmt.Fprintf(w, "存疑  %s\n", d)
	}
	for _, note := range r.Notes {
		fmt.Fprintf(w, "提醒  %s\n", note)
	}
	fmt.Fprintf(w, "共 %d 篇，接上断行 %d 处，存疑 %d 处\n", len(r.Pieces), joins, doubts)
}

func (p *Piece) print(w io.Writer) {
	field := func(name, value string) {
		if value != "" {
			fmt.Fprintf(w, "   %s\t%s\n", name, value)
		}
	}
	field("版面", p.Section)
	field("栏目", p.Column)
	field("引题", p.Kicker)
	field("副题", p.Subhead)
	field("署名", signature(p.Bylines))
	if p.Photo {
		field("体裁", "图片新闻")
	}
	text, size := 0, 0
	for _, b := range p.Blocks {
		if b.Kind == content.Heading {
			field("小标题", fmt.Sprintf("%s（%s）", b.Text, b.Position))
			continue
		}
		text++
		size += utf8.RuneCountInString(b.Text)
	}
	field("正文", fmt.Sprintf("%d 段，%d 字", text, size))
	for _, j := range p.Joins {
		field("接行", fmt.Sprintf("%s + %d  …%s｜%s…  %s", j.First, j.Second.Line, j.Left, j.Right, j.Why))
	}
	for _, d := range p.Doubts {
		field("存疑", d.String())
	}
}

// signature is bylines in one line: 记者 迟伟涛；通讯员 郑晴.
func signature(bylines []content.Byline) string {
	parts := make([]string, len(bylines))
	for i, b := range bylines {
		parts[i] = strings.TrimSpace(b.Role + " " + strings.Join(b.Names, "、"))
	}
	return strings.Join(parts, "；")
}
