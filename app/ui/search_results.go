package ui

import (
	"html"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"zhaputide/app/browser"
	"zhaputide/app/search"
	"zhaputide/content"
)

// resultsID is the list of what was found. go-app makes it and never looks into it again: the rows are put there by
// [browser.ShowRows], as soon as they are known. Of each row go-app would make a dozen elements, each with calls to the
// browser that a slow phone feels, and it draws only some ms after it was told to; the browser parses all rows in one.
const resultsID = "results"

func resultList() app.UI { return app.Raw(`<ol class="results" id="` + resultsID + `"></ol>`) }

// showRows shows what was found, where the search page stands.
func (s *Shell) showRows() {
	if f := &s.find; s.page.Kind == "search" {
		browser.ShowRows(resultsID, f.rowsHTML, f.of, f.results != nil && f.results.Complete)
	}
}

// answerRows are the rows of an answer; of one that found nothing, what might help.
func answerRows(r search.Results, query string, sections []search.Section) string {
	if r.Total > 0 || !r.Complete {
		return resultRows(r.Hits, sections)
	}
	text := sayFoundNoneText
	if len(narrowings(query)) > 0 {
		text = sayFoundNarrowText
	}
	return app.HTMLString(box("li", "", empty(sayFoundNone, text, content.ArchivePath, sayGoArchive)))
}

// resultRows are the rows of what was found. Each link leads to the paragraph that the snippet is from.
func resultRows(hits []search.Hit, sections []search.Section) string {
	var b strings.Builder
	for _, h := range hits {
		writeRow(&b, h, sections)
	}
	return b.String()
}

func writeRow(b *strings.Builder, h search.Hit, sections []search.Section) {
	b.WriteString(`<li class="result"><a class="result-link" href="` + html.EscapeString(hitPath(h)) + `">`)
	writeParts(b, "label", sectionName(h.Section, sections))
	writeMarked(b, `<h2 class="headline">`, h.Headline, h.HeadlineMarks, h.Breaks, `</h2>`)
	writeMarked(b, `<p class="snippet">`, h.Snippet.Text, h.Snippet.Marks, nil, `</p>`)
	writeParts(b, "meta", hitDate(h).Chinese(), hitEdition(h), h.Byline)
	b.WriteString(`</a></li>`)
}

// writeParts writes a line of the words that there are.
func writeParts(b *strings.Builder, class string, words ...string) {
	b.WriteString(`<p class="` + class + `">`)
	for _, w := range words {
		if w != "" {
			b.WriteString("<span>" + html.EscapeString(w) + "</span>")
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
			b.WriteString(html.EscapeString(text[at:breaks[0]]) + "<wbr>")
			at, breaks = breaks[0], breaks[1:]
		}
		b.WriteString(html.EscapeString(text[at:end]))
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

// marked is a text with its marks.
func marked(text string, marks []search.Mark) []app.UI {
	var out []app.UI
	at := 0
	for _, m := range marks {
		if m.Start > at {
			out = append(out, app.Text(text[at:m.Start]))
		}
		out = append(out, line("mark", "", text[m.Start:m.End]))
		at = m.End
	}
	if at < len(text) || out == nil {
		out = append(out, app.Text(text[at:]))
	}
	return out
}

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
	year, monthOf, day := h.Day/10000, h.Day/100%100, h.Day%100
	if year == 0 {
		return ""
	}
	date := strconv.Itoa(year)
	if monthOf > 0 {
		date += two(monthOf)
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
	return sayInEdition(content.Date(h.Edition).Chinese())
}

const mostPeople = 8 // names to choose from

// signers are those who sign the results, by how many of them.
func signers(hits []search.Hit) []string {
	var names []string
	count := map[string]int{}
	for _, h := range hits {
		for _, name := range strings.Fields(h.Byline) {
			if isRole(name) {
				continue
			}
			if count[name]++; count[name] == 1 {
				names = append(names, name)
			}
		}
	}
	for i := 1; i < len(names); i++ { // few, and equals stay in the order of the results
		for j := i; j > 0 && count[names[j]] > count[names[j-1]]; j-- {
			names[j], names[j-1] = names[j-1], names[j]
		}
	}
	return names[:min(len(names), mostPeople)]
}

// isRole tells what stands before names in a byline: 记者, 通讯员, 文图.
func isRole(word string) bool {
	for _, role := range []string{"记者", "通讯员", "摄影", "作者", "编辑", "供图", "绘图", "制图", "文字", "图片", "文", "图", "摄", "文图", "图文"} {
		if strings.HasSuffix(word, role) {
			return true
		}
	}
	return false
}
