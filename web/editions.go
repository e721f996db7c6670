//go:build !js

package web

import (
	"errors"
	"fmt"
	"strings"

	"zhaputide/content"
	"zhaputide/content/pack"
	"zhaputide/content/protocol"
	"zhaputide/web/site"
)

// buildEditions makes the pages and the pack of every edition. The front page is the newest one's fragment again.
func (b *builder) buildEditions() error {
	editions := b.Newspaper.Editions
	b.manifest.Newest = editions[0].ID
	b.manifest.Withdrawn, b.manifest.Revision = b.Newspaper.Paper.Withdrawn, b.Newspaper.Paper.Revision
	b.manifest.Editions = make([]pack.Edition, len(editions))
	return parallel(len(editions), func(i int) error {
		file, err := b.buildEdition(i)
		if err != nil {
			return fmt.Errorf("edition %s: %w", editions[i].ID, err)
		}
		e := editions[i]
		b.manifest.Editions[i] = pack.Edition{ID: e.ID, Date: e.Date, Title: e.Title, Articles: len(e.Articles), Pack: file}
		return nil
	})
}

// oftenRead counts the newest editions, which are compressed at their best: a shared link is mostly of these weeks.
const oftenRead = 20

// buildEdition makes an edition's pack, and its pages from the fragments in it.
func (b *builder) buildEdition(i int) (pack.File, error) {
	id := b.Newspaper.Editions[i].ID
	if id == "lists" || id == "manifest" || strings.HasPrefix(id, "year-") {
		return pack.File{}, errors.New("the name is that of another file in /packs/")
	}
	views := b.views.forPack()
	pages, err := b.editionPages(views, i)
	if err != nil {
		return pack.File{}, err
	}
	p := pack.Pack{Media: views.shown}
	for _, page := range pages {
		p.Pages = append(p.Pages, page.Page)
	}
	effort := site.Best
	if i >= oftenRead {
		effort = site.Lazy
	}
	body, err := pack.Encode(p)
	if err != nil {
		return pack.File{}, err
	}
	file := addPack(b.site, protocol.PacksDir, id, body, effort)
	if p, err = pack.Decode(body); err != nil { // shares the bytes
		return pack.File{}, err
	}
	for n, page := range pages {
		page.Fragment, page.effort = p.Pages[n].Fragment, effort
		if err := b.render.addPage(page); err != nil {
			return pack.File{}, err
		}
		if i > 0 || n > 0 {
			continue
		}
		page.Path, page.Kind, page.Title, page.canonical = content.FrontPath, content.KindFront, frontTitle(b.Newspaper.Paper), content.FrontPath
		page.description, page.card = b.Newspaper.Paper.Description, b.head.card(frontTitle(b.Newspaper.Paper))
		if err := b.render.addPage(page); err != nil {
			return pack.File{}, err
		}
	}
	return file, nil
}

// editionPages are the edition's own page and its articles'.
func (b *builder) editionPages(views *viewBuilder, i int) ([]page, error) {
	e := b.Newspaper.Editions[i]
	view, err := views.editionView(i)
	if err != nil {
		return nil, err
	}
	front, err := b.render.fragment("front.html", view)
	if err != nil {
		return nil, err
	}
	p := page{Page: pack.Page{
		Path: content.EditionPath(e.ID), Kind: content.KindEdition, Title: docTitle(b.Newspaper.Paper, editionName(e)), Fragment: front,
	}, canonical: content.EditionPath(e.ID), description: editionNote(e)}
	p.card = b.head.card(editionName(e))
	pages := []page{p}
	for n, a := range e.Articles {
		p, err := b.articlePage(views, e, n)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", a.File, err)
		}
		pages = append(pages, p)
	}
	return pages, nil
}

func (b *builder) articlePage(views *viewBuilder, e *content.Edition, n int) (page, error) {
	a := e.Articles[n]
	view, err := views.articleView(e, n)
	if err != nil {
		return page{}, err
	}
	text, err := b.render.fragment("article.html", view)
	if err != nil {
		return page{}, err
	}
	p := page{
		Page: pack.Page{
			Path: view.Href, Kind: content.KindArticle, Title: docTitle(b.Newspaper.Paper, a.Headline), Fragment: text,
			Article: &pack.Article{
				Headline: a.Headline, Kicker: a.Kicker, Standfirst: a.Standfirst, Section: b.Newspaper.Paper.SectionName(a.Section), Column: a.Column,
				Date: a.Date, Bylines: a.Bylines, Minutes: view.Minutes,
			},
		},
		canonical: view.Href, description: summary(a),
	}
	if p.card, err = b.head.articleCard(a); err != nil {
		return page{}, err
	}
	p.linked, err = b.head.linkedData(e, a, p.card.Image)
	return p, err
}
