package search

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// SuggestionKind tells words, names and articles apart among suggestions.
type SuggestionKind string

// The kinds of suggestion.
const (
	SuggestWord    SuggestionKind = "word"
	SuggestPerson  SuggestionKind = "person"
	SuggestPlace   SuggestionKind = "place"
	SuggestSection SuggestionKind = "section"
	SuggestArticle SuggestionKind = "article"
)

// Suggestion is something to search for, or an article to open.
type Suggestion struct {
	Kind  SuggestionKind
	Text  string // the word, the name, the headline
	Marks []Mark // what of it was typed
	Doc   *Doc   // of an article
	Docs  int    // of a person: how many articles
}

// Suggest completes what is typed: sections, places and people first, then words, then articles; at most so many. By pinyin too.
func (e *Engine) Suggest(typed string, most int) []Suggestion {
	folded := strings.TrimSpace(e.analyzer.fold(strings.ToValidUTF8(typed, "")))
	if i := strings.LastIndexByte(folded, ' '); i >= 0 {
		folded = folded[i+1:]
	}
	if folded == "" || most <= 0 {
		return nil
	}
	patterns := pinyinPatterns(folded)
	out := e.suggestEntities(nil, folded, patterns, (most+1)/2)
	if patterns == nil {
		out = e.suggestWords(out, folded, 3*most, most-most/3)
	}
	return e.suggestArticles(out, folded, patterns, most)
}

// suggestEntities appends those of whose name a word begins with what was typed, or which read as it from the beginning, until there are so many.
func (e *Engine) suggestEntities(out []Suggestion, folded string, patterns []pinyinPattern, most int) []Suggestion {
	for _, n := range e.entities.all() {
		if len(out) >= most {
			break
		}
		start, end := 0, -1
		if i := wordStart(n.folded, folded); i >= 0 {
			start = utf8.RuneCountInString(n.folded[:i])
			end = start + utf8.RuneCountInString(folded)
		}
		for _, p := range patterns {
			if end < 0 {
				end = e.readings.match(&p, n.runes, 0, true)
			}
		}
		if end > 0 {
			out = append(out, Suggestion{Kind: n.kind, Text: n.text, Marks: []Mark{{byteAt(n.text, start), byteAt(n.text, end)}}, Docs: n.docs})
		}
	}
	return out
}

// wordStart is the byte at which a word of a name begins with what was typed, -1 for none: smi begins a word of john smith.
func wordStart(name, typed string) int {
	if strings.HasPrefix(name, typed) {
		return 0
	}
	if i := strings.Index(name, " "+typed); i >= 0 {
		return i + 1
	}
	return -1
}

// suggestWords appends words that begin with what was typed and stand in some article, until there are so many or so many were tried.
func (e *Engine) suggestWords(out []Suggestion, folded string, tried, most int) []Suggestion {
	for _, w := range e.analyzer.lexicon.Prefix(folded, tried) {
		if len(out) >= most {
			break
		}
		if e.corpus.holds(w) && !slices.ContainsFunc(out, func(s Suggestion) bool { return s.Text == w }) {
			out = append(out, Suggestion{Kind: SuggestWord, Text: w, Marks: []Mark{{0, len(folded)}}})
		}
	}
	return out
}

// suggestArticles appends the newest articles whose headline holds what was typed, or reads as it, until there are so many.
func (e *Engine) suggestArticles(out []Suggestion, folded string, patterns []pinyinPattern, most int) []Suggestion {
	if utf8.RuneCountInString(folded) < 2 {
		return out
	}
	var matches []headlineMatch
	if patterns != nil && patterns[0].letters >= minHeadlineLetters {
		matches = e.headlines.match(patterns)
	}
	pattern := e.corpus.folding.Pattern(folded)
	h := e.headlines
	h.open()
	first, size := utf8.DecodeRuneInString(folded)
	second, _ := utf8.DecodeRuneInString(folded[size:])
	paired := h.pair(0, first, second) // the next headline that may hold the string
	for len(out) < most {
		i := paired
		if len(matches) > 0 {
			i = min(i, matches[0].headline)
		}
		if i == len(h.docs) {
			break
		}
		headline := headlineOf(e.corpus.text(h.docs[i]))
		start, end := -1, -1
		if i == paired {
			start, end = pattern.First(headline)
			paired = h.pair(i+1, first, second)
		}
		if len(matches) > 0 && i == matches[0].headline {
			if start < 0 {
				start, end = byteAt(headline, matches[0].from), byteAt(headline, matches[0].to)
			}
			matches = matches[1:]
		}
		if start >= 0 {
			d := e.corpus.doc(h.docs[i])
			out = append(out, Suggestion{Kind: SuggestArticle, Text: headline, Marks: []Mark{{start, end}}, Doc: &d})
		}
	}
	return out
}

// byteAt is where the n-th character of a text begins.
func byteAt(text string, n int) int {
	for i := range text {
		if n == 0 {
			return i
		}
		n--
	}
	return len(text)
}

// Mentions counts the articles in which a word stands, by the index: for the tap on a word.
func (e *Engine) Mentions(word string) int {
	terms := e.analyzer.terms(word)
	if len(terms) == 0 {
		return 0
	}
	c := clause{alternatives: []alternative{{terms, 1, e.analyzer.fold(word)}}}
	return len(e.scorer.collect(&c))
}
