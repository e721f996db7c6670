package search

// scanMost is how many characters are looked for in every text, scanWords in how many words. What is longer is a sentence, and its words find it.
const (
	scanMost  = 24
	scanWords = 4
)

// sought is a string of the query and the docs whose text holds it.
type sought struct {
	literal literal
	docs    docSet
}

// docSet has a bit for every doc.
type docSet []uint64

func newDocSet(docs int) docSet   { return make(docSet, (docs+63)/64) }
func (s docSet) add(doc int)      { s[doc/64] |= 1 << (doc % 64) }
func (s docSet) has(doc int) bool { return s[doc/64]&(1<<(doc%64)) != 0 }
func (s docSet) and(other docSet) {
	for i := range s {
		s[i] &= other[i]
	}
}

// scan looks through the texts of all sources for strings, a stretch at a time.
type scan struct {
	e      *Engine
	seek   []*sought
	source int
	at     int // in the texts of source
}

func (e *Engine) seek(folded string) *sought {
	return &sought{e.folds.literal(folded), newDocSet(e.Docs())}
}

// step looks through about so many bytes, all strings counted, and tells whether that was all.
func (s *scan) step(bytes int) (done bool) {
	for bytes > 0 && s.source < len(s.e.Sources) && len(s.seek) > 0 {
		texts := s.e.Sources[s.source].Texts
		high := min(s.at+max(bytes/len(s.seek), 1), len(texts.All))
		for _, w := range s.seek {
			w.literal.each(texts.All, s.at, high, func(start, end int) int {
				doc := texts.DocAt(start)
				w.docs.add(s.e.base[s.source] + doc)
				_, next := texts.Span(doc)
				return next // one match in a doc is enough
			})
		}
		bytes -= (high - s.at) * len(s.seek)
		if s.at = high; s.at == len(texts.All) {
			s.source, s.at = s.source+1, 0
		}
	}
	return s.source == len(s.e.Sources) || len(s.seek) == 0
}
