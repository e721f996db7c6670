package search

import "math"

// rerankMost is how many of the best articles are looked at in their text.
const rerankMost = 50

// Weights of the look at the text.
const (
	pairWeight  = 1.0 // pairs of characters, as BM25
	titleWeight = 2.0 // a pair within the headline
	earlyWeight = 1.5 // a pair in the headline, the standfirst or at the very beginning of the body; later ones less
	nearWeight  = 1.0 // two neighbouring words of the query side by side; further apart less
	earlyHalf   = 60  // so many characters into the body a pair is worth half of earlyWeight
)

// reranker scores the pairs of characters of a query, and how near its words are, in the texts of a few candidates.
type reranker struct {
	e      *Engine
	pairs  map[uint64]int // pair → its number
	isHere [1 << 16 / 64]uint64
	near   *nearness
	runs   []rune
}

// look is what the text of one candidate says.
type look struct {
	times  []float32
	head   []float32 // the weight of the place where a pair first stands, beside its mention
	near   float64
	length float64
}

func pair(a, b rune) uint64 { return uint64(a)<<32 | uint64(b) }

func (e *Engine) reranker(folded []string, concepts []concept) *reranker {
	r := &reranker{e: e, pairs: map[uint64]int{}, near: newNearness(concepts)}
	for _, s := range folded {
		rs := []rune(s)
		for i, c := range rs {
			if c < 1<<16 {
				r.isHere[c/64] |= 1 << (c % 64)
			}
			if i > 0 && (isWordRune(rs[i-1]) && isWordRune(c)) {
				p := pair(rs[i-1], c)
				if _, ok := r.pairs[p]; !ok {
					r.pairs[p] = len(r.pairs)
				}
			}
		}
	}
	return r
}

func (r *reranker) look(doc int) look {
	text := r.e.text(doc)
	r.runs = r.e.folding.Runes(r.runs[:0], text)
	l := look{times: make([]float32, len(r.pairs)), head: make([]float32, len(r.pairs)), length: float64(len(r.runs))}
	r.near.reset()
	lines, begun := 0, 0 // begun: how many characters into the body, which the fourth line begins
	for i, c := range r.runs {
		if c == '\n' {
			lines++
		}
		if lines >= 3 {
			begun++
		}
		if !r.holds(c) {
			continue
		}
		r.near.see(r.runs, i)
		if i == 0 || !r.holds(r.runs[i-1]) {
			continue
		}
		n, ok := r.pairs[pair(r.runs[i-1], c)]
		if !ok {
			continue
		}
		if l.times[n]++; l.times[n] == 1 {
			l.head[n] = earlyWeight / (1 + float32(begun)/earlyHalf)
			if lines == 0 {
				l.head[n] += titleWeight
			}
		}
	}
	l.near = r.near.score()
	return l
}

// holds tells whether a character stands in the query, or may.
func (r *reranker) holds(c rune) bool { return c >= 1<<16 || r.isHere[c/64]&(1<<(c%64)) != 0 }

// score gives what the text adds for each candidate.
func (r *reranker) score(docs []int) []float64 {
	looks := make([]look, len(docs))
	stand := make([]int, len(r.pairs)) // in how many texts
	sum := 0.0
	for i, doc := range docs {
		looks[i] = r.look(doc)
		sum += looks[i].length
		for n, t := range looks[i].times {
			if t > 0 {
				stand[n]++
			}
		}
	}
	average := max(sum/float64(max(len(docs), 1)), 1)
	total := float64(len(docs))
	out := make([]float64, len(docs))
	idf := make([]float64, len(stand))
	for n, d := range stand {
		idf[n] = math.Log(1 + (total-float64(d)+0.5)/(float64(d)+0.5))
	}
	for i, l := range looks {
		for n, t := range l.times {
			if t == 0 {
				continue
			}
			tf := float64(t)
			out[i] += pairWeight * idf[n] * tf * (k1 + 1) / (tf + k1*(1-lengthShare+lengthShare*l.length/average))
			out[i] += float64(l.head[n]) * idf[n]
		}
		out[i] += nearWeight * l.near
	}
	return out
}
