//go:build !js

package web

import (
	"fmt"
	"slices"

	"zhaputide/content"
	"zhaputide/content/pack"
	"zhaputide/content/protocol"
	"zhaputide/web/site"
)

// buildLists makes what changes with every edition: the archive and the sections.
func (b *builder) buildLists() error {
	views := b.views.forPack()
	p, err := b.listPage(content.ArchivePath, content.KindArchive, archiveName, archiveNote, "archive.html", views.archiveView())
	if err != nil {
		return err
	}
	// The front page has its text in the newest edition's pack; here it has its name.
	pages := []pack.Page{{Path: content.FrontPath, Kind: content.KindFront, Title: frontTitle(b.Newspaper.Paper)}, p}
	for _, s := range b.Newspaper.Paper.Sections {
		view, err := views.sectionView(s)
		if err != nil {
			return fmt.Errorf("section %s: %w", s.ID, err)
		}
		p, err := b.listPage(content.SectionPath(s.ID), content.KindSection, s.Name, sectionNote(b.Newspaper.Paper, s), "section.html", view)
		if err != nil {
			return err
		}
		pages = append(pages, p)
	}
	body, err := pack.Encode(pack.Pack{Pages: pages, Media: views.shown})
	if err != nil {
		return err
	}
	b.manifest.Lists = addPack(b.site, protocol.PacksDir, "lists", body, site.Best)
	return nil
}

// buildYears moves the editions of closed years from the manifest into a pack for each year.
func (b *builder) buildYears() error {
	for _, year := range closedYears(b.Newspaper) {
		views := b.views.forPack()
		p, err := b.listPage(content.YearPath(year), content.KindYear, yearName(year), archiveNote, "year.html", views.shelf(year))
		if err != nil {
			return err
		}
		closed := slices.Clone(b.manifest.Editions)
		closed = slices.DeleteFunc(closed, func(e pack.Edition) bool { return e.Date.Year() != year })
		body, err := pack.Encode(pack.Pack{Pages: []pack.Page{p}, Media: views.shown, Editions: closed})
		if err != nil {
			return err
		}
		file := addPack(b.site, protocol.PacksDir, "year-"+year, body, site.Best)
		b.manifest.Years = append(b.manifest.Years, pack.Year{Year: year, Editions: len(closed), Pack: file})
	}
	newest := newestYear(b.Newspaper)
	b.manifest.Editions = slices.DeleteFunc(b.manifest.Editions, func(e pack.Edition) bool { return e.Date.Year() != newest })
	return nil
}

// listPage renders a page of links and puts it into the site.
func (b *builder) listPage(path, kind, name, note, template string, view any) (pack.Page, error) {
	text, err := b.render.fragment(template, view)
	if err != nil {
		return pack.Page{}, err
	}
	p := page{
		Page:      pack.Page{Path: path, Kind: kind, Title: docTitle(b.Newspaper.Paper, name), Fragment: text},
		canonical: path, description: note, card: b.head.card(name),
	}
	return p.Page, b.render.addPage(p)
}
