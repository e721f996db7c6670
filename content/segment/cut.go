package segment

import (
	"unicode/utf8"
)

// Cut implements [Cutter] with a dictionary for this text alone: the lexicon's words that occur in it, about twenty for a query,
// and a filler that carries the frequency of all others. So gse is ready in well under a millisecond, and cuts as the whole
// dictionary does: a word that does not occur in a text can be on no path through it.
func (l *Lexicon) Cut(folded string) []Token {
	if folded == "" {
		return nil
	}
	g := newSegmenter()
	left := l.total
	taken := map[int]bool{}
	l.within(folded, func(i int) {
		if taken[i] {
			return
		}
		taken[i] = true
		// An error would mean that the double array refuses a key; the token would then be missing, never wrong.
		if g.AddToken(l.Word(i), float64(l.frequency[i])) == nil {
			left -= uint64(l.frequency[i])
		}
	})
	if err := g.AddToken(filler, float64(max(left, 1))); err != nil {
		return []Token{{0, len(folded)}}
	}
	g.CalcToken()
	return cut(&g, folded)
}

// within calls found with every word of the lexicon that occurs in the text, once for each place. From each character on it narrows the run
// of words that begin with what stands there, one character at a time.
func (l *Lexicon) within(text string, found func(word int)) {
	for start := range text {
		low, high := 0, l.Len()
		for end := start; end < len(text); {
			_, size := utf8.DecodeRuneInString(text[end:])
			end += size
			low = l.search(low, high, text[start:end])
			if low == high {
				break
			}
			if l.Word(low) == text[start:end] {
				found(low)
			}
			high = l.search(low, high, text[start:end]+"\xff") // no UTF-8 holds 0xff: the end of the run
			if low == high {
				break
			}
		}
	}
}
