package ui

import (
	"slices"
	"strings"
	"unicode/utf8"

	"zhaputide/app/browser"
	"zhaputide/app/search/query"
	"zhaputide/content"
)

// found is what a search has found in an article: it is marked when that article is opened from the results, and again on
// every way back to it.
type found struct {
	path  string // of the article
	words []string
	shown bool // once: a way back goes where the reader was, not to the first mark
}

// leaveSearch remembers what was typed and, when a result is tapped, the search and what it found there.
func (s *Shell) leaveSearch(to browser.Address) {
	if s.location.Kind != "search" {
		return
	}
	if s.find.unwritten {
		s.rewriteQuery()
	}
	place := content.ParsePath(to.Path)
	if place.Kind != "article" {
		return
	}
	s.remember()
	if s.find.results == nil {
		return
	}
	for _, row := range s.find.shown {
		if row.Edition == place.Edition && row.Slug == place.Name {
			s.found = found{path: place.Path(), words: foundWords(row.Marked, s.find.query, s.find.words)}
		}
	}
}

// foundWords are the words to be marked in an article: those that are marked in its row, which covers pinyin, traditional
// characters and synonyms, and those of the query itself: as typed, and as cut. A single character is marked only where nothing
// longer was found: else the page would be full of it.
func foundWords(marked []string, typed string, cut []string) []string {
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

// markFound marks what was found in the page that has just been shown, and nothing elsewhere.
func (s *Shell) markFound(page browser.Page) {
	if page.Kind != "article" || s.found.path != page.Path {
		browser.MarkText(nil, "")
		return
	}
	to := page.Hash
	if s.found.shown {
		to = ""
	}
	s.found.shown = true
	browser.MarkText(s.found.words, to)
}
