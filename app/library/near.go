package library

import (
	"context"
	"fmt"
	"slices"

	"zhaputide/content"
	"zhaputide/content/pack"
	"zhaputide/content/protocol"
)

// Near gives the edition that an address without a page names, and those of its articles whose address begins most like that one. They
// are none where the edition is neither kept nor reachable. An edition that the paper has not is [ErrNotFound].
func (l *Library) Near(ctx context.Context, path string) (pack.Edition, []pack.Page, error) {
	m, err := l.current(ctx)
	if err != nil {
		return pack.Edition{}, nil, fmt.Errorf("near %s: %w", path, err)
	}
	edition, err := l.edition(ctx, m, content.ParsePath(path).Edition)
	if err != nil {
		return pack.Edition{}, nil, fmt.Errorf("near %s: %w", path, err)
	}
	p, err := l.open(ctx, edition.Pack)
	if err != nil {
		return edition, nil, nil
	}
	articles := slices.DeleteFunc(slices.Clone(p.Pages), func(page pack.Page) bool { return page.Article == nil })
	slices.SortStableFunc(articles, func(a, b pack.Page) int { return alike(b.Path, path) - alike(a.Path, path) })
	return edition, articles[:min(protocol.NearArticles, len(articles))], nil
}

// alike counts the bytes with which both begin.
func alike(a, b string) int {
	n := 0
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	return n
}
