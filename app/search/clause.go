package search

import "zhaputide/app/search/query"

// maxClauses bounds the work for a pasted text.
const maxClauses = 32

// clause asks for one thing: a word of the query, or whatever else says the same. An article need not satisfy every clause of a long
// query: see [Run.minShouldMatch].
type clause struct {
	word         string        // folded
	alternatives []alternative // the word itself first
	docs         []int         // that satisfy it besides: their headline reads as the typed pinyin
	weight       float64       // of this clause among the others, before its idf
	idf          float64
	synonyms     []string // folded: the alternatives after the first that stand in some article
}

// alternative is one wording of a clause: the word as typed, a synonym, or what typed pinyin reads as. An article satisfies it
// when all its terms stand there and, where the cut has made several of it, the text itself as well.
type alternative struct {
	terms  []string
	weight float64
	text   string
}

// clauses cuts what was typed into words and makes a clause of each. What stands in a row of synonyms is one clause, even where
// the cut makes two words of it.
func (e *Engine) clauses(q query.Query) []clause {
	var out []clause
	known := map[string]bool{}
	for _, typed := range q.Typed() {
		folded := e.analyzer.fold(typed)
		terms := e.analyzer.cut(folded)
		for i := 0; i < len(terms) && len(out) < maxClauses; {
			n, word := e.synonyms.join(terms[i:])
			if !known[word] {
				known[word] = true
				c := clause{word: word, weight: 1, alternatives: []alternative{{terms[i : i+n], 1, word}}}
				for _, s := range e.synonyms[word] {
					c.alternatives = append(c.alternatives, alternative{e.analyzer.cut(s), synonymWeight, s})
				}
				out = append(out, c)
			}
			i += n
		}
	}
	return out
}
