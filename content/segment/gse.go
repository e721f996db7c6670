package segment

import "github.com/go-ego/gse"

// filler is a word that no text holds. It carries the frequency of all the words that a small dictionary leaves out,
// so that the path costs, which are shares of the total, are the same as in the whole one. Two private-use characters:
// gse forces single characters to frequency 2.
const filler = "\U000F0000\U000F0001"

// cut runs gse's shortest path and closes what it leaves open: the tokens cover the text, whatever bytes it holds.
func cut(g *gse.Segmenter, folded string) []Token {
	if folded == "" {
		return nil
	}
	segments := g.Segment([]byte(folded))
	tokens := make([]Token, 0, len(segments))
	end := 0
	for _, s := range segments {
		start, stop := s.Start(), s.End()
		if start < end || stop <= start || stop > len(folded) {
			continue
		}
		if start > end {
			tokens = append(tokens, Token{end, start})
		}
		tokens = append(tokens, Token{start, stop})
		end = stop
	}
	if end < len(folded) {
		tokens = append(tokens, Token{end, len(folded)})
	}
	return tokens
}

// newSegmenter is an empty gse: no HMM tables, no log.
func newSegmenter() gse.Segmenter {
	g := gse.Segmenter{Dict: gse.NewDict(), NotLoadHMM: true, SkipLog: true}
	g.Init()
	return g
}
