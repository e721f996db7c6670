//go:build !js

package content

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// Level tells how bad a finding is.
type Level string

// An error must be mended before the edition goes out: the build refuses it, or readers would stumble over it. A warning is for
// the editor to decide.
const (
	LevelError   Level = "error"
	LevelWarning Level = "warning"
)

// Finding is one thing that [Check] found. Its text is Chinese, for the newsroom.
type Finding struct {
	File  string // path in the folder that was checked
	Line  int    // from 1
	Level Level
	Text  string
}

func (f Finding) String() string {
	return fmt.Sprintf("%s:%d: %s: %s", f.File, f.Line, f.Level, f.Text)
}

// Check looks an edition over before it goes out. Unlike [Load] it does not stop at the first mistake: it lists what it finds in
// every file, in the order of files and lines. fsys is the folder content/, or a folder of editions, or one edition's folder; only
// the first of these knows the sections and can follow links. editions limits the check to these IDs; none means all.
func Check(fsys fs.FS, editions ...string) []Finding {
	c := &checker{fsys: fsys}
	root := "."
	if entry, err := fs.Stat(fsys, "articles"); err == nil && entry.IsDir() {
		root = "articles"
		c.checkPaper()
		c.findAddresses()
	}
	if root == "." && c.hasArticles(".") {
		c.checkEdition(".", "")
	} else {
		c.checkEditions(root, editions)
	}
	slices.SortStableFunc(c.findings, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line))
	})
	return slices.Compact(c.findings)
}

type checker struct {
	fsys      fs.FS
	paper     *Paper          // nil if it is not known, or cannot be read
	addresses map[string]bool // every path of the paper; nil if not known
	findings  []Finding
}

func (c *checker) errorf(file string, line int, format string, args ...any) {
	c.findings = append(c.findings, Finding{file, line, LevelError, fmt.Sprintf(format, args...)})
}

func (c *checker) warnf(file string, line int, format string, args ...any) {
	c.findings = append(c.findings, Finding{file, line, LevelWarning, fmt.Sprintf(format, args...)})
}

// fault lists an error of [Load] or of a rule, if there is one: at the place that it names, else at this one.
func (c *checker) fault(file string, line int, err error) {
	if e := (*Error)(nil); errors.As(err, &e) {
		file, line, err = e.File, e.Line, e.Err
	}
	if err != nil {
		c.errorf(file, line, "%s", inChinese(err))
	}
}

func (c *checker) checkPaper() {
	const name = "paper.yaml"
	paper, err := LoadPaper(c.fsys)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		c.errorf(name, 1, "没有这个文件")
		return
	case err != nil:
		c.fault(name, 1, err)
		return
	}
	c.paper = paper
	seen := map[string]bool{}
	for _, s := range paper.Sections {
		if seen[s.ID] {
			c.errorf(name, 1, "版面 %q 写了两次", s.ID)
		}
		if s.Name == "" {
			c.errorf(name, 1, "版面 %q 没有名字", s.ID)
		}
		seen[s.ID] = true
	}
}

// findAddresses lists where links inside the paper may lead.
func (c *checker) findAddresses() {
	c.addresses = map[string]bool{
		FrontPath: true, ArchivePath: true, SearchPath: true, SavedPath: true, SettingsPath: true, AboutPath: true,
	}
	files, err := fs.Glob(c.fsys, "articles/*/*.md")
	if err != nil {
		return // the pattern is well formed
	}
	for _, file := range files {
		edition := path.Base(path.Dir(file))
		if c.paper != nil && slices.Contains(c.paper.Withdrawn, edition) {
			continue
		}
		c.addresses[EditionPath(edition)] = true
		if _, slug, err := ParseFileName(file); err == nil {
			c.addresses[ArticlePath(edition, slug)] = true
		}
		if len(edition) >= 4 {
			c.addresses[YearPath(edition[:4])] = true
		}
	}
	if c.paper != nil {
		for _, s := range c.paper.Sections {
			c.addresses[SectionPath(s.ID)] = true
		}
	}
}

func (c *checker) hasArticles(dir string) bool {
	files, err := fs.Glob(c.fsys, path.Join(dir, "*.md"))
	return err == nil && len(files) > 0
}

func (c *checker) checkEditions(root string, editions []string) {
	entries, err := fs.ReadDir(c.fsys, root)
	if err != nil {
		c.errorf(root, 1, "读不了：%v", err)
		return
	}
	found := 0
	for _, e := range entries {
		if !e.IsDir() || strings.HasPrefix(e.Name(), ".") || len(editions) > 0 && !slices.Contains(editions, e.Name()) {
			continue
		}
		found++
		c.checkEdition(path.Join(root, e.Name()), e.Name())
	}
	if found == 0 {
		c.errorf(root, 1, "没有一期报纸：里面没有文章文件夹")
	}
}
