//go:build !js

package importer

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"zhaputide/content"
)

const (
	bylineMarks = "■◆□●○◇▲△▼▽★☆◎▪▫◼◻⬛▶►"
	// maxByline is the longest byline in characters. Longer lines behind a mark are text with a bullet.
	maxByline = 80
)

var inBrackets = regexp.MustCompile(`^(?:（[^（）]*）|\([^()]*\)|【[^【】]*】|\[[^][]*\])$`)

// token is a word of a byline.
type token struct {
	text  string
	role  bool
	slash bool // a slash stands before it
}

// parseByline reads a line that is a byline and nothing else. rest is what stands in no role and no name: marks and dividers.
func parseByline(s string) (bylines []content.Byline, rest string, ok bool) {
	if utf8.RuneCountInString(s) > maxByline || strings.ContainsAny(s, "。！？；“”") {
		return nil, "", false
	}
	inner := s
	if inBrackets.MatchString(s) {
		_, n := utf8.DecodeRuneInString(s)
		_, m := utf8.DecodeLastRuneInString(s)
		inner = s[n : len(s)-m]
	}
	unmarked := strings.TrimLeft(inner, bylineMarks+" ")
	ts := bylineTokens(unmarked)
	if len(ts) == 0 {
		return nil, "", false
	}
	bylines, ok = signatures(ts)
	if unmarked != inner {
		unknownRole(bylines)
	}
	if !ok || !plausible(bylines, ts, unmarked != inner) {
		return nil, "", false
	}
	return bylines, leftOver(s, bylines), true
}

// bylineTokens cuts at white space, 、，： and slashes, then takes roles off the front of words: 记者迟伟涛.
func bylineTokens(s string) []token {
	var ts []token
	for _, word := range strings.FieldsFunc(s, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("、，,：:|｜；;", r) }) {
		word = strings.ReplaceAll(word, "／", "/")
		for word != "" {
			role := frontRole(word)
			if role != "" {
				ts = append(ts, token{text: role, role: true})
				word = word[len(role):]
				continue
			}
			name, rest, cut := strings.Cut(word, "/")
			if i := innerRole(name); i > 0 {
				name, rest, cut = word[:i], word[i:], false
			}
			if name != "" {
				ts = append(ts, token{text: name})
			}
			if word = rest; cut {
				ts = append(ts, token{slash: true})
			}
		}
	}
	return foldSlashes(ts)
}

// foldSlashes turns tokens that are only a slash into a mark on the next one.
func foldSlashes(ts []token) []token {
	folded := ts[:0]
	slash := false
	for _, t := range ts {
		if t.text == "" {
			slash = true
			continue
		}
		t.slash, slash = slash, false
		folded = append(folded, t)
	}
	return folded
}

// signatures reads tokens as bylines: roles, then the names that share them. A role after the names, with no name of its own,
// belongs to the names before it.
func signatures(ts []token) ([]content.Byline, bool) {
	var bylines []content.Byline
	var now content.Byline
	closeGroup := func() {
		if len(now.Names) > 0 {
			now.Names = joinSpaced(now.Names)
			bylines = append(bylines, now)
		}
		now = content.Byline{}
	}
	for i, t := range ts {
		switch {
		case !t.role:
			now.Names = append(now.Names, t.text)
		case len(now.Names) > 0 && followsName(t.text) && (t.slash || i+1 == len(ts) || ts[i+1].role):
			now.Role = strings.TrimSpace(now.Role + " " + t.text)
			closeGroup()
		default:
			if len(now.Names) > 0 {
				closeGroup()
			}
			now.Role = strings.TrimSpace(now.Role + " " + t.text)
		}
	}
	unused := now.Role != "" && len(now.Names) == 0
	closeGroup()
	return bylines, len(bylines) > 0 && !unused
}

// joinSpaced joins two single Han characters, a name of two characters spaced out to the width of three, and Latin words.
func joinSpaced(words []string) []string {
	var names []string
	single, latin := false, false
	for _, w := range words {
		r, n := utf8.DecodeRuneInString(w)
		isSingle, isLatin := n == len(w) && isHan(r), r < utf8.RuneSelf
		switch {
		case isSingle && single:
			names[len(names)-1] += w
			single, latin = false, false
			continue
		case isLatin && latin:
			names[len(names)-1] += " " + w
			continue
		}
		names = append(names, w)
		single, latin = isSingle, isLatin
	}
	return names
}

// leftOver gives the characters of s that stand in no role and no name, so that the report can list them.
func leftOver(s string, bylines []content.Byline) string {
	var used []rune
	for _, b := range bylines {
		used = append(used, []rune(b.Role+strings.Join(b.Names, ""))...)
	}
	var rest strings.Builder
	for _, r := range strings.ReplaceAll(s, "／", "/") {
		if i := slices.Index(used, r); i >= 0 {
			used = slices.Delete(used, i, i+1)
		} else if !unicode.IsSpace(r) {
			rest.WriteRune(r)
		}
	}
	return rest.String()
}
