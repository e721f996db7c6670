package search

import "slices"

// Measures of proximity, in characters: 40 and 6 bytes of Chinese text.
const (
	maxGap      = 40.0 / 3 // from here on two words have nothing to do with each other
	reversedGap = 2        // so much further apart are two in the other order: 发展经济 for 经济发展
)

// proximity measures how near to each other the neighbouring words of a query stand in a text: a reader who types two words means
// them together. It reads the text once, from its beginning, and so needs to know of each word only where it ended last.
type proximity struct {
	words  [][]rune       // of each clause, in the order of the query
	begins map[rune][]int // first character → the words that begin with it
	worth  []float64      // of a word and the next side by side: the lesser of their idf
	ends   []int          // where each word has ended last, -1 for nowhere
	gaps   []float64      // the narrowest between a word and the next, up to maxGap
}

func newProximity(clauses []clause) *proximity {
	p := &proximity{begins: map[rune][]int{}, ends: make([]int, len(clauses))}
	for i, c := range clauses {
		word := []rune(c.word)
		p.words = append(p.words, word)
		if len(word) > 0 {
			p.begins[word[0]] = append(p.begins[word[0]], i)
		}
		if i > 0 {
			p.worth = append(p.worth, min(clauses[i-1].idf, c.idf))
		}
	}
	p.gaps = make([]float64, len(p.worth))
	return p
}

// reset forgets the text before.
func (p *proximity) reset() {
	for i := range p.ends {
		p.ends[i] = -1
	}
	for i := range p.gaps {
		p.gaps[i] = maxGap
	}
}

// visit notes the words that begin at a place of the text. Places come in order.
func (p *proximity) visit(text []rune, at int) {
	for _, i := range p.begins[text[at]] {
		end := at + len(p.words[i])
		if end > len(text) || !slices.Equal(text[at:end], p.words[i]) {
			continue
		}
		if i > 0 {
			p.narrow(i-1, i-1, at, 0)
		}
		if i < len(p.gaps) {
			p.narrow(i, i+1, at, reversedGap)
		}
		p.ends[i] = end
	}
}

// narrow measures a gap from where a word ended last to the place where its neighbour begins. A word that reaches over the place shares
// characters with the neighbour and stands beside nothing.
func (p *proximity) narrow(gap, word, at int, more float64) {
	if end := p.ends[word]; end >= 0 && end <= at {
		p.gaps[gap] = min(p.gaps[gap], float64(at-end)+more)
	}
}

// score adds up the worth of all gaps, narrow ones nearly whole, over the places visited since reset.
func (p *proximity) score() float64 {
	sum := 0.0
	for i, gap := range p.gaps {
		sum += p.worth[i] * (1 - gap/maxGap)
	}
	return sum
}
