//go:build !js

package web

import (
	"fmt"
	"slices"

	"zhaputide/content"
)

// viewBuilder fills the views of pages from the newspaper, and knows the pictures on them.
type viewBuilder struct {
	newspaper *content.Newspaper
	media     media
	headlines *headlines
	relations *relations
	shown     []string // addresses of the pictures on the pages so far
}

func newViewBuilder(src Source, media media) *viewBuilder {
	return &viewBuilder{
		newspaper: src.Newspaper, media: media,
		headlines: &headlines{cutter: src.Cutter}, relations: newRelations(src.Newspaper),
	}
}

// forPack is a builder of the views of one pack more, with the same newspaper and no pictures yet. Packs are made side by side.
func (b *viewBuilder) forPack() *viewBuilder {
	own := *b
	own.shown = nil
	return &own
}

// show notes that a page of the current pack shows a picture.
func (b *viewBuilder) show(src string) {
	if !slices.Contains(b.shown, src) {
		b.shown = append(b.shown, src)
	}
}

// entry is an article as lists show it, without its picture.
func (b *viewBuilder) entry(a *content.Article) viewEntry {
	return viewEntry{
		Href:       content.ArticlePath(a.Edition, a.Slug),
		Section:    b.section(a.Section),
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
}

// pictured is an article as lists show it, with its first picture if it has one.
func (b *viewBuilder) pictured(a *content.Article) (viewEntry, error) {
	v := b.entry(a)
	i := firstImage(a)
	if i < 0 {
		return v, nil
	}
	p, err := b.media.picture(a, a.Blocks[i].Image)
	if err != nil {
		return v, fmt.Errorf("%s:%d: %w", a.File, a.Blocks[i].Line, err)
	}
	v.Picture = p
	b.show(p.Src)
	return v, nil
}

// firstImage is the index of the first block with a picture, or -1.
func firstImage(a *content.Article) int {
	return slices.IndexFunc(a.Blocks, func(block content.Block) bool { return block.Image != nil })
}

func (b *viewBuilder) section(id string) viewLink {
	return viewLink{Href: content.SectionPath(id), Name: b.newspaper.Paper.SectionName(id)}
}

func editionLink(e *content.Edition) viewLink {
	return viewLink{Href: content.EditionPath(e.ID), Name: editionName(e)}
}
