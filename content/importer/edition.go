//go:build !js

package importer

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"zhaputide/content"
)

var fileDate = regexp.MustCompile(`(?:^|\D)((?:19|20)\d{2})(?:[-_.年]?(\d{2})(?:[-_.月]?(\d{2})日?)?)(?:\D|$)`)

// checkEdition refuses what cannot be the name of an edition's folder. note is what the editor has to add: the date
// of an edition whose name does not begin with one.
func checkEdition(id, dir string) (note string, err error) {
	if content.CheckEditionID(id) != nil {
		return "", fmt.Errorf("期号 %q 不行：只能用小写字母、数字，中间可以有连字符，例如 2026-02-25", id)
	}
	if _, err := os.Stat(filepath.Join(dir, "edition.yaml")); err == nil {
		return "", nil
	}
	_, err = content.EditionDate("", id)
	if errors.Is(err, content.ErrNoDate) {
		return "期号 " + id + " 里没有日期，请在 " + filepath.Join(dir, "edition.yaml") + " 里写 date", nil
	}
	if err != nil {
		return "", fmt.Errorf("期号 %q 开头的日期不对: %w", id, err)
	}
	return "", nil
}

// editionOf finds the date in a page file's name: 2026-02-25, 20260225, 2026-02.
func editionOf(name string) string {
	base := strings.TrimSuffix(filepath.Base(name), filepath.Ext(name))
	m := fileDate.FindStringSubmatch(base)
	if m == nil {
		return ""
	}
	id := m[1] + "-" + m[2]
	if m[3] != "" {
		id += "-" + m[3]
	}
	if _, err := content.ParseDate(id); err != nil {
		return ""
	}
	return id
}

// commonEdition is the edition that all names agree on, "" if none holds a date.
func commonEdition(names []string) (string, error) {
	common, from := "", ""
	for _, name := range names {
		id := editionOf(name)
		if id != "" && common != "" && id != common {
			return "", fmt.Errorf("文件名里的日期不一样：%s 和 %s；请用 -edition 写明期号", from, name)
		}
		if id != "" {
			common, from = id, name
		}
	}
	return common, nil
}

// sectionFor gives the section that new articles get: want, which the paper must know, or the paper's first. The paper is paper.yaml
// beside the folder of articles, else that of the repository; without one any section goes.
func sectionFor(out, want string) (id, name string, err error) {
	paper, err := content.LoadPaper(os.DirFS(filepath.Dir(filepath.Clean(out))))
	if errors.Is(err, fs.ErrNotExist) {
		paper, err = content.LoadPaper(os.DirFS("content"))
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return want, want, nil
	case err != nil:
		return "", "", err
	case want == "":
		return paper.Sections[0].ID, paper.Sections[0].Name, nil
	}
	ids := make([]string, len(paper.Sections))
	for i, s := range paper.Sections {
		if ids[i] = s.ID; s.ID == want {
			return s.ID, s.Name, nil
		}
	}
	return "", "", fmt.Errorf("没有版面 %q；paper.yaml 里有 %s", want, strings.Join(ids, "、"))
}
