// Package scan finds exact strings in megabytes of text as written. The search engine runs it after the index has answered, a slice
// between two letters that are typed, so that whatever stands in the paper is found. It knows no index, no ranking and no query.
//
//	Folding (how characters fold) ─▶ Pattern (a folded string) ─▶ finder (16 bytes at once)
//	Scanner: all texts, a slice at a time ─▶ MatchSet: the docs that hold a pattern
package scan

import "zhaputide/content/index"

// Scanner looks through texts for patterns, a slice at a time. Docs are numbered through all texts.
type Scanner struct {
	folding *Folding
	texts   []*index.Texts
	docs    int
	sets    []*MatchSet

	current int // the texts that are looked through now
	at      int // in their bytes
	base    int // the number of their first doc
}

// MatchSet is a pattern and the docs whose text holds it, as far as they are known.
type MatchSet struct {
	Pattern Pattern
	Docs    DocSet
}

// NewScanner makes a scanner without patterns.
func NewScanner(folding *Folding, texts []*index.Texts) *Scanner {
	s := &Scanner{folding: folding, texts: texts}
	for _, t := range texts {
		s.docs += t.Len()
	}
	return s
}

// Add has the scanner look for a folded string that is not empty, from its next step on.
func (s *Scanner) Add(folded string) *MatchSet {
	set := &MatchSet{s.folding.Pattern(folded), NewDocSet(s.docs)}
	s.sets = append(s.sets, set)
	return set
}

// Done tells whether there is nothing to look for, or everything has been looked through.
func (s *Scanner) Done() bool { return s.current == len(s.texts) || len(s.sets) == 0 }

// Step looks through about so many bytes, all patterns counted, and tells whether that was all.
func (s *Scanner) Step(bytes int) (done bool) {
	for bytes > 0 && !s.Done() {
		texts := s.texts[s.current]
		high := min(s.at+max(bytes/len(s.sets), 1), len(texts.All))
		for _, set := range s.sets {
			set.Pattern.Each(texts.All, s.at, high, func(start, end int) int {
				doc := texts.DocAt(start)
				set.Docs.Add(s.base + doc)
				_, next := texts.Span(doc)
				return next // one match in a doc is enough
			})
		}
		bytes -= (high - s.at) * len(s.sets)
		if s.at = high; s.at == len(texts.All) {
			s.current, s.at, s.base = s.current+1, 0, s.base+texts.Len()
		}
	}
	return s.Done()
}
