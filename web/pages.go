//go:build !js

package web

import (
	"fmt"
	"slices"
	"strings"

	"zhaputide/content"
	"zhaputide/content/pack"
)

// buildEditions makes the pages and the pack of every edition. The front page is the newest one's fragment again.
func (b *builder) buildEditions() error {
	b.manifest.Newest = b.Newspaper.Editions[0].ID
	for i, e := range b.Newspaper.Editions {
		if e.ID == "lists" || e.ID == "manifest" || strings.HasPrefix(e.ID, "year-") {
			return fmt.Errorf("edition %s: the name is that of another file in /packs/", e.ID)
		}
		b.shown = nil
		pages, err := b.editionPages(i)
		if err != nil {
			return fmt.Errorf("edition %s: %w", e.ID, err)
		}
		file, err := b.addPack("/packs/", e.ID, pack.Pack{Pages: pages, Media: b.shown})
		if err != nil {
			return fmt.Errorf("edition %s: %w", e.ID, err)
		}
		b.manifest.Editions = append(b.manifest.Editions, pack.Edition{
			ID: e.ID, Date: e.Date, Title: e.Title, Articles: len(e.Articles), Pack: file,
		})
	}
	return nil
}

func (b *builder) editionPages(i int) ([]pack.Page, error) {
	e := b.Newspaper.Editions[i]
	view, err := b.editionView(i)
	if err != nil {
		return nil, err
	}
	front, err := b.fragment("front.html", view)
	if err != nil {
		return nil, err
	}
	p := page{Page: pack.Page{
		Path: content.EditionPath(e.ID), Kind: "edition", Title: docTitle(b.paper, editionName(e)), Fragment: front,
	}, canonical: content.EditionPath(e.ID), description: editionNote(e)}
	p.card = b.card(editionName(e))
	if err := b.addPage(p); err != nil {
		return nil, err
	}
	pages := []pack.Page{p.Page}
	if i == 0 {
		p.Path, p.Kind, p.Title, p.canonical = content.FrontPath, "front", frontTitle(b.paper), content.FrontPath
		p.description, p.card = b.paper.Description, b.card(frontTitle(b.paper))
		if err := b.addPage(p); err != nil {
			return nil, err
		}
	}
	for n, a := range e.Articles {
		p, err := b.articlePage(e, n)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", a.File, err)
		}
		if err := b.addPage(p); err != nil {
			return nil, err
		}
		pages = append(pages, p.Page)
	}
	return pages, nil
}

func (b *builder) articlePage(e *content.Edition, n int) (page, error) {
	a := e.Articles[n]
	view, err := b.articleView(e, n)
	if err != nil {
		return page{}, err
	}
	text, err := b.fragment("article.html", view)
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
	b.manifest.Lists, err = b.addPack("/packs/", "lists", pack.Pack{Pages: pages, Media: b.shown})
	return err
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
		file, err := b.addPack("/packs/", "year-"+year, pack.Pack{Pages: []pack.Page{p}, Media: b.shown, Editions: closed})
		if err != nil {
			return err
		}
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
	return b.site.add(pack.ManifestPath, types[".json"], body)
}

// listPage renders a page of links and puts it into the site.
func (b *builder) listPage(path, kind, name, note, template string, view any) (pack.Page, error) {
	text, err := b.fragment(template, view)
	if err != nil {
		return pack.Page{}, err
	}
	p := page{
		Page:      pack.Page{Path: path, Kind: kind, Title: docTitle(b.paper, name), Fragment: text},
		canonical: path, description: note, card: b.card(name),
	}
	return p.Page, b.addPage(p)
}

// addPack puts a pack into the site under dir, named by its hash.
func (b *builder) addPack(dir, name string, p pack.Pack) (pack.File, error) {
	body, err := pack.Encode(p)
	if err != nil {
		return pack.File{}, err
	}
	return pack.File{Path: b.site.addHashed(dir, name, types[".pack"], body), Size: len(body)}, nil
}
