// Package index is the inverted index (倒排) of the paper and the plain texts beside it. The build writes them with [Build] and
// [BuildTexts]; the phone opens them with [Open] and [OpenTexts] and reads them where they lie: nothing is unpacked but what a
// query touches.
package index

import (
	"strings"
	"unicode/utf8"

	"zhaputide/content"
)

// Doc is an article as the index sees it: plain text.
type Doc struct {
	Path       string // edition/slug
	Headline   string
	Standfirst string
	Bylines    []content.Byline
	Section    string // ID
	Date       content.Date
	Body       string // a line a block; the n-th line is what the address ends in: #p<n>
}

// FromArticle makes the Doc of an article. Kicker and subhead count as body.
func FromArticle(a *content.Article) Doc {
	d := Doc{
		Path: a.Edition + "/" + a.Slug, Headline: a.Headline, Standfirst: a.Standfirst,
		Bylines: a.Bylines, Section: a.Section, Date: a.Date,
	}
	var lines []string
	for _, b := range a.Blocks {
		if b.ID != "" {
			lines = append(lines, oneLine(b.Text))
		}
	}
	d.Body = strings.Join(lines, "\n")
	return d
}

// Text joins the fields of the doc as [Texts] keeps them, a line each, for search to scan and snippets to quote.
func (d Doc) Text() string {
	return oneLine(d.Headline) + "\n" + oneLine(d.Standfirst) + "\n" + oneLine(content.BylineText(d.Bylines)) + "\n" + d.Body + "\n"
}

// EditionSlug splits a path.
func EditionSlug(path string) (edition, slug string) {
	edition, slug, _ = strings.Cut(path, "/")
	return edition, slug
}

func oneLine(s string) string { return strings.ReplaceAll(s, "\n", " ") }

// leadMost bounds what counts as the first sentence, in bytes: about 80 characters.
const leadMost = 240

// lead is the standfirst, or the first sentence of the body: in a news item the one that the headline sums up.
func (d Doc) lead() string {
	if d.Standfirst != "" {
		return d.Standfirst
	}
	s := d.Body
	if i := strings.IndexAny(s, "。！？\n"); i >= 0 {
		s = s[:i]
	}
	if len(s) > leadMost {
		s = s[:leadMost]
		for !utf8.ValidString(s) && s != "" {
			s = s[:len(s)-1]
		}
	}
	return s
}
