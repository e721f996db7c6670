//go:build !js

package content

import (
	"io/fs"
	"path"
	"strings"
	"unicode/utf8"
)

// longStandfirst is the most characters of one or two sentences.
const longStandfirst = 120

// checkedArticle is an article file as far as the check could read it: one that [Parse] would refuse is checked to the end all the same.
type checkedArticle struct {
	name   string
	head   []byte
	lines  map[string]int // of the front matter's fields
	fields frontMatter
	blocks []Block

	bylineLines, figureLines []int
}

// line gives the line of a field in the file; 1 if it is missing.
func (a *checkedArticle) line(field string) int { return max(1, a.lines[field]) }

// checkArticle checks one file and returns what could be read of it.
func (c *checker) checkArticle(name string) *checkedArticle {
	a := &checkedArticle{name: name}
	if _, _, err := ParseFileName(name); err != nil {
		c.fault(name, 1, err)
	}
	src, err := fs.ReadFile(c.fsys, name)
	if err != nil {
		c.errorf(name, 1, "读不了：%v", err)
		return a
	}
	if !c.checkCharacters(name, src) {
		return a
	}
	head, body, bodyLine, err := split(name, src)
	if err != nil {
		c.fault(name, 1, err)
		return a
	}
	a.head = head
	if c.checkFrontMatter(a) {
		c.checkFields(a)
	}
	c.checkBody(a, body, bodyLine)
	return a
}

// checkFields checks what the front matter says.
func (c *checker) checkFields(a *checkedArticle) {
	f := &a.fields
	c.fault(a.name, a.line("headline"), checkHeadline(f.Headline))
	c.fault(a.name, a.line("section"), c.paper.checkSection(f.Section))
	if f.Date != "" {
		_, err := readDate(f.Date)
		c.fault(a.name, a.line("date"), err)
	}
	switch n := utf8.RuneCountInString(f.Standfirst); {
	case n == 0:
		c.warnf(a.name, a.line("standfirst"), "没有导语 standfirst")
	case n > longStandfirst:
		c.warnf(a.name, a.line("standfirst"), "导语有 %d 个字，一两句就够，最好不超过 %d 个", n, longStandfirst)
	}
	for _, field := range []struct{ name, label, value string }{
		{"column", "栏目", f.Column},
		{"kicker", "引题", f.Kicker},
		{"headline", "标题", f.Headline},
		{"subhead", "副题", f.Subhead},
		{"standfirst", "导语", f.Standfirst},
	} {
		c.checkText(a.name, a.line(field.name), field.label, field.value, "")
	}
	for i, b := range f.Bylines {
		c.checkByline(a, b, a.bylineLines[i])
	}
	c.fault(a.name, a.line("figures"), checkFigures(f.Figures))
	for i, figure := range f.Figures {
		if figure.Value == "" || figure.Label == "" {
			c.errorf(a.name, a.figureLines[i], "关键数字要有 value 和 label")
		}
		c.checkText(a.name, a.figureLines[i], "关键数字", figure.Value+" "+figure.Label, "")
	}
	if f.Share != "" {
		c.checkShare(a)
	}
}

func (c *checker) checkByline(a *checkedArticle, b Byline, line int) {
	if strings.TrimSpace(b.Role) == "" {
		c.errorf(a.name, line, "署名没有身份 role：%s", strings.Join(b.Names, "、"))
	}
	if len(b.Names) == 0 {
		c.errorf(a.name, line, "署名“%s”没有人名 names", b.Role)
	}
	for _, name := range b.Names {
		switch {
		case strings.TrimSpace(name) == "":
			c.errorf(a.name, line, "署名“%s”里有空的人名", b.Role)
		case hanSpaceHan.MatchString(name):
			c.warnf(a.name, line, "人名“%s”中间有空格", name)
		}
	}
}

// checkShare checks the picture of share cards: other programs show it, and they know no drawings.
func (c *checker) checkShare(a *checkedArticle) {
	file := a.fields.Share
	switch path.Ext(file) {
	case ".jpg", ".jpeg", ".png", ".webp":
	default:
		c.errorf(a.name, a.line("share"), "分享图 %s 不是 jpg、png 或 webp", file)
	}
	if !c.hasFile(a, file) {
		c.errorf(a.name, a.line("share"), "分享图 %s 不在这一期的文件夹里", file)
	}
}

func (c *checker) hasFile(a *checkedArticle, file string) bool {
	if !fs.ValidPath(file) {
		return false
	}
	entry, err := fs.Stat(c.fsys, path.Join(path.Dir(a.name), file))
	return err == nil && !entry.IsDir()
}
