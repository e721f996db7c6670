//go:build !js

package web

import (
	"html/template"

	"zhaputide/content"
)

// articleView fills an article's page.
func (b *viewBuilder) articleView(e *content.Edition, n int) (viewArticle, error) {
	a := e.Articles[n]
	v := viewArticle{viewEntry: b.entry(a), Edition: editionLink(e), Lead: -1}
	if a.Photo {
		v.Lead = firstImage(a)
	}
	for i := range a.Blocks {
		block := &a.Blocks[i]
		view := viewBlock{Kind: block.Kind, ID: block.ID, HTML: template.HTML(unbroken(block.HTML))}
		if block.Image != nil {
			p, err := b.media.picture(a, block.Image)
			if err != nil {
				return v, err
			}
			p.Lazy = i != v.Lead
			view.Picture = p
			b.show(p.Src)
		}
		v.Blocks = append(v.Blocks, view)
	}
	beside := func(n int) *viewEntry {
		if n < 0 || n >= len(e.Articles) {
			return nil
		}
		entry := b.entry(e.Articles[n])
		return &entry
	}
	v.Previous, v.Next = beside(n-1), beside(n+1)
	for _, r := range b.relations.of(e, a) {
		v.Related = append(v.Related, b.entry(r))
	}
	return v, nil
}
