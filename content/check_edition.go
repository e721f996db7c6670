//go:build !js

package content

import (
	"io/fs"
	"path"
	"strings"
)

// checkEdition checks the edition in dir. id is the folder's name, "" if it is not known.
func (c *checker) checkEdition(dir, id string) {
	if id != "" {
		c.fault(dir, 1, CheckEditionID(id))
	}
	c.checkEditionHead(dir, id)
	files, err := fs.ReadDir(c.fsys, dir)
	if err != nil {
		c.errorf(dir, 1, "读不了：%v", err)
		return
	}
	slugs, headlines, numbers := map[string]string{}, map[string]string{}, map[int]string{}
	articles := 0
	for _, file := range files {
		name := path.Join(dir, file.Name())
		if file.IsDir() || path.Ext(name) != ".md" {
			continue
		}
		articles++
		a := c.checkArticle(name)
		if number, slug, err := ParseFileName(file.Name()); err == nil {
			if other, ok := slugs[slug]; ok {
				c.fault(name, 1, errSameSlug(slug, other))
			}
			if other, ok := numbers[number]; ok {
				c.warnf(name, 1, "序号 %02d 和 %s 重复，先后次序不定", number, other)
			}
			slugs[slug], numbers[number] = file.Name(), file.Name()
		}
		headline := strings.TrimSpace(a.fields.Headline)
		if other, ok := headlines[headline]; ok && headline != "" {
			c.errorf(name, a.line("headline"), "标题和 %s 重复：%s", other, headline)
		}
		headlines[headline] = file.Name()
	}
	if articles == 0 {
		c.fault(dir, 1, errNoArticles)
	}
}

// checkEditionHead checks edition.yaml, or where it says no date, the folder's name.
func (c *checker) checkEditionHead(dir, id string) {
	head, err := readEditionHead(c.fsys, dir)
	if err != nil {
		c.fault(path.Join(dir, "edition.yaml"), 1, err)
		return
	}
	c.checkCharacters(head.file, head.src)
	c.checkText(head.file, 1, "标题", head.Title, "")
	if head.Date == "" && id == "" {
		return // a single folder was checked, whose name is not known
	}
	_, err = EditionDate(head.Date, id)
	c.fault(head.file, head.line("date"), err)
}
