//go:build !js

package web

import (
	"html/template"

	"zhaputide/content"
)

// articleView fills an article's page.
func (b *viewBuilder) articleView(e *content.Edition, n int) (viewArticle, error) {
	a := e.Articles[n]
	v := viewArticle{
		Path:       content.ArticlePath(e.ID, a.Slug),
		Section:    b.section(a.Section),
		Edition:    editionLink(e),
		Column:     a.Column,
		Kicker:     a.Kicker,
		Headline:   b.headlines.html(a.Headline),
		Subhead:    b.headlines.html(a.Subhead),
		Standfirst: a.Standfirst,
		Bylines:    a.Bylines,
		Date:       a.Date,
		Minutes:    minutes(a),
		Photo:      a.Photo,
		Figures:    a.Figures,
	}
	for i := range a.Blocks {
		block := &a.Blocks[i]
		view := viewBlock{Kind: block.Kind, ID: block.ID, HTML: template.HTML(keepWhole(block.HTML))}
		if block.Image != nil {
			p, err := b.media.picture(a, block.Image)
			if err != nil {
				return v, err
			}
			p.Lazy = !a.Photo || i != firstImage(a) // a photo story begins with its picture
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
