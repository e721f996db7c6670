package search

import (
	"strings"
	"unicode/utf8"
)

// Snippet is the sentence of an article that holds most of the query.
type Snippet struct {
	Text  string // as written, shortened to about maxSnippet characters; an ellipsis tells where
	Marks []Mark
	Where int // the paragraph it stands in, from 1: the address ends in #p<Where>; 0: above the text
}

const (
	maxSnippet = 90 // characters
	maxBefore  = 24 // characters before the first mark, when the beginning is cut off
	ellipsis   = "…"
)

// snippet chooses the sentence with the highest weight; of equal ones the first. Where nothing is found it is the beginning.
func (m *marker) snippet(text string) Snippet {
	best, bestWeight := Snippet{}, -1.0
	where := -3 // the lines above the body: headline, standfirst, byline
	for line := range strings.SplitSeq(strings.TrimSuffix(text, "\n"), "\n") {
		where++
		if where == -2 || where == 0 {
			continue
		}
		for line != "" {
			var sentence string
			sentence, line = firstSentence(line)
			if weight := m.weight(sentence); weight > bestWeight && strings.TrimSpace(sentence) != "" {
				best, bestWeight = Snippet{Text: sentence, Where: max(where, 0)}, weight
			}
		}
	}
	return m.shorten(best)
}

// firstSentence takes a sentence off a line, with its closing mark and quote.
func firstSentence(line string) (sentence, rest string) {
	i := sentenceEnd(line)
	if i < 0 {
		return line, ""
	}
	for _, quote := range []string{"”", "’", "）"} {
		if strings.HasPrefix(line[i:], quote) {
			i += len(quote)
		}
	}
	return line[:i], line[i:]
}

// sentenceEnd is the place after the first of 。！？；, -1 for none. Byte by byte: it reads every text that is shown.
func sentenceEnd(line string) int {
	for i := 2; i < len(line); i++ {
		switch line[i-2 : i+1] {
		case "。", "！", "？", "；":
			return i + 1
		}
	}
	return -1
}

// shorten cuts a sentence to maxSnippet characters, so that its first mark stays, and marks it.
func (m *marker) shorten(s Snippet) Snippet {
	s.Text = strings.TrimSpace(s.Text)
	marks := m.marks(s.Text)
	start := 0
	if len(marks) > 0 && utf8.RuneCountInString(s.Text) > maxSnippet {
		if before := s.Text[:marks[0].Start]; utf8.RuneCountInString(before) > maxBefore {
			start = len(before)
			for range maxBefore {
				_, size := utf8.DecodeLastRuneInString(s.Text[:start])
				start -= size
			}
		}
	}
	end, n := start, 0
	for end < len(s.Text) && n < maxSnippet {
		_, size := utf8.DecodeRuneInString(s.Text[end:])
		end += size
		n++
	}
	whole := s.Text
	s.Text = whole[start:end]
	if end < len(whole) {
		s.Text += ellipsis
	}
	shift := -start
	if start > 0 {
		s.Text = ellipsis + s.Text
		shift += len(ellipsis)
	}
	for _, k := range marks {
		if k.Start >= start && k.Start < end {
			s.Marks = append(s.Marks, Mark{k.Start + shift, min(k.End, end) + shift})
		}
	}
	return s
}
