package search

import "slices"

// synonyms gives the other words, folded, that mean the same to a reader as a folded word.
type synonyms map[string][]string

// newSynonyms reads rows of words that mean the same.
func newSynonyms(rows [][]string, a analyzer) synonyms {
	s := synonyms{}
	for _, row := range rows {
		folded := make([]string, len(row))
		for i, w := range row {
			folded[i] = a.fold(w)
		}
		for _, w := range folded {
			for _, other := range folded {
				if other != w && !slices.Contains(s[w], other) {
					s[w] = append(s[w], other)
				}
			}
		}
	}
	return s
}

// join is the longest run of terms, of at most four, that together are a word with synonyms; without one the first term alone.
func (s synonyms) join(terms []string) (n int, word string) {
	joined := ""
	n, word = 1, terms[0]
	for i := range min(len(terms), 4) {
		joined += terms[i]
		if s[joined] != nil {
			n, word = i+1, joined
		}
	}
	return n, word
}
