//go:build !js

package web

import (
	"encoding/json"
	"fmt"
	"html/template"
	"slices"
	"strings"

	"zhaputide/content"
)

// card is what a link to a page other than an article shows.
func (b *builder) card(title string) *viewCard {
	c := &viewCard{Type: "website", Title: title, ImageAlt: b.paper.Name}
	c.Image, c.Square, c.Width, c.Height = b.BaseURL+b.shell.files.Share, b.BaseURL+b.shell.files.ShareSquare, 1200, 630
	return c
}

// articleCard is what a link to an article shows.
func (b *builder) articleCard(a *content.Article) (*viewCard, error) {
	c := b.card(a.Headline)
	c.Type = "article"
	c.Published = a.Date.Start(b.paper.TimeZone)
	c.Section = b.paper.SectionName(a.Section)
	if a.Column != "" {
		c.Tags = append(c.Tags, a.Column)
	}
	for _, byline := range a.Bylines {
		for _, name := range byline.Names {
			if !slices.Contains(c.Authors, name) {
				c.Authors = append(c.Authors, name)
			}
		}
	}
	if a.Share == "" {
		return c, nil
	}
	src, body, err := b.media(a, a.Share)
	if err != nil {
		return nil, fmt.Errorf("share picture: %w", err)
	}
	if c.Width, c.Height, err = imageSize(body); err != nil {
		return nil, fmt.Errorf("share picture %s: %w", a.Share, err)
	}
	c.Image, c.Square, c.ImageAlt = b.BaseURL+src, "", a.Headline
	return c, nil
}

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
func (b *builder) linkedData(e *content.Edition, a *content.Article, image string) (template.JS, error) {
	n := newsArticle{
		Context: "https://schema.org", Type: "NewsArticle",
		Headline: a.Headline, Alternate: a.Subhead, Summary: summary(a),
		Image:     []string{image},
		Published: b.isoDate(a.Date), Modified: b.isoDate(a.Date),
		Publisher: b.publisher(),
		Section:   b.paper.SectionName(a.Section), Keywords: a.Column,
		Lang: b.paper.Lang, IsFree: true,
		MainEntity: b.BaseURL + content.ArticlePath(e.ID, a.Slug),
		PartOf: thing{
			Type: "PublicationIssue", Name: editionName(e), URL: b.BaseURL + content.EditionPath(e.ID), Published: b.isoDate(e.Date),
			PartOf: &thing{Type: "Newspaper", Name: b.paper.Name, URL: b.BaseURL + content.FrontPath},
		},
	}
	n.Author, n.Other = authors(a)
	if len(n.Author) == 0 {
		n.Author, n.Other = append(n.Other, b.publisher()), nil
	}
	text, err := json.Marshal(n) // it writes <, > and & as escapes, so no text can end the script
	return template.JS(text), err
}

func (b *builder) publisher() thing {
	name := b.paper.Publisher
	if name == "" {
		name = b.paper.Name
	}
	return thing{
		Type: "NewsMediaOrganization", Name: name, URL: b.BaseURL + content.FrontPath,
		Logo: &thing{Type: "ImageObject", URL: b.BaseURL + b.shell.files.AppleIcon},
	}
}

// authors are those who wrote, and apart from them those who took or drew pictures; where there are only these, they are the authors.
func authors(a *content.Article) (wrote, other []thing) {
	for _, byline := range a.Bylines {
		for _, name := range byline.Names {
			person := thing{Type: "Person", Name: name, JobTitle: byline.Role}
			if strings.ContainsAny(byline.Role, "摄图") {
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
func (b *builder) isoDate(d content.Date) string {
	if len(d) == len("2006-01-02") {
		return d.Start(b.paper.TimeZone)
	}
	return string(d)
}
