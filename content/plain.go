//go:build !js

package content

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// PlainText keeps of a piece of HTML the words that a reader sees: no marks, one line a paragraph, list item or table row,
// a space between table cells. Feeds, checks and the search index use it, so all see the same text as the page shows.
func PlainText(fragment string) string {
	var b strings.Builder
	z := html.NewTokenizer(strings.NewReader(fragment))
	for {
		switch z.Next() {
		case html.ErrorToken:
			lines := strings.FieldsFunc(b.String(), func(r rune) bool { return r == lineEnd })
			for i, line := range lines {
				lines[i] = strings.Join(strings.FieldsFunc(line, isSpace), " ")
			}
			return strings.TrimSpace(strings.Join(keepFilled(lines), "\n"))
		case html.TextToken:
			b.WriteString(strings.ReplaceAll(string(z.Text()), string(lineEnd), ""))
		case html.StartTagToken, html.SelfClosingTagToken:
			if name, _ := z.TagName(); atom.Lookup(name) == atom.Br {
				b.WriteByte(' ')
			}
		case html.EndTagToken:
			name, _ := z.TagName()
			switch atom.Lookup(name) {
			case atom.P, atom.Li, atom.Tr, atom.H2, atom.Blockquote, atom.Figcaption, atom.Ul, atom.Ol:
				b.WriteRune(lineEnd)
			case atom.Td, atom.Th:
				b.WriteByte(' ')
			}
		}
	}
}

// lineEnd stands for an end of line while line ends of the source still mean a space; no text holds it.
const lineEnd = '\x1e'

// isSpace is white space that HTML folds; the ideographic space U+3000 is not.
func isSpace(r rune) bool { return r == ' ' || r == '\t' || r == '\n' || r == '\r' || r == '\f' }

func keepFilled(lines []string) []string {
	kept := lines[:0]
	for _, line := range lines {
		if line != "" {
			kept = append(kept, line)
		}
	}
	return kept
}
