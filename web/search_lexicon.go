//go:build !js

package web

import (
	"iter"
	"slices"

	"zhaputide/content"
	"zhaputide/content/pack"
	"zhaputide/content/segment"
)

// lexicon writes the words in up to three parts: closed years, closed months of the newest year, the newest month.
func (x *indexer) lexicon() ([]pack.File, error) {
	editions := x.newspaper.Editions
	month := slices.IndexFunc(editions, func(e *content.Edition) bool { return monthOf(e) != monthOf(editions[0]) })
	year := slices.IndexFunc(editions, func(e *content.Edition) bool { return e.Date.Year() != newestYear(x.newspaper) })
	if year < 0 {
		year = len(editions)
	}
	if month < 0 {
		month = len(editions)
	}
	var files []pack.File
	var parts [][]byte
	var below *segment.Lexicon
	for _, level := range []struct {
		name     string
		editions []*content.Edition
	}{{"years", editions[year:]}, {"months", editions[min(month, year):year]}, {"month", editions[:min(month, year)]}} {
		if len(level.editions) == 0 {
			continue
		}
		inputs := slices.Clone(parts)
		for text := range x.texts(level.editions) {
			inputs = append(inputs, []byte(text))
		}
		part, err := x.cache.memoize(func() ([]byte, error) { return segment.BuildLexicon(x.dictionary, x.texts(level.editions), below) }, inputs...)
		if err != nil {
			return nil, err
		}
		parts = append(parts, part)
		files = append(files, x.addFile("lexicon-"+level.name, part))
		if below, err = segment.OpenLexicon(parts...); err != nil {
			return nil, err
		}
	}
	return files, nil
}

// texts yields all texts of the editions, as the index has them. With the newest edition go the paper's own words (synonyms, gazetteer,
// sections), which must be in the lexicon though no article may hold them: a query can name them.
func (x *indexer) texts(editions []*content.Edition) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, d := range (span{editions: editions}).docs() {
			if !yield(d.Text()) {
				return
			}
		}
		if editions[0] != x.newspaper.Editions[0] {
			return
		}
		words := slices.Concat(slices.Concat(x.newspaper.Paper.Synonyms...), x.newspaper.Paper.Gazetteer)
		for _, s := range x.newspaper.Paper.Sections {
			words = append(words, s.Name)
		}
		for _, w := range words {
			if !yield(w) {
				return
			}
		}
	}
}
