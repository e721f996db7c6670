//go:build !js

package content

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"runtime"
	"slices"
	"strings"

	"golang.org/x/sync/errgroup"
)

// Newspaper is everything under content/.
type Newspaper struct {
	Paper    *Paper
	Editions []*Edition // newest first
}

var (
	editionID = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)
	datePart  = regexp.MustCompile(`^\d{4}(-\d{2}(-\d{2})?)?`)
)

// Load reads the folder content/: paper.yaml, and every edition under articles/.
// It stops at the first mistake and names its file and line; [Check] lists them all.
func Load(fsys fs.FS) (*Newspaper, error) {
	paper, err := LoadPaper(fsys)
	if err != nil {
		return nil, err
	}
	folders, err := fs.ReadDir(fsys, "articles")
	if err != nil {
		return nil, fmt.Errorf("load articles: %w", err)
	}
	folders = slices.DeleteFunc(folders, func(f fs.DirEntry) bool { return !f.IsDir() || strings.HasPrefix(f.Name(), ".") })
	n := &Newspaper{Paper: paper, Editions: make([]*Edition, len(folders))}
	if err := n.loadEditions(fsys, folders); err != nil {
		return nil, err
	}
	if len(n.Editions) == 0 {
		return nil, errors.New("load articles: no edition: articles/ holds no folder with article files")
	}
	slices.SortStableFunc(n.Editions, func(a, b *Edition) int {
		return cmp.Or(cmp.Compare(b.Date, a.Date), cmp.Compare(b.ID, a.ID))
	})
	return n, nil
}

// loadEditions reads the folders side by side, an edition each. Of several mistakes it tells the one in the first folder.
func (n *Newspaper) loadEditions(fsys fs.FS, folders []fs.DirEntry) error {
	errs := make([]error, len(folders))
	var g errgroup.Group
	g.SetLimit(runtime.GOMAXPROCS(0))
	for i, folder := range folders {
		g.Go(func() error {
			n.Editions[i], errs[i] = n.loadEdition(fsys, folder.Name())
			return nil
		})
	}
	_ = g.Wait() // the errors are in errs
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

func (n *Newspaper) loadEdition(fsys fs.FS, id string) (*Edition, error) {
	e, err := LoadEdition(fsys, id)
	if err != nil {
		return nil, err
	}
	for _, a := range e.Articles {
		if !n.Paper.hasSection(a.Section) {
			return nil, fmt.Errorf("%s:1: section %q is not in paper.yaml", a.File, a.Section)
		}
	}
	return e, nil
}

// LoadPaper reads paper.yaml.
func LoadPaper(fsys fs.FS) (*Paper, error) {
	const name = "paper.yaml"
	src, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, fmt.Errorf("load paper: %w", err)
	}
	p := new(Paper)
	if err := decodeYAML(name, 1, src, p); err != nil {
		return nil, err
	}
	switch {
	case p.Name == "":
		return nil, fmt.Errorf("%s:1: no name", name)
	case len(p.Sections) == 0:
		return nil, fmt.Errorf("%s:1: no sections", name)
	case strings.HasSuffix(p.BaseURL, "/"):
		return nil, fmt.Errorf("%s:1: base_url %q ends in a slash", name, p.BaseURL)
	}
	for _, s := range p.Sections {
		if !editionID.MatchString(s.ID) {
			return nil, fmt.Errorf("%s:1: section id %q is not lower-case letters, digits and hyphens", name, s.ID)
		}
	}
	return p, nil
}

func (p *Paper) hasSection(id string) bool {
	return slices.ContainsFunc(p.Sections, func(s Section) bool { return s.ID == id })
}

// SectionName is the section's name, or its ID where the paper does not know it.
func (p *Paper) SectionName(id string) string {
	for _, s := range p.Sections {
		if s.ID == id {
			return s.Name
		}
	}
	return id
}

// LoadEdition reads the edition in articles/<id>/. Its date comes from edition.yaml, else from the start of its ID.
func LoadEdition(fsys fs.FS, id string) (*Edition, error) {
	dir := path.Join("articles", id)
	if !editionID.MatchString(id) {
		return nil, fmt.Errorf("%s:1: edition id is not lower-case letters, digits and hyphens", dir)
	}
	e := &Edition{ID: id}
	if err := e.loadHead(fsys, dir); err != nil {
		return nil, err
	}
	files, err := fs.ReadDir(fsys, dir)
	if err != nil {
		return nil, fmt.Errorf("load edition %s: %w", id, err)
	}
	slugs := map[string]string{}
	for _, file := range files {
		name := path.Join(dir, file.Name())
		if file.IsDir() || path.Ext(name) != ".md" {
			continue
		}
		a, err := loadArticle(fsys, name)
		if err != nil {
			return nil, err
		}
		if other, ok := slugs[a.Slug]; ok {
			return nil, fmt.Errorf("%s:1: slug %q is also that of %s", name, a.Slug, other)
		}
		slugs[a.Slug] = name
		a.Edition = id
		if a.Date == "" {
			a.Date = e.Date
		}
		e.Articles = append(e.Articles, a)
	}
	if len(e.Articles) == 0 {
		return nil, fmt.Errorf("%s:1: no article file NN-slug.md in this edition", dir)
	}
	slices.SortStableFunc(e.Articles, func(a, b *Article) int { return cmp.Compare(a.Number, b.Number) })
	return e, nil
}

func (e *Edition) loadHead(fsys fs.FS, dir string) error {
	name := path.Join(dir, "edition.yaml")
	var head struct {
		Title string `yaml:"title"`
		Date  string `yaml:"date"`
	}
	src, err := fs.ReadFile(fsys, name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		name = dir
	case err != nil:
		return fmt.Errorf("load edition %s: %w", e.ID, err)
	default:
		if err := decodeYAML(name, 1, bytes.TrimPrefix(src, []byte("\ufeff")), &head); err != nil {
			return err
		}
	}
	if head.Date == "" {
		head.Date = datePart.FindString(e.ID)
	}
	e.Title = head.Title
	if e.Date, err = ParseDate(head.Date); err != nil {
		return fmt.Errorf("%s:1: %w (write it in edition.yaml, or begin the folder's name with it)", name, err)
	}
	return nil
}

// loadArticle reads one article file and measures its pictures.
func loadArticle(fsys fs.FS, name string) (*Article, error) {
	src, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, fmt.Errorf("load article: %w", err)
	}
	a, err := Parse(name, src)
	if err != nil {
		return nil, err
	}
	for i := range a.Blocks {
		if img := a.Blocks[i].Image; img != nil {
			if err := img.measure(fsys, path.Dir(name)); err != nil {
				return nil, fmt.Errorf("%s:%d: %w", name, a.Blocks[i].Line, err)
			}
		}
	}
	return a, nil
}
