//go:build !js

package content

import "unicode"

// The quotes and brackets of Chinese text, each with its partner.
var (
	closing = map[rune]rune{'“': '”', '‘': '’', '（': '）', '《': '》', '「': '」', '『': '』', '【': '】', '〈': '〉'}
	opening = map[rune]rune{'”': '“', '’': '‘', '）': '（', '》': '《', '」': '「', '』': '『', '】': '【', '〉': '〈'}
)

// Closing is the mark that closes an opening quote or bracket; 0 for any other character.
func Closing(r rune) rune { return closing[r] }

// Unclosed lists the quotes and brackets that a paragraph leaves open, the innermost last, and the opening partners of those that it
// closes without having opened them. The apostrophe of Latin words (it’s) is neither.
func Unclosed(text string) (open, extra []rune) {
	last := rune(0)
	for _, r := range text {
		before := last
		last = r
		if r < '‘' || unicode.Is(unicode.Han, r) {
			continue // most characters; the maps cost more
		}
		if closing[r] != 0 {
			open = append(open, r)
			continue
		}
		o := opening[r]
		switch n := len(open); {
		case o == 0:
		case n > 0 && open[n-1] == o:
			open = open[:n-1]
		case r == '’' && before < 0x250 && unicode.IsLetter(before):
		default:
			extra = append(extra, o)
		}
	}
	return open, extra
}
