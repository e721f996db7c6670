package search

import (
	"zhaputide/app/search/query"
	"zhaputide/content/segment"
)

// mostConcepts bounds the work for a pasted text.
const mostConcepts = 32

// concept is one thing that is asked for: a word of the query, and other words for it.
type concept struct {
	word     string  // folded
	ways     []way   // the word itself first
	docs     []int   // found otherwise, by pinyin in the headline
	weight   float64 // of this concept among the others
	idf      float64
	synonyms []string // folded, that stand in some article
}

// way is a manner to say a concept: terms that must all stand in an article, and then the string itself where there are several.
type way struct {
	terms  []string
	weight float64
	text   string
}

// found is a doc and how strongly it has a concept.
type found struct {
	doc   int
	times float32
}

// concepts reads the words of a query. What stands in a row of synonyms is one concept, even where the cut makes two words of it.
func (e *Engine) concepts(q query.Query) []concept {
	chunks := append(append([]string{}, q.Words...), q.Phrases...)
	if len(chunks) == 0 && q.Verbatim() != "" {
		chunks = []string{q.Verbatim()}
	}
	var out []concept
	known := map[string]bool{}
	for _, chunk := range chunks {
		folded := e.fold(chunk)
		terms := segment.QueryTerms(e.Lexicon, folded)
		for i := 0; i < len(terms) && len(out) < mostConcepts; {
			n, word := e.joined(terms[i:])
			if !known[word] {
				known[word] = true
				c := concept{word: word, weight: 1, ways: []way{{terms[i : i+n], 1, word}}}
				for _, s := range e.synonyms[word] {
					c.ways = append(c.ways, way{segment.QueryTerms(e.Lexicon, s), synonymWeight, s})
				}
				out = append(out, c)
			}
			i += n
		}
	}
	return out
}

// joined is the longest run of terms, of at most four, that is a row's word together; else the first term alone.
func (e *Engine) joined(terms []string) (n int, word string) {
	whole := ""
	n, word = 1, terms[0]
	for i := range min(len(terms), 4) {
		whole += terms[i]
		if e.synonyms[whole] != nil {
			n, word = i+1, whole
		}
	}
	return n, word
}
