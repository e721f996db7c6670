//go:build !js

package web

import (
	"fmt"
	"slices"

	"zhaputide/content"
)

// metadata writes what the heads of pages tell search engines and chat programs: the cards of shared links, and JSON-LD.
type metadata struct {
	paper   *content.Paper
	baseURL string
	shell   viewShell
	media   media
}

// card describes a page other than an article to programs that show a link to it.
func (m metadata) card(title string) *viewCard {
	c := &viewCard{Type: "website", Title: title, ImageAlt: m.paper.Name}
	c.Image, c.Square, c.Width, c.Height = m.baseURL+m.shell.Share, m.baseURL+m.shell.ShareSquare, 1200, 630
	return c
}

// articleCard describes an article to programs that show a link to it.
func (m metadata) articleCard(a *content.Article) (*viewCard, error) {
	c := m.card(a.Headline)
	c.Type = "article"
	c.Published = a.Date.Start(m.paper.TimeZone)
	c.Section = m.paper.SectionName(a.Section)
	if a.Column != "" {
		c.Tags = append(c.Tags, a.Column)
	}
	for _, name := range content.Signers(a.Bylines) {
		if !slices.Contains(c.Authors, name) { // who wrote and took the picture signs twice
			c.Authors = append(c.Authors, name)
		}
	}
	if a.Share == "" {
		return c, nil
	}
	src, body, err := m.media.add(a, a.Share)
	if err != nil {
		return nil, fmt.Errorf("share picture: %w", err)
	}
	if c.Width, c.Height, err = imageSize(body); err != nil {
		return nil, fmt.Errorf("share picture %s: %w", a.Share, err)
	}
	c.Image, c.Square, c.ImageAlt = m.baseURL+src, "", a.Headline
	return c, nil
}
