package search

// frequency tells how often a doc has what a clause asks for, weighted by field.
type frequency struct {
	doc   int
	times float32
}

// collect finds the docs that satisfy one clause, with their frequencies, and notes in the clause which synonyms stand somewhere. The list
// is good until the next call.
func (b *bm25f) collect(c *clause) []frequency {
	touched, times := b.collected[:0], b.counts
	add := func(doc int, n float32) {
		if times[doc] == 0 {
			touched = append(touched, frequency{doc: doc})
		}
		times[doc] += n
	}
	for i, a := range c.alternatives {
		before := len(touched)
		switch {
		case len(a.terms) == 1:
			b.collectTerm(a.terms[0], a.weight, add)
		case len(a.terms) > 1:
			b.collectAll(a, add)
		}
		if i > 0 && len(touched) > before {
			c.synonyms = append(c.synonyms, a.text)
		}
	}
	for _, doc := range c.docs {
		add(doc, float32(headlineWeight))
	}
	for i, f := range touched {
		touched[i].times = times[f.doc]
		times[f.doc] = 0
	}
	b.collected = touched
	return touched
}

// collectTerm adds the docs that hold a term, by itself or inside a longer word, or whose section is called so.
func (b *bm25f) collectTerm(term string, weight float64, add func(int, float32)) {
	var outer []int
	section := b.sectionNamed(term)
	for n, s := range b.corpus.sources {
		base := b.corpus.base[n]
		if section != "" {
			for i := range s.Index.Docs() {
				if s.Index.Section(i) == section {
					add(base+i, float32(weight*sectionWeight))
				}
			}
		}
		id := s.Index.Find(term)
		if id < 0 {
			continue
		}
		collect := func(id int, weight float64) {
			for doc, code := range s.Index.Postings(id) {
				add(base+doc, float32(weight)*b.times(base+doc, code))
			}
		}
		collect(id, weight)
		outer = s.Index.Outer(id, outer[:0])
		for _, o := range outer {
			collect(o, weight*insideWeight)
		}
	}
}

// sectionNamed is the ID of the section of this name; "" for none.
func (b *bm25f) sectionNamed(folded string) string {
	for _, section := range b.sections {
		if section.Name == folded {
			return section.ID
		}
	}
	return ""
}

// collectAll adds the docs that hold all terms of an alternative, and its text as it stands.
func (b *bm25f) collectAll(a alternative, add func(int, float32)) {
	if b.allCounts == nil {
		b.allCounts = make([]float32, b.corpus.docs())
	}
	counts := b.allCounts
	var all, touched []frequency // all: so far, and how often at least
	for i, term := range a.terms {
		touched = touched[:0]
		b.collectTerm(term, a.weight, func(doc int, n float32) {
			if counts[doc] == 0 {
				touched = append(touched, frequency{doc: doc})
			}
			counts[doc] += n
		})
		if i == 0 {
			all, touched = touched, nil
			for i := range all {
				all[i].times = counts[all[i].doc]
				counts[all[i].doc] = 0
			}
			continue
		}
		kept := all[:0]
		for _, f := range all {
			if n := counts[f.doc]; n > 0 {
				kept = append(kept, frequency{f.doc, min(f.times, n)})
			}
		}
		all = kept
		for _, f := range touched {
			counts[f.doc] = 0
		}
	}
	pattern := b.corpus.folding.Pattern(a.text)
	for _, f := range all {
		if start, _ := pattern.First(b.corpus.text(f.doc)); start >= 0 {
			add(f.doc, f.times)
		}
	}
}
