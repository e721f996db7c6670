package ui

import (
	"slices"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"zhaputide/app/library"
	"zhaputide/app/search"
)

// resultList is the list of what was found. go-app makes it and never looks into it again: the rows are put there by
// [browser.ShowRows], as soon as they are known. Of each row go-app would make a dozen elements, each with calls to the
// browser that a slow phone feels, and it draws only some ms after it was told to; the browser parses all rows in one.
func resultList() app.UI { return app.Raw(`<ol class="results" id="` + resultsID + `"></ol>`) }

// marked draws a text with its marks.
func marked(text string, marks []search.Mark) []app.UI {
	var out []app.UI
	at := 0
	for _, m := range marks {
		if m.Start > at {
			out = append(out, app.Text(text[at:m.Start]))
		}
		out = append(out, textEl("mark", "", text[m.Start:m.End]))
		at = m.End
	}
	if at < len(text) || out == nil {
		out = append(out, app.Text(text[at:]))
	}
	return out
}

const maxPeople = 8 // names to choose from

// signers lists those who sign the results, first those who sign most of them; at most maxPeople.
func signers(rows []library.Row) []string {
	var names []string
	count := map[string]int{}
	for _, row := range rows {
		for _, name := range row.Signers {
			if count[name]++; count[name] == 1 {
				names = append(names, name)
			}
		}
	}
	slices.SortStableFunc(names, func(a, b string) int { return count[b] - count[a] })
	return names[:min(len(names), maxPeople)]
}
