//go:build !js

package web

import (
	"fmt"
	"html/template"
	"slices"

	"zhaputide/content"
)

// entry is an article as lists show it, without its picture.
func (b *builder) entry(a *content.Article) viewEntry {
	return viewEntry{
		Href:       content.ArticlePath(a.Edition, a.Slug),
		Section:    b.section(a.Section),
		Column:     a.Column,
		Kicker:     a.Kicker,
		Headline:   b.headline(a.Headline),
		Subhead:    b.headline(a.Subhead),
		Standfirst: a.Standfirst,
		Bylines:    a.Bylines,
		Date:       a.Date,
		Minutes:    minutes(a),
		Photo:      a.Photo,
		Figures:    a.Figures,
	}
}

// pictured is an article as lists show it, with its first picture if it has one.
func (b *builder) pictured(a *content.Article) (viewEntry, error) {
	v := b.entry(a)
	i := firstImage(a)
	if i < 0 {
		return v, nil
	}
	p, err := b.picture(a, a.Blocks[i].Image)
	if err != nil {
		return v, fmt.Errorf("%s:%d: %w", a.File, a.Blocks[i].Line, err)
	}
	v.Picture = p
	b.show(p.Src)
	return v, nil
}

// firstImage is where the article's first picture stands among its blocks, or -1.
func firstImage(a *content.Article) int {
	return slices.IndexFunc(a.Blocks, func(block content.Block) bool { return block.Image != nil })
}

func (b *builder) section(id string) viewLink {
	return viewLink{Href: content.SectionPath(id), Name: b.paper.SectionName(id)}
}

// headline is a headline as HTML: see the function of the same name.
func (b *builder) headline(text string) template.HTML {
	if h, ok := b.headlines.Load(text); ok {
		return h.(template.HTML)
	}
	h := headline(text, b.Cutter)
	b.headlines.Store(text, h)
	return h
}

func editionLink(e *content.Edition) viewLink {
	return viewLink{Href: content.EditionPath(e.ID), Name: editionName(e)}
}

// editionView fills the page of the edition at index i. It never points to a newer edition: phones keep this page,
// and it must not change when the next one comes out.
func (b *builder) editionView(i int) (viewEdition, error) {
	editions := b.Newspaper.Editions
	e := editions[i]
	v := viewEdition{Paper: b.paper, ID: e.ID, Title: e.Title, Date: e.Date}
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
	for _, s := range b.paper.Sections {
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

// articleView fills an article's page.
func (b *builder) articleView(e *content.Edition, n int) (viewArticle, error) {
	a := e.Articles[n]
	v := viewArticle{
		Paper:      b.paper,
		Path:       content.ArticlePath(e.ID, a.Slug),
		Section:    b.section(a.Section),
		Edition:    editionLink(e),
		Column:     a.Column,
		Kicker:     a.Kicker,
		Headline:   b.headline(a.Headline),
		Subhead:    b.headline(a.Subhead),
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
			p, err := b.picture(a, block.Image)
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
