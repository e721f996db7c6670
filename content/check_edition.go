//go:build !js

package content

import (
	"bytes"
	"errors"
	"io/fs"
	"path"
	"strings"
)

// checkEdition checks the edition in dir. id is the folder's name, "" if it is not known.
func (c *checker) checkEdition(dir, id string) {
	if id != "" && !editionID.MatchString(id) {
		c.errorf(dir, 1, "期号 %q 不行：只能用小写字母、数字，中间可以有连字符", id)
	}
	c.checkEditionDate(dir, id)
	files, err := fs.ReadDir(c.fsys, dir)
	if err != nil {
		c.errorf(dir, 1, "读不了：%v", err)
		return
	}
	slugs, headlines, numbers := map[string]string{}, map[string]string{}, map[string]string{}
	articles := 0
	for _, file := range files {
		name := path.Join(dir, file.Name())
		if file.IsDir() || path.Ext(name) != ".md" {
			continue
		}
		articles++
		a := c.checkArticle(name)
		if m := fileName.FindStringSubmatch(file.Name()); m != nil {
			if other, ok := slugs[m[2]]; ok {
				c.errorf(name, 1, "文件名里的 %q 和 %s 重复，两篇会抢同一个网址", m[2], other)
			}
			if other, ok := numbers[m[1]]; ok {
				c.warnf(name, 1, "序号 %s 和 %s 重复，先后次序不定", m[1], other)
			}
			slugs[m[2]], numbers[m[1]] = file.Name(), file.Name()
		}
		headline := strings.TrimSpace(a.fields.Headline)
		if other, ok := headlines[headline]; ok && headline != "" {
			c.errorf(name, a.line("headline"), "标题和 %s 重复：%s", other, headline)
		}
		headlines[headline] = file.Name()
	}
	if articles == 0 {
		c.errorf(dir, 1, "这一期没有文章文件 NN-slug.md")
	}
}

// checkEditionDate checks edition.yaml, or where it says no date, the folder's name.
func (c *checker) checkEditionDate(dir, id string) {
	name := path.Join(dir, "edition.yaml")
	var e struct {
		Title string `yaml:"title"`
		Date  string `yaml:"date"`
	}
	src, err := fs.ReadFile(c.fsys, name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		name = dir
	case err != nil:
		c.errorf(name, 1, "读不了：%v", err)
		return
	default:
		if err := decodeYAML(name, 1, bytes.TrimPrefix(src, []byte("\ufeff")), &e); err != nil {
			c.fault(name, err)
			return
		}
		c.checkCharacters(name, src)
		c.checkText(name, 1, "标题", e.Title, "")
	}
	line := 1 + bytes.Count(src[:max(0, bytes.Index(src, []byte("date:")))], []byte("\n"))
	date := e.Date
	if date == "" {
		if id == "" {
			return
		}
		if date = datePart.FindString(id); date == "" {
			c.errorf(name, 1, "不知道这一期的日期：请写 edition.yaml 的 date，或让文件夹名以日期开头")
			return
		}
	}
	if _, err := ParseDate(date); err != nil {
		c.errorf(name, line, "日期 %q 不对，要写成 2026、2026-02 或 2026-02-25", date)
	}
}
