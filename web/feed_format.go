//go:build !js

package web

import "encoding/xml"

// atomFeed is RFC 4287, as far as a newspaper needs it.
type atomFeed struct {
	XMLName  xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
	Lang     string      `xml:"xml:lang,attr"`
	ID       string      `xml:"id"`
	Title    string      `xml:"title"`
	Subtitle string      `xml:"subtitle,omitempty"`
	Updated  string      `xml:"updated"`
	Author   atomPerson  `xml:"author"`
	Links    []atomLink  `xml:"link"`
	Icon     string      `xml:"icon"`
	Entries  []atomEntry `xml:"entry"`
}

type atomPerson struct {
	Name string `xml:"name"`
}

type atomLink struct {
	Rel  string `xml:"rel,attr"`
	Type string `xml:"type,attr,omitempty"`
	Href string `xml:"href,attr"`
}

type atomEntry struct {
	ID         string       `xml:"id"`
	Title      string       `xml:"title"`
	Published  string       `xml:"published"`
	Updated    string       `xml:"updated"`
	Authors    []atomPerson `xml:"author"`
	Links      []atomLink   `xml:"link"`
	Categories []atomTerm   `xml:"category"`
	Summary    string       `xml:"summary,omitempty"`
	Content    atomContent  `xml:"content"`
}

type atomTerm struct {
	Term string `xml:"term,attr"`
}

type atomContent struct {
	Type string `xml:"type,attr"`
	Text string `xml:",chardata"`
}

// jsonFeed is JSON Feed 1.1.
type jsonFeed struct {
	Version     string       `json:"version"`
	Title       string       `json:"title"`
	HomePage    string       `json:"home_page_url"`
	Feed        string       `json:"feed_url"`
	Description string       `json:"description,omitempty"`
	Icon        string       `json:"icon"`
	Lang        string       `json:"language"`
	Authors     []jsonPerson `json:"authors,omitempty"`
	Items       []jsonItem   `json:"items"`
}

type jsonPerson struct {
	Name string `json:"name"`
}

type jsonItem struct {
	ID        string       `json:"id"`
	URL       string       `json:"url"`
	Title     string       `json:"title"`
	HTML      string       `json:"content_html"`
	Summary   string       `json:"summary,omitempty"`
	Image     string       `json:"image,omitempty"`
	Published string       `json:"date_published"`
	Authors   []jsonPerson `json:"authors,omitempty"`
	Tags      []string     `json:"tags,omitempty"`
}

// atomOf says in Atom what an item says in JSON.
func atomOf(item jsonItem) atomEntry {
	e := atomEntry{
		ID: item.ID, Title: item.Title, Published: item.Published, Updated: item.Published, Summary: item.Summary,
		Links:   []atomLink{{Rel: "alternate", Type: "text/html", Href: item.URL}},
		Content: atomContent{Type: "html", Text: item.HTML},
	}
	for _, author := range item.Authors {
		e.Authors = append(e.Authors, atomPerson(author))
	}
	for _, tag := range item.Tags {
		e.Categories = append(e.Categories, atomTerm{tag})
	}
	return e
}
