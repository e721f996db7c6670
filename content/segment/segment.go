// Package segment turns text into terms (分词). It is the only package that knows gse.
//
// Text is folded first ([Folder]): width, case, traditional to simplified. The build cuts with gse's whole dictionary
// ([Dictionary]) and writes down the words that occur in the paper ([BuildLexicon]); the phone opens that lexicon and cuts
// with a dictionary of the few words that stand in the text at hand ([Lexicon]). Both give the same cut, which a test
// holds for every paragraph.
//
// Always gse's shortest path and byte offsets: its other modes lose one-word queries and cut wrongly beside digits and letters.
package segment

import (
	"unicode"
	"unicode/utf8"
)

// Token is a piece of a folded text, as byte offsets.
type Token struct{ Start, End int }

// Cutter cuts folded text into tokens, in order and not overlapping; together they cover it. [IsWord] tells words from the rest.
type Cutter interface {
	Cut(folded string) []Token
	Has(word string) bool
}

// IsWord tells whether a token is more than punctuation and space.
func IsWord(s string) bool {
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return true
		}
	}
	return false
}

// Sub-words are of 2 to 4 characters: shorter ones are every character, longer ones are hardly ever inside another word.
const (
	subWordLeast = 2
	subWordMost  = 4
)

// Terms gives what the index keeps of a cut text: every word, and after it the words inside it (sub-words), so that
// 港区 finds 嘉兴港区. A term may come several times; emit is told whether it is a word of the cut or a sub-word.
func Terms(c Cutter, folded string, tokens []Token, emit func(term string, word bool)) {
	for _, t := range tokens {
		word := folded[t.Start:t.End]
		if !IsWord(word) {
			continue
		}
		emit(word, true)
		if utf8.RuneCountInString(word) > subWordLeast {
			subWords(c, word, emit)
		}
	}
}

func subWords(c Cutter, word string, emit func(string, bool)) {
	for start := range word {
		end := start
		for n := 1; n <= subWordMost; n++ {
			_, size := utf8.DecodeRuneInString(word[end:])
			if end += size; size == 0 || end-start == len(word) {
				break
			}
			if n >= subWordLeast && c.Has(word[start:end]) {
				emit(word[start:end], false)
			}
			if end == len(word) {
				break
			}
		}
	}
}

// QueryTerms gives the words of a folded query, in order. Only words: a query's sub-words would find too much.
func QueryTerms(c Cutter, folded string) []string {
	var terms []string
	for _, t := range c.Cut(folded) {
		if word := folded[t.Start:t.End]; IsWord(word) {
			terms = append(terms, word)
		}
	}
	return terms
}

// Words cuts a text into its words, in order and as written: joined, they are the text again.
func Words(c Cutter, f *Folder, text string) []string {
	folded := f.Fold(text)
	var words []string
	end := 0
	for _, t := range c.Cut(folded.Text) {
		if stop := folded.Origin(t.End); stop > end {
			words = append(words, text[end:stop])
			end = stop
		}
	}
	if end < len(text) {
		words = append(words, text[end:])
	}
	return words
}
