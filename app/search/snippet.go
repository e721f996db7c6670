package search

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"zhaputide/app/search/scan"
)

// Mark is a run of a text that the query found, in bytes.
type Mark struct{ Start, End int }

// Snippet is the sentence of an article that says most about the query.
type Snippet struct {
	Text  string // as written, shortened to about snippetMost characters; an ellipsis tells where
	Marks []Mark
	Where int // the paragraph it stands in, from 1: the address ends in #p<Where>; 0: above the text
}

const (
	snippetMost = 90 // characters
	beforeMost  = 24 // characters before the first mark, when the beginning is cut off
	ellipsis    = "…"
)

// marker finds what of the query stands in a text.
type marker struct {
	words  []scan.Pattern
	weight []float64
}

func newMarker(p *plan, folding *scan.Folding) *marker {
	m := &marker{}
	long := 0
	for _, c := range p.clauses {
		long = max(long, utf8.RuneCountInString(c.word))
	}
	known := map[string]bool{}
	add := func(s string, weight float64) {
		if s == "" || known[s] || utf8.RuneCountInString(s) == 1 && long > 1 {
			return
		}
		known[s] = true
		m.words = append(m.words, folding.Pattern(s))
		m.weight = append(m.weight, weight)
	}
	sum := 0.0
	for _, c := range p.clauses {
		sum += c.idf
		for _, a := range c.alternatives {
			add(a.text, c.idf*a.weight)
		}
	}
	for _, s := range p.read {
		add(s, 1)
	}
	for _, s := range append(slices.Clone(p.typed), p.verbatimText) {
		known[s] = false
		add(s, sum+1)
	}
	return m
}

// marks are the runs to be marked, in order, not touching.
func (m *marker) marks(text string) []Mark {
	var all []Mark
	for i := range m.words {
		m.words[i].Each(text, 0, len(text), func(start, end int) int {
			all = append(all, Mark{start, end})
			return end
		})
	}
	slices.SortFunc(all, func(a, b Mark) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End)) })
	out := all[:0]
	for _, k := range all {
		if n := len(out); n > 0 && k.Start <= out[n-1].End {
			out[n-1].End = max(out[n-1].End, k.End)
		} else {
			out = append(out, k)
		}
	}
	return out
}

// says is how much of the query stands in a text.
func (m *marker) says(text string) float64 {
	sum := 0.0
	for i := range m.words {
		if start, _ := m.words[i].First(text); start >= 0 {
			sum += m.weight[i]
		}
	}
	return sum
}

// snippet chooses the sentence; of equal ones the first. Where nothing is found it is the beginning.
func (m *marker) snippet(text string) Snippet {
	best, bestSays := Snippet{}, -1.0
	where := -3 // the lines above the body: headline, standfirst, byline
	for line := range strings.SplitSeq(strings.TrimSuffix(text, "\n"), "\n") {
		where++
		if where == -2 || where == 0 {
			continue
		}
		for line != "" {
			var sentence string
			sentence, line = firstSentence(line)
			if says := m.says(sentence); says > bestSays && strings.TrimSpace(sentence) != "" {
				best, bestSays = Snippet{Text: sentence, Where: max(where, 0)}, says
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

func (m *marker) shorten(s Snippet) Snippet {
	s.Text = strings.TrimSpace(s.Text)
	marks := m.marks(s.Text)
	start := 0
	if len(marks) > 0 && utf8.RuneCountInString(s.Text) > snippetMost {
		if before := s.Text[:marks[0].Start]; utf8.RuneCountInString(before) > beforeMost {
			start = len(before)
			for range beforeMost {
				_, size := utf8.DecodeLastRuneInString(s.Text[:start])
				start -= size
			}
		}
	}
	end, n := start, 0
	for end < len(s.Text) && n < snippetMost {
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
