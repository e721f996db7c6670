package search

import "zhaputide/content/segment"

// Lexicon is the word list as far as search asks it; *segment.Lexicon is one.
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

// terms cuts a string as typed into terms.
func (a analyzer) terms(s string) []string { return a.cut(a.fold(s)) }

// cut is [analyzer.terms] for a string that is folded already.
func (a analyzer) cut(folded string) []string { return segment.QueryTerms(a.lexicon, folded) }

// breaks are the places where a line of a headline may end: between words.
func (a analyzer) breaks(headline string) []int {
	return segment.Breaks(headline, segment.Words(a.lexicon, a.folder, headline))
}
