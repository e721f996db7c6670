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

// feeds makes the Atom and the JSON feed.
type feeds struct {
	newspaper *content.Newspaper
	baseURL   string
	head      metadata
	media     media
}

// build puts both feeds into the site, with the whole text of the newest articles.
func (f feeds) build(to *site.Site) error {
	front := f.baseURL + content.FrontPath
	atom := atomFeed{
		Lang: f.newspaper.Paper.Lang, ID: f.id(),
		Title: f.newspaper.Paper.Name, Subtitle: f.newspaper.Paper.Subtitle, Author: atomPerson{f.head.publisher().Name}, Icon: f.baseURL + f.head.shell.AppleIcon,
		Links: []atomLink{
			{Rel: "alternate", Type: "text/html", Href: front},
			{Rel: "self", Type: "application/atom+xml", Href: f.baseURL + atomPath},
		},
	}
	feed := jsonFeed{
		Version: "https://jsonfeed.org/version/1.1", Title: f.newspaper.Paper.Name, HomePage: front, Feed: f.baseURL + jsonFeedPath,
		Description: f.newspaper.Paper.Description, Icon: f.baseURL + f.head.shell.AppleIcon, Lang: f.newspaper.Paper.Lang,
		Authors: []jsonPerson{{f.head.publisher().Name}},
	}
	for _, e := range f.newspaper.Editions {
		for _, a := range e.Articles {
			if len(feed.Items) == feedMost {
				break
			}
			item, err := f.item(e, a)
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
	if err := to.Add(atomPath, &site.File{Type: "application/atom+xml; charset=utf-8", Parts: [][]byte{[]byte(xml.Header), body}}); err != nil {
		return err
	}
	body, err = json.Marshal(feed)
	if err != nil {
		return err
	}
	return to.Add(jsonFeedPath, &site.File{Type: "application/feed+json", Parts: [][]byte{body}})
}

func (f feeds) item(e *content.Edition, a *content.Article) (jsonItem, error) {
	path := content.ArticlePath(e.ID, a.Slug)
	item := jsonItem{
		ID: f.tagID(path, e), URL: f.baseURL + path, Title: a.Headline, Summary: summary(a),
		Published: a.Date.Start(f.newspaper.Paper.TimeZone), Tags: []string{f.newspaper.Paper.SectionName(a.Section)},
	}
	if a.Column != "" {
		item.Tags = append(item.Tags, a.Column)
	}
	for _, name := range content.Signers(a.Bylines) {
		item.Authors = append(item.Authors, jsonPerson{name})
	}
	if a.Share != "" {
		src, _, err := f.media.add(a, a.Share)
		if err != nil {
			return item, err
		}
		item.Image = f.baseURL + src
	}
	var err error
	item.HTML, err = f.text(a)
	return item, err
}

// text is the whole article as HTML that stands on its own.
func (f feeds) text(a *content.Article) (string, error) {
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
			p, err := f.media.picture(a, block.Image)
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
	return absolute(strings.TrimSpace(out.String()), f.baseURL), nil
}

// tagID names a page for ever (RFC 4151): by the paper's own host, whatever address this copy of the site is made for.
func (f feeds) tagID(path string, e *content.Edition) string {
	host := "localhost"
	if u, err := url.Parse(f.newspaper.Paper.BaseURL); err == nil && u.Hostname() != "" {
		host = u.Hostname()
	}
	return "tag:" + host + "," + e.Date.Year() + ":" + path
}

// id names the feed for ever: the paper's own address.
func (f feeds) id() string {
	if f.newspaper.Paper.BaseURL == "" {
		return f.baseURL + content.FrontPath
	}
	return f.newspaper.Paper.BaseURL + content.FrontPath
}
