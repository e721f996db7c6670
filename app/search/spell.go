package search

import (
	"slices"
	"unicode/utf8"
)

const (
	maxCorrections   = 3
	maxCorrectLength = 12 // characters of a word that is corrected; twice as many letters
)

// speller corrects a word that stands in no article. It allows for one mistake: a letter of pinyin, or a character that looks or sounds
// like another.
type speller struct {
	analyzer analyzer
	corpus   *corpus
	readings *readings
	entities *entities
}

// correct finds what may have been meant by a query, unless what was typed stands somewhere.
func (r *Run) correct() []string {
	q, ranking := r.plan.query, r.ranked()
	if len(q.Words) != 1 || len(q.Phrases) > 0 || ranking.hasWhole {
		return nil
	}
	return r.e.speller.correct(r.e.analyzer.fold(q.Words[0]), ranking.total > 0)
}

// correct finds words near to this one. Pinyin that has found something is taken to be right.
func (s *speller) correct(folded string, found bool) []string {
	n := utf8.RuneCountInString(folded)
	if n < 2 || n > maxCorrectLength*2 {
		return nil
	}
	if patterns := pinyinPatterns(folded); patterns != nil {
		if patterns[0].letters == len(folded) && !found {
			return s.correctPinyin(folded)
		}
		return nil
	}
	if n > maxCorrectLength {
		return nil
	}
	return s.correctHan(folded)
}

// correction is a string that may have been meant.
type correction struct {
	text   string
	weight uint64
}

// bestCorrections are the few of the highest weight; of equal ones the first. No sort: of a common mistake there are hundreds.
func bestCorrections(list []correction) (texts []string) {
	for len(texts) < maxCorrections {
		var best *correction
		for i := range list {
			if c := &list[i]; (best == nil || c.weight > best.weight) && !slices.Contains(texts, c.text) {
				best = c
			}
		}
		if best == nil {
			break
		}
		texts = append(texts, best.text)
	}
	return texts
}

// allStand tells whether every word of a string stands in some article.
func (s *speller) allStand(folded string) bool {
	for _, t := range s.analyzer.terms(folded) {
		if !s.corpus.holds(t) {
			return false
		}
	}
	return true
}
