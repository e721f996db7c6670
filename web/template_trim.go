//go:build !js

package web

import "strings"

// trimTemplate takes the layout of a template's source out of the pages: a line end, with the spaces around it, is nothing
// between tags and words, and one space inside a tag. So the markup is the same as what go-app builds, which
// has no spaces between elements either, and no space falls into Chinese text. A space that is wanted stands inside its line.
// It works on the source, so it can never touch an article's own text. Templates hold no <pre>.
func trimTemplate(src string) string {
	var b strings.Builder
	inTag, quote := false, byte(0)
	for i := 0; i < len(src); {
		c := src[i]
		switch {
		case strings.HasPrefix(src[i:], "{{"):
			end := strings.Index(src[i:], "}}")
			if end < 0 {
				return b.String() + src[i:] // the parser will say what is wrong
			}
			b.WriteString(src[i : i+end+2])
			i += end + 2
			continue
		case isSpace(c) && quote == 0:
			run := i
			for run < len(src) && isSpace(src[run]) {
				run++
			}
			space := src[i:run]
			i = run
			if strings.ContainsRune(space, '\n') {
				space = ""
				if inTag {
					space = " "
				}
			}
			b.WriteString(space)
			continue
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case inTag && (c == '"' || c == '\''):
			quote = c
		case c == '>':
			inTag = false
		case c == '<':
			inTag = true
		}
		b.WriteByte(c)
		i++
	}
	return b.String()
}

func isSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' }
