//go:build !js

package web

import (
	"encoding/xml"

	"zhaputide/content"
	"zhaputide/web/site"
)

const sitemapPath = "/sitemap.xml"

type sitemap struct {
	XMLName xml.Name      `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 urlset"`
	Pages   []sitemapPage `xml:"url"`
}

type sitemapPage struct {
	Address string `xml:"loc"`
	Changed string `xml:"lastmod,omitempty"` // W3C date: year and month are enough where no day is known
}

// buildSitemap lists every page for search engines, newest edition first, and tells them of the list.
func (b *builder) buildSitemap() error {
	var m sitemap
	add := func(path string, changed content.Date) {
		m.Pages = append(m.Pages, sitemapPage{b.BaseURL + path, string(changed)})
	}
	newest := b.Newspaper.Editions[0].Date
	add(content.FrontPath, newest)
	add(content.ArchivePath, newest)
	for _, s := range b.paper.Sections {
		add(content.SectionPath(s.ID), b.sectionDate(s.ID))
	}
	for _, year := range b.closedYears() {
		add(content.YearPath(year), b.editionsOf(year)[0].Date)
	}
	add(content.AboutPath, "")
	for _, e := range b.Newspaper.Editions {
		add(content.EditionPath(e.ID), e.Date)
		for _, a := range e.Articles {
			add(content.ArticlePath(e.ID, a.Slug), a.Date)
		}
	}
	body, err := xml.Marshal(m)
	if err != nil {
		return err
	}
	if err := b.site.Add(sitemapPath, site.NewFile(append([]byte(xml.Header), body...))); err != nil {
		return err
	}
	return b.site.Add("/robots.txt", site.NewFile([]byte("User-agent: *\nAllow: /\nSitemap: "+b.BaseURL+sitemapPath+"\n")))
}

// sectionDate is the date of the newest article in a section.
func (b *builder) sectionDate(id string) content.Date {
	for _, e := range b.Newspaper.Editions {
		for _, a := range e.Articles {
			if a.Section == id {
				return a.Date
			}
		}
	}
	return ""
}
