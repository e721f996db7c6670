//go:build !js

package web

import (
	"encoding/json"
	"html/template"

	"zhaputide/content"
)

// newsArticle is schema.org's NewsArticle, as search engines read it.
type newsArticle struct {
	Context    string   `json:"@context"`
	Type       string   `json:"@type"`
	Headline   string   `json:"headline"`
	Alternate  string   `json:"alternativeHeadline,omitempty"`
	Summary    string   `json:"description,omitempty"`
	Image      []string `json:"image"`
	Published  string   `json:"datePublished"`
	Modified   string   `json:"dateModified"`
	Author     []thing  `json:"author"`
	Other      []thing  `json:"contributor,omitempty"`
	Publisher  thing    `json:"publisher"`
	Section    string   `json:"articleSection"`
	Keywords   string   `json:"keywords,omitempty"`
	Lang       string   `json:"inLanguage"`
	IsFree     bool     `json:"isAccessibleForFree"`
	PartOf     thing    `json:"isPartOf"`
	MainEntity string   `json:"mainEntityOfPage"`
}

// thing is any smaller thing of schema.org.
type thing struct {
	Type      string `json:"@type"`
	Name      string `json:"name,omitempty"`
	JobTitle  string `json:"jobTitle,omitempty"`
	URL       string `json:"url,omitempty"`
	Published string `json:"datePublished,omitempty"`
	Logo      *thing `json:"logo,omitempty"`
	PartOf    *thing `json:"isPartOf,omitempty"`
}

// linkedData is the article's JSON-LD. A date has the precision that it has: "2026-02" is ISO 8601 too, and no day is made up.
func (m metadata) linkedData(e *content.Edition, a *content.Article, image string) (template.JS, error) {
	n := newsArticle{
		Context: "https://schema.org", Type: "NewsArticle",
		Headline: a.Headline, Alternate: a.Subhead, Summary: summary(a),
		Image:     []string{image},
		Published: m.isoDate(a.Date), Modified: m.isoDate(a.Date),
		Publisher: m.publisher(),
		Section:   m.paper.SectionName(a.Section), Keywords: a.Column,
		Lang: m.paper.Lang, IsFree: true,
		MainEntity: m.baseURL + content.ArticlePath(e.ID, a.Slug),
		PartOf: thing{
			Type: "PublicationIssue", Name: editionName(e), URL: m.baseURL + content.EditionPath(e.ID), Published: m.isoDate(e.Date),
			PartOf: &thing{Type: "Newspaper", Name: m.paper.Name, URL: m.baseURL + content.FrontPath},
		},
	}
	n.Author, n.Other = authors(a)
	if len(n.Author) == 0 {
		n.Author, n.Other = append(n.Other, m.publisher()), nil
	}
	text, err := json.Marshal(n) // it writes <, > and & as escapes, so no text can end the script
	return template.JS(text), err
}

func (m metadata) publisher() thing {
	name := m.paper.Publisher
	if name == "" {
		name = m.paper.Name
	}
	return thing{
		Type: "NewsMediaOrganization", Name: name, URL: m.baseURL + content.FrontPath,
		Logo: &thing{Type: "ImageObject", URL: m.baseURL + m.shell.AppleIcon},
	}
}

// authors are those who wrote, and apart from them those who took or drew pictures; where there are only these, they are the authors.
func authors(a *content.Article) (wrote, other []thing) {
	for _, byline := range a.Bylines {
		for _, name := range byline.Names {
			person := thing{Type: "Person", Name: name, JobTitle: byline.Role}
			if byline.OfPicture() {
				other = append(other, person)
			} else {
				wrote = append(wrote, person)
			}
		}
	}
	if len(wrote) == 0 {
		return other, nil
	}
	return wrote, other
}

// isoDate is the date in ISO 8601: with the start of the day where it has one.
func (m metadata) isoDate(d content.Date) string {
	if len(d) == len("2006-01-02") {
		return d.Start(m.paper.TimeZone)
	}
	return string(d)
}
