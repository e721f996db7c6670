//go:build !js

package web

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"zhaputide/content"
	"zhaputide/content/pack"
	"zhaputide/web/site"
)

// buildEditions makes the pages and the pack of every edition. The front page is the newest one's fragment again.
func (b *builder) buildEditions() error {
	editions := b.Newspaper.Editions
	b.manifest.Newest = editions[0].ID
	b.manifest.Editions = make([]pack.Edition, len(editions))
	return parallel(len(editions), func(i int) error {
		own := *b // shown is of one pack
		file, err := own.buildEdition(i)
		if err != nil {
			return fmt.Errorf("edition %s: %w", editions[i].ID, err)
		}
		e := editions[i]
		b.manifest.Editions[i] = pack.Edition{ID: e.ID, Date: e.Date, Title: e.Title, Articles: len(e.Articles), Pack: file}
		return nil
	})
}

// oftenRead is how many of the newest editions are compressed at their best: a shared link is mostly of these weeks.
const oftenRead = 20

// buildEdition makes an edition's pack, and its pages from the fragments in it.
func (b *builder) buildEdition(i int) (pack.File, error) {
	id := b.Newspaper.Editions[i].ID
	if id == "lists" || id == "manifest" || strings.HasPrefix(id, "year-") {
		return pack.File{}, errors.New("the name is that of another file in /packs/")
	}
	b.shown = nil
	pages, err := b.editionPages(i)
	if err != nil {
		return pack.File{}, err
	}
	p := pack.Pack{Media: b.shown}
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
	file := addPack(b.site, packsDir, id, body, effort)
	if p, err = pack.Decode(body); err != nil { // shares the bytes
		return pack.File{}, err
	}
	for n, page := range pages {
		page.Fragment, page.effort = p.Pages[n].Fragment, effort
		if err := b.pages.addPage(page); err != nil {
			return pack.File{}, err
		}
		if i > 0 || n > 0 {
			continue
		}
		page.Path, page.Kind, page.Title, page.canonical = content.FrontPath, "front", frontTitle(b.paper), content.FrontPath
		page.description, page.card = b.paper.Description, b.card(frontTitle(b.paper))
		if err := b.pages.addPage(page); err != nil {
			return pack.File{}, err
		}
	}
	return file, nil
}

// editionPages are the edition's own page and its articles'.
func (b *builder) editionPages(i int) ([]page, error) {
	e := b.Newspaper.Editions[i]
	view, err := b.editionView(i)
	if err != nil {
		return nil, err
	}
	front, err := b.pages.fragment("front.html", view)
	if err != nil {
		return nil, err
	}
	p := page{Page: pack.Page{
		Path: content.EditionPath(e.ID), Kind: "edition", Title: docTitle(b.paper, editionName(e)), Fragment: front,
	}, canonical: content.EditionPath(e.ID), description: editionNote(e)}
	p.card = b.card(editionName(e))
	pages := []page{p}
	for n, a := range e.Articles {
		p, err := b.articlePage(e, n)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", a.File, err)
		}
		pages = append(pages, p)
	}
	return pages, nil
}

func (b *builder) articlePage(e *content.Edition, n int) (page, error) {
	a := e.Articles[n]
	view, err := b.articleView(e, n)
	if err != nil {
		return page{}, err
	}
	text, err := b.pages.fragment("article.html", view)
	if err != nil {
		return page{}, err
	}
	p := page{
		Page: pack.Page{
			Path: view.Path, Kind: "article", Title: docTitle(b.paper, a.Headline), Fragment: text,
			Article: &pack.Article{
				Headline: a.Headline, Kicker: a.Kicker, Standfirst: a.Standfirst, Section: b.paper.SectionName(a.Section), Column: a.Column,
				Date: a.Date, Bylines: a.Bylines, Minutes: view.Minutes,
			},
		},
		canonical: view.Path, description: summary(a),
	}
	if p.card, err = b.articleCard(a); err != nil {
		return page{}, err
	}
	p.linked, err = b.linkedData(e, a, p.card.Image)
	return p, err
}

