//go:build !js

package content

import (
	"fmt"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// The rules of an edition and its articles. [Load] stops at the first that is broken, [Check] lists them all.

var (
	// editionID is the form of the IDs of editions and sections: both are parts of addresses.
	editionID = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)
	datePart  = regexp.MustCompile(`^\d{4}(-\d{2}(-\d{2})?)?`)
	fileName  = regexp.MustCompile(`^(\d{2,3})-([a-z0-9]+(?:-[a-z0-9]+)*)\.md$`)
)

// maxFigures is the number of key figures that fit in a row on a phone.
const maxFigures = 4

// ErrNoDate is the mistake of an edition whose date stands neither in edition.yaml nor in its ID.
var ErrNoDate error = &mistake{
	"no date: write it in edition.yaml, or begin the folder's name with it",
	"不知道这一期的日期：请写 edition.yaml 的 date，或让文件夹名以日期开头",
}

var (
	errBadFileName = &mistake{
		"file name is not NN-slug.md (two digits, then lower-case letters, digits and hyphens)",
		"文件名要写成 NN-slug.md：两位数字，连字符，小写字母和数字",
	}
	errNoArticles      = &mistake{"no article file NN-slug.md in this edition", "这一期没有文章文件 NN-slug.md"}
	errNoFrontMatter   = &mistake{"no front matter: the first line is not ---", "没有开头的说明：第一行要是 ---"}
	errOpenFrontMatter = &mistake{"front matter is not closed by a line ---", "开头的说明没有收尾：缺一行 ---"}
)

// ParseFileName reads the name of an article file, NN-slug.md: the number orders the edition, the slug is the last part of the
// article's address for ever.
func ParseFileName(name string) (number int, slug string, err error) {
	m := fileName.FindStringSubmatch(path.Base(name))
	if m == nil {
		return 0, "", errBadFileName
	}
	if number, err = strconv.Atoi(m[1]); err != nil {
		return 0, "", fmt.Errorf("number of %s: %w", name, err)
	}
	return number, m[2], nil
}

// CheckEditionID refuses what cannot be the name of an edition's folder.
func CheckEditionID(id string) error {
	if editionID.MatchString(id) {
		return nil
	}
	return &mistake{
		"edition id is not lower-case letters, digits and hyphens",
		fmt.Sprintf("期号 %q 不行：只能用小写字母、数字，中间可以有连字符", id),
	}
}

// EditionDate is the date of an edition: the one that edition.yaml has, else the start of its ID, else [ErrNoDate].
func EditionDate(written, id string) (Date, error) {
	if written == "" {
		written = datePart.FindString(id)
	}
	if written == "" {
		return "", ErrNoDate
	}
	return readDate(written)
}

// readDate is [ParseDate] for the files of the newsroom.
func readDate(s string) (Date, error) {
	d, err := ParseDate(s)
	if err != nil {
		return "", &mistake{err.Error(), fmt.Sprintf("日期 %q 不对，要写成 2026、2026-02 或 2026-02-25", s)}
	}
	return d, nil
}

func errSameSlug(slug, file string) error {
	return &mistake{
		fmt.Sprintf("slug %q is also that of %s", slug, file),
		fmt.Sprintf("文件名里的 %q 和 %s 重复，两篇会抢同一个网址", slug, path.Base(file)),
	}
}

func checkHeadline(headline string) error {
	if strings.TrimSpace(headline) == "" {
		return &mistake{"no headline", "没有标题 headline"}
	}
	return nil
}

// checkSection wants one of the paper's sections; p is nil where the paper is not known.
func (p *Paper) checkSection(id string) error {
	switch {
	case id == "":
		return &mistake{"no section", "没有版面 section"}
	case p != nil && !slices.ContainsFunc(p.Sections, func(s Section) bool { return s.ID == id }):
		return &mistake{fmt.Sprintf("section %q is not in paper.yaml", id), fmt.Sprintf("版面 %q 不在 paper.yaml 里", id)}
	}
	return nil
}

func checkFigures(figures []Figure) error {
	if n := len(figures); n > maxFigures {
		return &mistake{
			fmt.Sprintf("%d figures; at most %d fit in a row", n, maxFigures),
			fmt.Sprintf("关键数字有 %d 个，一行最多放 %d 个", n, maxFigures),
		}
	}
	return nil
}

// check wants what every page needs of the paper.
func (p *Paper) check() error {
	switch {
	case p.Name == "":
		return &mistake{"no name", "没有报名 name"}
	case len(p.Sections) == 0:
		return &mistake{"no sections", "没有版面 sections"}
	case strings.HasSuffix(p.BaseURL, "/"):
		return &mistake{fmt.Sprintf("base_url %q ends in a slash", p.BaseURL), fmt.Sprintf("base_url %q 末尾不要斜杠", p.BaseURL)}
	}
	for _, id := range p.Withdrawn {
		if err := CheckEditionID(id); err != nil {
			return err
		}
	}
	if p.Revision < 0 {
		return &mistake{fmt.Sprintf("revision %d is below zero", p.Revision), fmt.Sprintf("revision %d 不行：从 0 往上数", p.Revision)}
	}
	for _, s := range p.Sections {
		if !editionID.MatchString(s.ID) {
			return &mistake{
				fmt.Sprintf("section id %q is not lower-case letters, digits and hyphens", s.ID),
				fmt.Sprintf("版面的 id %q 不行：只能用小写字母、数字，中间可以有连字符", s.ID),
			}
		}
	}
	return nil
}
