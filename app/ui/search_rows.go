package ui

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"zhaputide/app/search"
	"zhaputide/content"
)

// Rows renders the rows of an answer, or what might help where nothing was found: it is the [library.RenderRows] of the search worker.
func Rows(r search.Results, query string, sections []search.Section) string {
	if r.Total > 0 || !r.Complete {
		return resultRows(r.Hits, sections)
	}
	text := msgFoundNoneText
	if len(queryFilters(query)) > 0 {
		text = msgFoundFilteredText
	}
	return app.HTMLString(classEl("li", "", emptyLink(msgFoundNone, text, content.ArchivePath, msgGoArchive)))
}

// resultRows renders the rows of what was found. Each link leads to the paragraph that the snippet is from.
func resultRows(hits []search.Hit, sections []search.Section) string {
	var b strings.Builder
	for _, h := range hits {
		writeRow(&b, h, sections)
	}
	return b.String()
}

func writeRow(b *strings.Builder, h search.Hit, sections []search.Section) {
	b.WriteString(`<li class="result"><a class="result-link" href="` + escape.Replace(hitPath(h)) + `">`)
	writeParts(b, "label", sectionName(h.Section, sections))
	writeMarked(b, `<h2 class="headline">`, h.Headline, h.HeadlineMarks, h.Breaks, `</h2>`)
	writeMarked(b, `<p class="snippet">`, h.Snippet.Text, h.Snippet.Marks, nil, `</p>`)
	writeParts(b, "meta", hitDate(h).Chinese(), hitEdition(h), content.BylineText(h.Bylines))
	b.WriteString(`</a></li>`)
}

// writeParts writes a line of the words that there are.
func writeParts(b *strings.Builder, class string, words ...string) {
	b.WriteString(`<p class="` + class + `">`)
	for _, w := range words {
		if w != "" {
			b.WriteString("<span>" + escape.Replace(w) + "</span>")
		}
	}
	b.WriteString("</p>")
}

// writeMarked writes a text with its marks, and <wbr> at the places where it may break.
func writeMarked(b *strings.Builder, before, text string, marks []search.Mark, breaks []int, after string) {
	b.WriteString(before)
	at := 0
	to := func(end int) {
		for len(breaks) > 0 && breaks[0] <= end {
			b.WriteString(escape.Replace(text[at:breaks[0]]) + "<wbr>")
			at, breaks = breaks[0], breaks[1:]
		}
		b.WriteString(escape.Replace(text[at:end]))
		at = end
	}
	for _, m := range marks {
		to(m.Start)
		b.WriteString("<mark>")
		to(m.End)
		b.WriteString("</mark>")
	}
	to(len(text))
	b.WriteString(after)
}

// escape makes a text HTML. Package html would bring 2,231 named characters with it, 29 KB (brotli), to do the same.
var escape = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&#34;", "'", "&#39;")

func sectionName(id string, sections []search.Section) string {
	for _, s := range sections {
		if s.ID == id {
			return s.Name
		}
	}
	return ""
}

// hitPath is the address of what was found, down to the paragraph.
func hitPath(h search.Hit) string {
	path := content.ArticlePath(h.Edition, h.Slug)
	if h.Snippet.Where > 0 {
		path += "#p" + strconv.Itoa(h.Snippet.Where)
	}
	return path
}

// hitDate is the date of an article: Day is its digits, with zeros for what it lacks.
func hitDate(h search.Hit) content.Date {
	two := func(n int) string { return "-" + strconv.Itoa(n/10) + strconv.Itoa(n%10) }
	year, month, day := h.Day/10000, h.Day/100%100, h.Day%100
	if year == 0 {
		return ""
	}
	date := strconv.Itoa(year)
	if month > 0 {
		date += two(month)
	}
	if day > 0 {
		date += two(day)
	}
	return content.Date(date)
}

// hitEdition names the edition where the date does not say it already.
func hitEdition(h search.Hit) string {
	if strings.HasPrefix(string(hitDate(h)), h.Edition) {
		return ""
	}
	return msgInEdition(content.Date(h.Edition).Chinese())
}
