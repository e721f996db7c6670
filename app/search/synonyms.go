package search

import "slices"

func (e *Engine) readSynonyms(rows [][]string) {
	e.synonyms = map[string][]string{}
	for _, row := range rows {
		folded := make([]string, len(row))
		for i, w := range row {
			folded[i] = e.analyzer.fold(w)
		}
		for _, w := range folded {
			for _, other := range folded {
				if other != w && !slices.Contains(e.synonyms[w], other) {
					e.synonyms[w] = append(e.synonyms[w], other)
				}
			}
		}
	}
}
