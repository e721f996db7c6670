package search

import "zhaputide/content/segment"

// Lexicon is what search asks of the word list; *segment.Lexicon is one.
type Lexicon interface {
	segment.Cutter
	Len() int
	Word(i int) string
	Frequency(word string) (uint32, bool)
	Prefix(prefix string, most int) []string
	Pinyin(r rune) []string
}

// analyzer folds and cuts what is typed by the lexicon that the build has cut the articles by: else the two would never meet.
type analyzer struct {
	lexicon Lexicon
	folder  *segment.Folder
}

func (a analyzer) fold(s string) string { return a.folder.Fold(s).Text }

// terms are the terms of a string as typed.
func (a analyzer) terms(s string) []string { return a.cut(a.fold(s)) }

// cut is terms of a string that is folded already.
func (a analyzer) cut(folded string) []string { return segment.QueryTerms(a.lexicon, folded) }

// breaks are the places where a line of a headline may end: between words.
func (a analyzer) breaks(headline string) []int {
	return segment.Breaks(headline, segment.Words(a.lexicon, a.folder, headline))
}
