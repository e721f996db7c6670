package library

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"zhaputide/content"
	"zhaputide/content/pack"
)

// Page is the page at path: front, edition, article, section, archive or year. The front page is the newest edition's
// page with Path "/" and Kind "front". Pages of the shell (search, saved, settings, about) are not found here.
func (l *Library) Page(ctx context.Context, path string) (pack.Page, error) {
	place := content.ParsePath(path)
	if p, ok := l.saved(ctx, place); ok {
		return p, nil
	}
	p, err := l.page(ctx, place)
	if errors.Is(err, ErrNotFound) || errors.Is(err, ErrNewer) { // the paper may have gone on since the manifest was read
		if changed, _ := l.Refresh(ctx); changed {
			p, err = l.page(ctx, place)
		}
	}
	if err != nil {
		return pack.Page{}, fmt.Errorf("page %s: %w", path, err)
	}
	return p, nil
}

// Article gives the headline, section and date of the article at path, as lists show them.
func (l *Library) Article(ctx context.Context, path string) (pack.Article, error) {
	p, err := l.Page(ctx, path)
	if err != nil {
		return pack.Article{}, err
	}
	if p.Article == nil {
		return pack.Article{}, fmt.Errorf("article %s: %w", path, ErrNotFound)
	}
	return *p.Article, nil
}

func (l *Library) page(ctx context.Context, place content.Place) (pack.Page, error) {
	m, err := l.current(ctx)
	if err != nil {
		return pack.Page{}, err
	}
	switch place.Kind {
	case content.KindFront:
		return l.front(ctx, m)
	case content.KindArchive, content.KindSection:
		return l.pageIn(ctx, m.Lists, place.Path())
	case content.KindYear:
		if i := slices.IndexFunc(m.Years, func(y pack.Year) bool { return y.Year == place.Name }); i >= 0 {
			return l.pageIn(ctx, m.Years[i].Pack, place.Path())
		}
	case content.KindEdition, content.KindArticle:
		edition, err := l.edition(ctx, m, place.Edition)
		if err != nil {
			return pack.Page{}, err
		}
		return l.pageIn(ctx, edition.Pack, place.Path())
	}
	return pack.Page{}, ErrNotFound
}

// front is the newest edition's page under the front page's name. The name stands in the lists, in a page without text;
// a paper that cannot be named now can still be read.
func (l *Library) front(ctx context.Context, m *pack.Manifest) (pack.Page, error) {
	if len(m.Editions) == 0 {
		return pack.Page{}, ErrNotFound
	}
	newest := m.Editions[0]
	p, err := l.pageIn(ctx, newest.Pack, content.EditionPath(newest.ID))
	if err != nil {
		return pack.Page{}, err
	}
	if name, err := l.pageIn(ctx, m.Lists, content.FrontPath); err == nil {
		p.Title = name.Title
	}
	p.Path, p.Kind = content.FrontPath, content.KindFront
	return p, nil
}

// edition finds an edition: in the manifest, else in the packs of closed years, first that of the year which the ID begins with.
func (l *Library) edition(ctx context.Context, m *pack.Manifest, id string) (pack.Edition, error) {
	in := func(editions []pack.Edition) (pack.Edition, bool) {
		i := slices.IndexFunc(editions, func(e pack.Edition) bool { return e.ID == id })
		if i < 0 {
			return pack.Edition{}, false
		}
		return editions[i], true
	}
	if edition, ok := in(m.Editions); ok {
		return edition, nil
	}
	likely := func(y pack.Year) int {
		if strings.HasPrefix(id, y.Year) {
			return 0
		}
		return 1
	}
	years := slices.Clone(m.Years)
	slices.SortStableFunc(years, func(a, b pack.Year) int { return likely(a) - likely(b) })
	for _, year := range years {
		p, err := l.open(ctx, year.Pack)
		if err != nil {
			return pack.Edition{}, err
		}
		if edition, ok := in(p.Editions); ok {
			return edition, nil
		}
	}
	if len(m.Editions) > 0 && id > m.Editions[0].ID {
		return pack.Edition{}, ErrNewer
	}
	return pack.Edition{}, ErrNotFound
}

func (l *Library) pageIn(ctx context.Context, file pack.File, path string) (pack.Page, error) {
	p, err := l.open(ctx, file)
	if err != nil {
		return pack.Page{}, err
	}
	for _, page := range p.Pages {
		if page.Path == path {
			return page, nil
		}
	}
	return pack.Page{}, ErrNotFound
}