// buildLists makes what changes with every edition: the archive and the sections.
func (b *builder) buildLists() error {
	b.shown = nil
	p, err := b.listPage(content.ArchivePath, "archive", archiveName, archiveNote, "archive.html", b.archiveView())
	if err != nil {
		return err
	}
	// The front page has its text in the newest edition's pack; here it has its name.
	pages := []pack.Page{{Path: content.FrontPath, Kind: "front", Title: frontTitle(b.paper)}, p}
	for _, s := range b.paper.Sections {
		view, err := b.sectionView(s)
		if err != nil {
			return fmt.Errorf("section %s: %w", s.ID, err)
		}
		p, err := b.listPage(content.SectionPath(s.ID), "section", s.Name, sectionNote(b.paper, s), "section.html", view)
		if err != nil {
			return err
		}
		pages = append(pages, p)
	}
	body, err := pack.Encode(pack.Pack{Pages: pages, Media: b.shown})
	if err != nil {
		return err
	}
	b.manifest.Lists = addPack(b.site, packsDir, "lists", body, site.Best)
	return nil
}

// buildYears moves the editions of closed years from the manifest into a pack for each year.
func (b *builder) buildYears() error {
	for _, year := range b.closedYears() {
		b.shown = nil
		p, err := b.listPage(content.YearPath(year), "year", yearName(year), archiveNote, "year.html", b.shelf(year))
		if err != nil {
			return err
		}
		closed := slices.Clone(b.manifest.Editions)
		closed = slices.DeleteFunc(closed, func(e pack.Edition) bool { return e.Date.Year() != year })
		body, err := pack.Encode(pack.Pack{Pages: []pack.Page{p}, Media: b.shown, Editions: closed})
		if err != nil {
			return err
		}
		file := addPack(b.site, packsDir, "year-"+year, body, site.Best)
		b.manifest.Years = append(b.manifest.Years, pack.Year{Year: year, Editions: len(closed), Pack: file})
	}
	newest := b.newestYear()
	b.manifest.Editions = slices.DeleteFunc(b.manifest.Editions, func(e pack.Edition) bool { return e.Date.Year() != newest })
	return nil
}

func (b *builder) buildManifest() error {
	body, err := pack.EncodeManifest(b.manifest)
	if err != nil {
		return err
	}
	return b.site.Add(pack.ManifestPath, site.NewFile(body))
}

// listPage renders a page of links and puts it into the site.
func (b *builder) listPage(path, kind, name, note, template string, view any) (pack.Page, error) {
	text, err := b.pages.fragment(template, view)
	if err != nil {
		return pack.Page{}, err
	}
	p := page{
		Page:      pack.Page{Path: path, Kind: kind, Title: docTitle(b.paper, name), Fragment: text},
		canonical: path, description: note, card: b.card(name),
	}
	return p.Page, b.pages.addPage(p)
}

// packsDir is where the packs stand, beside the manifest, which changes in place.
const packsDir = "/packs/"

// packType is the Content-Type of packs: as text they are compressed by every host.
const packType = site.PlainText

// addPack puts an encoded pack into the site under dir, named by its hash.
func addPack(to *site.Site, dir, name string, body []byte, effort site.Effort) pack.File {
	f := &site.File{Type: packType, Effort: effort, Parts: [][]byte{body}}
	if dir == packsDir {
		f.Rule = packRule(name)
	}
	return pack.File{Path: to.AddHashed(dir, name, f), Size: len(body)}
}

// packRule covers packs and not the manifest, which must not be kept: all that begin with the same year, as editions do, and
// a rule for each other kind, so that an archive of many editions does not need a rule for each.
func packRule(name string) string {
	switch {
	case len(name) >= 4 && strings.Trim(name[:4], "0123456789") == "":
		return packsDir + name[:4] + "*"
	case strings.HasPrefix(name, "year-"):
		return packsDir + "year-*"
	}
	return packsDir + name + ".*"
}
