package ui

import (
	"slices"
	"strings"
	"unicode/utf8"

	"zhaputide/app/browser"
	"zhaputide/app/search/query"
	"zhaputide/content"
)

// highlight holds the words to be marked in an article that was opened from the results: then, and again on every way back to it.
type highlight struct {
	path  string // of the article
	words []string
	shown bool // once: a way back goes where the reader was, not to the first mark
}

// leave remembers what was typed and, when a result is tapped, the search and what it found there.
func (s *searchSession) leave(to browser.Address) {
	if s.location.Kind != content.KindSearch {
		return
	}
	if s.unwritten {
		s.writeAddress()
	}
	place := content.ParsePath(to.Path)
	if place.Kind != content.KindArticle {
		return
	}
	s.remember()
	if s.results == nil {
		return
	}
	for _, row := range s.rows {
		if row.Edition == place.Edition && row.Slug == place.Name {
			s.opened = highlight{path: place.Path(), words: highlightWords(row.Marked, s.query, s.terms)}
		}
	}
}

// highlightWords lists the words to be marked in an article: those that are marked in its row, which covers pinyin, traditional
// characters and synonyms, and those of the query itself: as typed, and as cut. A single character is marked only where nothing
// longer was found: else the page would be full of it.
func highlightWords(marked []string, typed string, cut []string) []string {
	var words []string
	add := func(word string) {
		if word = strings.TrimSpace(word); word != "" && !slices.Contains(words, word) {
			words = append(words, word)
		}
	}
	q := query.Parse(typed)
	for _, word := range slices.Concat(marked, q.Words, q.Phrases, cut) {
		add(word)
	}
	if slices.ContainsFunc(words, long) {
		words = slices.DeleteFunc(words, func(word string) bool { return !long(word) })
	}
	return words
}

func long(word string) bool { return utf8.RuneCountInString(word) > 1 }

// highlight marks what was found in the page that has just been shown, and nothing elsewhere.
func (s *searchSession) highlight(page browser.Page) {
	if page.Kind != content.KindArticle || s.opened.path != page.Path {
		browser.MarkText(nil, "")
		return
	}
	to := page.Hash
	if s.opened.shown {
		to = ""
	}
	s.opened.shown = true
	browser.MarkText(s.opened.words, to)
}
