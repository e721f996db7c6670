//go:build !js

package web

import (
	"encoding/json"
	"encoding/xml"
	"fmt"
	"html"
	"net/url"
	"strings"

	"zhaputide/content"
	"zhaputide/web/site"
)

const (
	atomPath     = "/feed.xml"
	jsonFeedPath = "/feed.json"
	feedMost     = 30 // articles, newest first
)

// buildFeeds makes the Atom and the JSON feed with the whole text of the newest articles.
func (b *builder) buildFeeds() error {
	front := b.BaseURL + content.FrontPath
	atom := atomFeed{
		Lang: b.paper.Lang, ID: b.feedID(),
		Title: b.paper.Name, Subtitle: b.paper.Subtitle, Author: atomPerson{b.publisher().Name}, Icon: b.BaseURL + b.shell.files.AppleIcon,
		Links: []atomLink{
			{Rel: "alternate", Type: "text/html", Href: front},
			{Rel: "self", Type: "application/atom+xml", Href: b.BaseURL + atomPath},
		},
	}
	feed := jsonFeed{
		Version: "https://jsonfeed.org/version/1.1", Title: b.paper.Name, HomePage: front, Feed: b.BaseURL + jsonFeedPath,
		Description: b.paper.Description, Icon: b.BaseURL + b.shell.files.AppleIcon, Lang: b.paper.Lang,
		Authors: []jsonPerson{{b.publisher().Name}},
	}
	for _, e := range b.Newspaper.Editions {
		for _, a := range e.Articles {
			if len(feed.Items) == feedMost {
				break
			}
			item, err := b.feedItem(e, a)
			if err != nil {
				return fmt.Errorf("%s: %w", a.File, err)
			}
			feed.Items = append(feed.Items, item)
			atom.Entries = append(atom.Entries, atomOf(item))
			atom.Updated = max(atom.Updated, item.Published)
		}
	}
	body, err := xml.Marshal(atom)
	if err != nil {
		return err
	}
	if err := b.site.Add(atomPath, &site.File{Type: "application/atom+xml; charset=utf-8", Parts: [][]byte{[]byte(xml.Header), body}}); err != nil {
		return err
	}
	body, err = json.Marshal(feed)
	if err != nil {
		return err
	}
	return b.site.Add(jsonFeedPath, &site.File{Type: "application/feed+json", Parts: [][]byte{body}})
}

func (b *builder) feedItem(e *content.Edition, a *content.Article) (jsonItem, error) {
	path := content.ArticlePath(e.ID, a.Slug)
	item := jsonItem{
		ID: b.tagID(path, e), URL: b.BaseURL + path, Title: a.Headline, Summary: summary(a),
		Published: a.Date.Start(b.paper.TimeZone), Tags: []string{b.paper.SectionName(a.Section)},
	}
	if a.Column != "" {
		item.Tags = append(item.Tags, a.Column)
	}
	for _, byline := range a.Bylines {
		for _, name := range byline.Names {
			item.Authors = append(item.Authors, jsonPerson{name})
		}
	}
	if a.Share != "" {
		src, _, err := b.media(a, a.Share)
		if err != nil {
			return item, err
		}
		item.Image = b.BaseURL + src
	}
	var err error
	item.HTML, err = b.feedText(a)
	return item, err
}

// feedText is the whole article as HTML that stands on its own.
func (b *builder) feedText(a *content.Article) (string, error) {
	var out strings.Builder
	for _, line := range []string{a.Kicker, a.Subhead, a.Standfirst} {
		if line != "" {
			fmt.Fprintf(&out, "<p><em>%s</em></p>\n", html.EscapeString(line))
		}
	}
	for i := range a.Blocks {
		switch block := &a.Blocks[i]; block.Kind {
		case content.Paragraph:
			fmt.Fprintf(&out, "<p>%s</p>\n", block.HTML)
		case content.Heading:
			fmt.Fprintf(&out, "<h2>%s</h2>\n", block.HTML)
		case content.Rule:
			out.WriteString("<hr>\n")
		case content.Picture:
			p, err := b.picture(a, block.Image)
			if err != nil {
				return "", err
			}
			fmt.Fprintf(&out, `<figure><img src="%s" alt="%s" width="%d" height="%d">`, p.Src, html.EscapeString(p.Alt), p.Width, p.Height)
			if p.Caption != "" {
				fmt.Fprintf(&out, "<figcaption>%s</figcaption>", html.EscapeString(p.Caption))
			}
			out.WriteString("</figure>\n")
		default:
			out.WriteString(block.HTML + "\n")
		}
	}
	return absolute(strings.TrimSpace(out.String()), b.BaseURL), nil
}

// tagID names a page for ever (RFC 4151): by the paper's own host, whatever address this copy of the site is made for.
func (b *builder) tagID(path string, e *content.Edition) string {
	host := "localhost"
	if u, err := url.Parse(b.paper.BaseURL); err == nil && u.Hostname() != "" {
		host = u.Hostname()
	}
	return "tag:" + host + "," + e.Date.Year() + ":" + path
}

// feedID names the feed for ever: the paper's own address.
func (b *builder) feedID() string {
	if b.paper.BaseURL == "" {
		return b.BaseURL + content.FrontPath
	}
	return b.paper.BaseURL + content.FrontPath
}
