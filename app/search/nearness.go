package search

import "slices"

// Measures of nearness, in characters: 40 and 6 bytes of Chinese text.
const (
	nearMost     = 40.0 / 3 // from here on two words have nothing to do with each other
	nearReversed = 2        // so much further apart are two in the other order: 发展经济 for 经济发展
)

// nearness measures how near to each other the neighbouring concepts of a query stand in a text. It reads the text once, from its
// beginning, and so needs to know of each word only where it ended last.
type nearness struct {
	words  [][]rune
	begins map[rune][]int // first character → the words that begin with it
	worth  []float64      // of a word and the next side by side: the lesser of what they tell
	ends   []int          // where each word has ended last, -1 for nowhere
	gaps   []float64      // the least between a word and the next, up to nearMost
}

func newNearness(concepts []concept) *nearness {
	n := &nearness{begins: map[rune][]int{}, ends: make([]int, len(concepts))}
	for i, c := range concepts {
		word := []rune(c.word)
		n.words = append(n.words, word)
		if len(word) > 0 {
			n.begins[word[0]] = append(n.begins[word[0]], i)
		}
		if i > 0 {
			n.worth = append(n.worth, min(concepts[i-1].idf, c.idf))
		}
	}
	n.gaps = make([]float64, len(n.worth))
	return n
}

// reset makes ready for another text.
func (n *nearness) reset() {
	for i := range n.ends {
		n.ends[i] = -1
	}
	for i := range n.gaps {
		n.gaps[i] = nearMost
	}
}

// see notes the words that begin at a place. Places come in order.
func (n *nearness) see(text []rune, at int) {
	for _, i := range n.begins[text[at]] {
		end := at + len(n.words[i])
		if end > len(text) || !slices.Equal(text[at:end], n.words[i]) {
			continue
		}
		if i > 0 {
			n.note(i-1, i-1, at, 0)
		}
		if i < len(n.gaps) {
			n.note(i, i+1, at, nearReversed)
		}
		n.ends[i] = end
	}
}

// note measures from the last end of a word; one that reaches over the place is no neighbour but shares characters.
func (n *nearness) note(gap, word, at int, more float64) {
	if end := n.ends[word]; end >= 0 && end <= at {
		n.gaps[gap] = min(n.gaps[gap], float64(at-end)+more)
	}
}

// score is what the places seen since reset are worth.
func (n *nearness) score() float64 {
	sum := 0.0
	for i, gap := range n.gaps {
		sum += n.worth[i] * (1 - gap/nearMost)
	}
	return sum
}
