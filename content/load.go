//go:build !js

package content

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"path"
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
	folders = slices.DeleteFunc(folders, func(f fs.DirEntry) bool {
		return !f.IsDir() || strings.HasPrefix(f.Name(), ".") || slices.Contains(paper.Withdrawn, f.Name())
	})
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
		if err := n.Paper.checkSection(a.Section); err != nil {
			return nil, &Error{a.File, 1, err}
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
	if err := decodeYAML(name, 1, withoutMark(src), p); err != nil {
		return nil, err
	}
	if err := p.check(); err != nil {
		return nil, &Error{name, 1, err}
	}
	return p, nil
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
	if err := CheckEditionID(id); err != nil {
		return nil, &Error{dir, 1, err}
	}
	head, err := readEditionHead(fsys, dir)
	if err != nil {
		return nil, err
	}
	e := &Edition{ID: id, Title: head.Title}
	if e.Date, err = EditionDate(head.Date, id); err != nil {
		return nil, &Error{head.file, head.line("date"), err}
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
			return nil, &Error{name, 1, errSameSlug(a.Slug, other)}
		}
		slugs[a.Slug] = name
		a.Edition = id
		if a.Date == "" {
			a.Date = e.Date
		}
		e.Articles = append(e.Articles, a)
	}
	if len(e.Articles) == 0 {
		return nil, &Error{dir, 1, errNoArticles}
	}
	slices.SortStableFunc(e.Articles, func(a, b *Article) int { return cmp.Compare(a.Number, b.Number) })
	return e, nil
}

// editionHead is edition.yaml.
type editionHead struct {
	Title string `yaml:"title"`
	Date  string `yaml:"date"`

	file string // edition.yaml; the folder where there is none
	src  []byte
}

func (h *editionHead) line(field string) int { return fieldLine(h.src, 1, field) }

// readEditionHead reads edition.yaml in dir. None is no mistake.
func readEditionHead(fsys fs.FS, dir string) (*editionHead, error) {
	name := path.Join(dir, "edition.yaml")
	src, err := fs.ReadFile(fsys, name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return &editionHead{file: dir}, nil
	case err != nil:
		return nil, fmt.Errorf("load edition: %w", err)
	}
	h := &editionHead{file: name, src: withoutMark(src)}
	return h, decodeYAML(name, 1, h.src, h)
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
				return nil, &Error{name, a.Blocks[i].Line, err}
			}
		}
	}
	return a, nil
}
