package search

import (
	"math"
	"unicode"
)

// maxReranked limits the articles whose text is read to rank them: the best by the index.
const maxReranked = 50

// Weights of what the text of an article says.
const (
	pairWeight      = 1.0 // pairs of characters, as BM25
	titleWeight     = 2.0 // a pair within the headline
	earlyWeight     = 1.5 // a pair in the headline, the standfirst or at the very beginning of the body; later ones less
	proximityWeight = 1.0 // two neighbouring words of the query side by side; further apart less
	earlyHalf       = 60  // so many characters into the body a pair is worth half of earlyWeight
)

// reranker reads the texts of the few best candidates and scores what no index knows: the pairs of neighbouring characters that the query
// and the text share, which is to say how much of an exact phrase stands there, and the proximity of its words.
type reranker struct {
	corpus    *corpus
	pairs     map[uint64]int       // pair → its number
	chars     [1 << 16 / 64]uint64 // bit set: the character of the basic plane stands in the query
	proximity *proximity
	text      []rune // folded, of the doc that is read
}

// evidence counts the pairs of a query in one text, and measures the proximity of its words there.
type evidence struct {
	times     []float32
	first     []float32 // the weight of the place where a pair first stands, beside its mention
	proximity float64
	length    float64
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func pair(a, b rune) uint64 { return uint64(a)<<32 | uint64(b) }

func newReranker(c *corpus, typed []string, clauses []clause) *reranker {
	r := &reranker{corpus: c, pairs: map[uint64]int{}, proximity: newProximity(clauses)}
	for _, s := range typed {
		rs := []rune(s)
		for i, char := range rs {
			if char < 1<<16 {
				r.chars[char/64] |= 1 << (char % 64)
			}
			if i > 0 && (isWordRune(rs[i-1]) && isWordRune(char)) {
				p := pair(rs[i-1], char)
				if _, ok := r.pairs[p]; !ok {
					r.pairs[p] = len(r.pairs)
				}
			}
		}
	}
	return r
}

func (r *reranker) read(doc int) evidence {
	r.text = r.corpus.folding.Runes(r.text[:0], r.corpus.text(doc))
	found := evidence{times: make([]float32, len(r.pairs)), first: make([]float32, len(r.pairs)), length: float64(len(r.text))}
	r.proximity.reset()
	lines, begun := 0, 0 // begun: how many characters into the body, which the fourth line begins
	for i, c := range r.text {
		if c == '\n' {
			lines++
		}
		if lines >= 3 {
			begun++
		}
		if !r.holds(c) {
			continue
		}
		r.proximity.visit(r.text, i)
		if i == 0 || !r.holds(r.text[i-1]) {
			continue
		}
		n, ok := r.pairs[pair(r.text[i-1], c)]
		if !ok {
			continue
		}
		if found.times[n]++; found.times[n] == 1 {
			found.first[n] = earlyWeight / (1 + float32(begun)/earlyHalf)
			if lines == 0 {
				found.first[n] += titleWeight
			}
		}
	}
	found.proximity = r.proximity.score()
	return found
}

// holds tells whether a character stands in the query, or may.
func (r *reranker) holds(c rune) bool { return c >= 1<<16 || r.chars[c/64]&(1<<(c%64)) != 0 }

// score gives the points that the text of each doc adds to its score: BM25 of the pairs, over these texts alone, and proximity.
func (r *reranker) score(docs []int) []float64 {
	found := make([]evidence, len(docs))
	texts := make([]int, len(r.pairs)) // that hold a pair
	sum := 0.0
	for i, doc := range docs {
		found[i] = r.read(doc)
		sum += found[i].length
		for n, t := range found[i].times {
			if t > 0 {
				texts[n]++
			}
		}
	}
	average := max(sum/float64(max(len(docs), 1)), 1)
	total := float64(len(docs))
	out := make([]float64, len(docs))
	idf := make([]float64, len(texts))
	for n, d := range texts {
		idf[n] = math.Log(1 + (total-float64(d)+0.5)/(float64(d)+0.5))
	}
	for i, text := range found {
		for n, t := range text.times {
			if t == 0 {
				continue
			}
			tf := float64(t)
			out[i] += pairWeight * idf[n] * tf * (k1 + 1) / (tf + k1*(1-lengthShare+lengthShare*text.length/average))
			out[i] += float64(text.first[n]) * idf[n]
		}
		out[i] += proximityWeight * text.proximity
	}
	return out
}
