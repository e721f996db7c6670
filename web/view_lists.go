//go:build !js

package web

import (
	"zhaputide/content"
)

// sectionMost limits the articles on a section's page to the newest ones. The rest is reached by edition.
const sectionMost = 40

// smallOthers limits the headlines under the lead of a small front page.
const smallOthers = 3

func (b *viewBuilder) sectionView(s content.Section) (viewSection, error) {
	v := viewSection{Name: s.Name, Note: s.Note}
	for _, other := range b.newspaper.Paper.Sections {
		v.Sections = append(v.Sections, b.section(other.ID))
	}
	n := 0
	for _, e := range b.newspaper.Editions {
		group := viewSectionEdition{Edition: editionLink(e)}
		for _, a := range e.Articles {
			if a.Section != s.ID || n == sectionMost {
				continue
			}
			entry, err := b.entry(a), error(nil)
			if a.Photo {
				entry, err = b.pictured(a)
			}
			if err != nil {
				return v, err
			}
			group.Entries = append(group.Entries, entry)
			n++
		}
		if len(group.Entries) > 0 {
			v.Editions = append(v.Editions, group)
		}
	}
	return v, nil
}

// smallFront is an edition on the shelf.
func (b *viewBuilder) smallFront(e *content.Edition) viewSmallFront {
	v := viewSmallFront{
		Paper: b.newspaper.Paper, Href: content.EditionPath(e.ID), Date: e.Date, Title: e.Title, Count: len(e.Articles),
	}
	for n, a := range e.Articles[:min(len(e.Articles), 1+smallOthers)] {
		if entry := b.entry(a); n == 0 {
			v.Lead = entry
		} else {
			v.Others = append(v.Others, entry)
		}
	}
	return v
}

// shelf is the editions of one year, newest first.
func (b *viewBuilder) shelf(year string) viewArchive {
	v := viewArchive{Year: year}
	for _, e := range editionsOf(b.newspaper, year) {
		v.Editions = append(v.Editions, b.smallFront(e))
	}
	return v
}

// archiveView is the newest year's shelf and the closed years behind it.
func (b *viewBuilder) archiveView() viewArchive {
	v := b.shelf(newestYear(b.newspaper))
	v.Year = ""
	for _, year := range closedYears(b.newspaper) {
		v.Years = append(v.Years, viewYear{Href: content.YearPath(year), Year: year, Editions: len(editionsOf(b.newspaper, year))})
	}
	return v
}
