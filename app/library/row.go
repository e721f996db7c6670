package library

import (
	"slices"

	"zhaputide/app/search"
	"zhaputide/content"
)

// RenderRows renders the rows of an answer as HTML; of one that has found nothing, what might help. The search worker renders, so that
// a slow page only has to put them on the screen.
type RenderRows func(r search.Results, query string, sections []search.Section) string

// Row holds what a page must know of a row that it shows.
type Row struct {
	Edition, Slug string
	Signers       []string `json:",omitempty"` // names, without roles
	Marked        []string `json:",omitempty"` // what is marked in it, as it stands there, each once
}

func rowsOf(hits []search.Hit) []Row {
	rows := make([]Row, len(hits))
	for i, h := range hits {
		rows[i] = Row{h.Edition, h.Slug, content.Signers(h.Bylines), markedWords(h)}
	}
	return rows
}

// markedWords lists the marked words of a hit, each once, those of the headline first.
func markedWords(h search.Hit) (words []string) {
	add := func(text string, marks []search.Mark) {
		for _, m := range marks {
			if word := text[m.Start:m.End]; !slices.Contains(words, word) {
				words = append(words, word)
			}
		}
	}
	add(h.Headline, h.HeadlineMarks)
	add(h.Snippet.Text, h.Snippet.Marks)
	return words
}
