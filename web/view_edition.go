//go:build !js

package web

import (
	"slices"

	"zhaputide/content"
)

// editionView fills the page of the edition at index i. It never points to a newer edition: phones keep this page,
// and it must not change when the next one comes out.
func (b *viewBuilder) editionView(i int) (viewEdition, error) {
	editions := b.newspaper.Editions
	e := editions[i]
	v := viewEdition{Paper: b.newspaper.Paper, Title: e.Title, Date: e.Date}
	for n, a := range e.Articles {
		entry, err := b.entry(a), error(nil)
		if n == 0 || a.Photo {
			entry, err = b.pictured(a)
		}
		if err != nil {
			return v, err
		}
		v.Entries = append(v.Entries, entry)
	}
	for _, s := range b.newspaper.Paper.Sections {
		if slices.ContainsFunc(e.Articles, func(a *content.Article) bool { return a.Section == s.ID }) {
			v.Sections = append(v.Sections, b.section(s.ID))
		}
	}
	if i+1 < len(editions) {
		older := editionLink(editions[i+1])
		v.Older = &older
	}
	return v, nil
}
