// Package query reads what was typed into the search box, and writes it again. The search engine asks it what to look for, the library
// for its words, the pages which filters are set. It is pure: it knows neither the index nor the texts.
//
//	typed ─▶ Parse ─▶ Query: words · phrases · without · bylines · sections · dates ─▶ String ─▶ the same as typed
package query

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"zhaputide/content"
)

// Query holds a typed query taken apart: words, "exact phrases", -without, 记者:name, 版面:section, 日期:2026-02 or 日期:2026-01..2026-03.
// Full-width punctuation is as good as ASCII.
type Query struct {
	Words    []string // free words, as typed
	Phrases  []string // must stand in the text
	Without  []string // must not
	Bylines  []string // one of them must stand in the name of someone who signs, or be a role
	Sections []string // names or IDs; one of them
	From, To content.Date

	verbatim string
}

// Verbatim is all that was typed, when nothing in it can only be an operator: it is looked for as it stands, too.
func (q Query) Verbatim() string { return q.verbatim }

// Typed lists the strings that are to be found: words and phrases, or where there are none [Query.Verbatim].
func (q Query) Typed() []string {
	if list := slices.Concat(q.Words, q.Phrases); len(list) > 0 || q.verbatim == "" {
		return list
	}
	return []string{q.verbatim}
}

// The names of fields, as typed and as written by [Query.String].
var fieldNames = []struct{ typed, name string }{
	{"记者", "记者"}, {"作者", "记者"}, {"署名", "记者"}, {"版面", "版面"}, {"栏目", "版面"}, {"日期", "日期"}, {"时间", "日期"},
}

// Parse reads a query. Nothing is an error: what is no operator is a word, and an operator whose value makes no sense is left out.
func Parse(s string) Query {
	var q Query
	s = strings.Join(strings.FieldsFunc(strings.ToValidUTF8(s, ""), isBreak), " ")
	operators := false
	for rest := s; rest != ""; {
		switch {
		case rest[0] == ' ':
			rest = rest[1:]
			continue
		case isQuote(rest):
			var phrase string
			phrase, rest = quoted(rest)
			q.Phrases = appendNew(q.Phrases, phrase)
			continue
		case isMinus(rest):
			var word string
			word, rest = value(rest[firstSize(rest):])
			if word != "" {
				q.Without = appendNew(q.Without, word)
				operators = true
			}
			continue
		}
		if name, after, ok := field(rest); ok {
			var v string
			v, rest = value(after)
			q.setField(name, v)
			operators = true
			continue
		}
		var word string
		word, rest, _ = strings.Cut(rest, " ")
		q.Words = append(q.Words, word)
	}
	if !operators || len(q.Words)+len(q.Phrases)+len(q.Bylines)+len(q.Sections) == 0 && q.From == "" && q.To == "" {
		q.verbatim = s
	}
	return q
}

// isBreak: no-break and ideographic spaces are breaks, and controls, which no text holds.
func isBreak(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }

func firstSize(s string) int {
	_, size := utf8.DecodeRuneInString(s)
	return size
}

func isQuote(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return strings.ContainsRune(`"“”＂`, r)
}

// isMinus tells whether a minus begins something: one that stands alone is a word.
func isMinus(s string) bool {
	r, size := utf8.DecodeRuneInString(s)
	return strings.ContainsRune("-－", r) && size < len(s) && s[size] != ' '
}

const closers = `"”＂`

// quoted takes a quoted phrase off s. A quote that nothing closes is no quote: it is skipped.
func quoted(s string) (phrase, rest string) {
	size := firstSize(s)
	end := strings.IndexAny(s[size:], closers)
	if end < 0 {
		return "", s[size:]
	}
	phrase, rest = s[size:size+end], s[size+end:]
	return strings.TrimSpace(phrase), rest[firstSize(rest):]
}

// value takes a quoted phrase or a word off s.
func value(s string) (v, rest string) {
	for s != "" && isQuote(s) {
		if v, rest = quoted(s); v != "" {
			return v, rest
		}
		s = rest
	}
	v, rest, _ = strings.Cut(s, " ")
	return v, rest
}

func field(s string) (name, rest string, ok bool) {
	for _, f := range fieldNames {
		if after, found := strings.CutPrefix(s, f.typed); found {
			for _, colon := range []string{":", "："} {
				if after, found := strings.CutPrefix(after, colon); found {
					return f.name, after, true
				}
			}
		}
	}
	return "", "", false
}

func (q *Query) setField(name, v string) {
	switch name {
	case "记者":
		q.Bylines = appendNew(q.Bylines, v)
	case "版面":
		q.Sections = appendNew(q.Sections, v)
	case "日期":
		if from, to, ok := parseDateRange(v); ok {
			q.From, q.To = from, to
		}
	}
}

func appendNew(list []string, s string) []string {
	if s == "" || slices.Contains(list, s) {
		return list
	}
	return append(list, s)
}

// String writes the query so that [Parse] reads it the same.
func (q Query) String() string {
	var parts []string
	parts = append(parts, q.Words...)
	for _, p := range q.Phrases {
		parts = append(parts, `"`+p+`"`)
	}
	for _, w := range q.Without {
		parts = append(parts, "-"+quote(w))
	}
	for _, b := range q.Bylines {
		parts = append(parts, "记者:"+quote(b))
	}
	for _, s := range q.Sections {
		parts = append(parts, "版面:"+quote(s))
	}
	if dates := formatDateRange(q.From, q.To); dates != "" {
		parts = append(parts, "日期:"+dates)
	}
	return strings.Join(parts, " ")
}

func quote(s string) string {
	if strings.Contains(s, " ") || isQuote(s) {
		return `"` + s + `"`
	}
	return s
}
