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

// addSitemap lists every page for search engines, newest edition first, and tells them of the list.
func addSitemap(to *site.Site, n *content.Newspaper, baseURL string) error {
	var m sitemap
	add := func(path string, changed content.Date) {
		m.Pages = append(m.Pages, sitemapPage{baseURL + path, string(changed)})
	}
	newest := n.Editions[0].Date
	add(content.FrontPath, newest)
	add(content.ArchivePath, newest)
	for _, s := range n.Paper.Sections {
		add(content.SectionPath(s.ID), sectionDate(n, s.ID))
	}
	for _, year := range closedYears(n) {
		add(content.YearPath(year), editionsOf(n, year)[0].Date)
	}
	add(content.AboutPath, "")
	for _, e := range n.Editions {
		add(content.EditionPath(e.ID), e.Date)
		for _, a := range e.Articles {
			add(content.ArticlePath(e.ID, a.Slug), a.Date)
		}
	}
	body, err := xml.Marshal(m)
	if err != nil {
		return err
	}
	if err := to.Add(sitemapPath, site.NewFile(append([]byte(xml.Header), body...))); err != nil {
		return err
	}
	return to.Add("/robots.txt", site.NewFile([]byte("User-agent: *\nAllow: /\nSitemap: "+baseURL+sitemapPath+"\n")))
}

// sectionDate is the date of the newest article in a section.
func sectionDate(n *content.Newspaper, id string) content.Date {
	for _, e := range n.Editions {
		for _, a := range e.Articles {
			if a.Section == id {
				return a.Date
			}
		}
	}
	return ""
}
