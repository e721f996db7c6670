package search

import "math"

// rerankMost is how many of the best articles are looked at in their text.
const rerankMost = 50

// Weights of the look at the text.
const (
	pairWeight  = 1.0 // pairs of characters, as BM25
	headWeight  = 0.5 // a pair within the standfirst or the beginning
	titleWeight = 2.0 // a pair within the headline
	runWeight   = 0.5 // of what all pairs weigh, for the share of the query that stands there in one run
	beginning   = 60  // characters
)

// reranker scores the pairs of characters of a query in the texts of a few candidates.
type reranker struct {
	e      *Engine
	query  []rune
	pairs  map[uint64]int // pair → its number
	isHere [1 << 16 / 64]uint64
	runs   []rune
	places map[uint64][]int32 // pair → where it stands in query
}

// look is what the text of one candidate says.
type look struct {
	times  []float32
	head   []float32 // the weight of the place where a pair stands, beside its mention
	length float64
	run    int // longest run of the query that stands there whole, in characters
}

func pair(a, b rune) uint64 { return uint64(a)<<32 | uint64(b) }

func (e *Engine) reranker(folded []string) *reranker {
	r := &reranker{e: e, pairs: map[uint64]int{}, places: map[uint64][]int32{}}
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
		r.query = append(append(r.query, rs...), ' ')
	}
	for i := 1; i < len(r.query); i++ {
		if r.query[i] != ' ' && r.query[i-1] != ' ' {
			p := pair(r.query[i-1], r.query[i])
			r.places[p] = append(r.places[p], int32(i-1))
		}
	}
	return r
}

func (r *reranker) look(doc int) look {
	text := r.e.text(doc)
	r.runs = r.e.folds.runes(r.runs[:0], text)
	l := look{times: make([]float32, len(r.pairs)), head: make([]float32, len(r.pairs)), length: float64(len(r.runs))}
	lines, begun := 0, 0
	for i, c := range r.runs {
		if c == '\n' {
			lines++
		}
		if lines >= 3 {
			begun++
		}
		if i == 0 || !r.holds(c) || !r.holds(r.runs[i-1]) {
			continue
		}
		n, ok := r.pairs[pair(r.runs[i-1], c)]
		if !ok {
			continue
		}
		l.times[n]++
		switch {
		case lines == 0:
			l.head[n] = titleWeight
		case lines == 1 || lines >= 3 && begun <= beginning:
			l.head[n] = max(l.head[n], headWeight)
		}
	}
	l.run = r.longestRun(r.runs)
	return l
}

// longestRun is the length of the longest string without spaces that stands in both the text and the query.
func (r *reranker) longestRun(text []rune) int {
	best := 0
	for i := 1; i < len(text); i++ {
		if !r.holds(text[i]) || !r.holds(text[i-1]) {
			continue
		}
		for _, at := range r.places[pair(text[i-1], text[i])] {
			if i >= 2 && at > 0 && text[i-2] == r.query[at-1] && r.query[at-1] != ' ' {
				continue // counted from its beginning
			}
			n := 2
			for i-1+n < len(text) && int(at)+n < len(r.query) && text[i-1+n] == r.query[int(at)+n] && text[i-1+n] != ' ' {
				n++
			}
			best = max(best, n)
		}
	}
	return best
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
	idfSum := 0.0
	idf := make([]float64, len(stand))
	for n, d := range stand {
		idf[n] = math.Log(1 + (total-float64(d)+0.5)/(float64(d)+0.5))
		if d > 0 {
			idfSum += idf[n]
		}
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
		if l.run >= 3 {
			out[i] += runWeight * idfSum * float64(l.run) / float64(max(len(r.query)-1, 1))
		}
	}
	return out
}
