//go:build !js

package web

import (
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/tdewolff/parse/v2"
	"github.com/tdewolff/parse/v2/css"
)

// TestUnusedStyle demands that every class, id, attribute and highlight that a selector of style/ names is written by somebody: a
// template, a script, or a string of the Go code that draws. A rule that nothing can match is fetched and read by every phone.
func TestUnusedStyle(t *testing.T) {
	used := writtenWords(t)
	files, err := fs.Glob(assets, "style/*.css")
	if err != nil || len(files) == 0 {
		t.Fatalf("no styles: %v", err)
	}
	for _, file := range files {
		src, err := fs.ReadFile(assets, file)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range unusedNames(t, string(src), used) {
			t.Errorf("%s: nothing writes %s", file, name)
		}
	}
}

// TestUnusedNames plants rules that nothing matches, of each sort, between some that are matched.
func TestUnusedNames(t *testing.T) {
	used := words{
		"entry": true, "lead": true, "page": true, "data-kind": true, "front": true, "tab-": true, "found": true, "aria-pressed": true, "true": true,
		"data-size": true, "switch": true, "-note": true,
	}
	got := unusedNames(t, `
/* .comment */
.entry.lead > p, #page:not(.gone) .tab-today { color: #fff; background: url(a.png) }
@media (min-width: 900px) { .entry .lost { a: b } #nowhere { a: b } }
[data-kind="front"] .tab, [data-kind="sheet"], [data-lost], [aria-pressed="true"], [data-size="5"], .switch-note, .switch-name { a: b }
::highlight(found) { a: b }
::highlight(reading) { a: b }
@keyframes lead { from { a: b } 50.5% { a: b } }
`, used)
	want := []string{"gone", "lost", "nowhere", "tab", "sheet", "data-lost", "switch-name", "reading"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestUnusedTokens demands that every size, colour and movement that the styles define is used by one of them; one of each sort is planted.
func TestUnusedTokens(t *testing.T) {
	all, err := readStyles(assets, slices.Concat(criticalStyles, appStyles, printStyles))
	if err != nil {
		t.Fatal(err)
	}
	got := unusedTokens(string(all) + ":root { --planted: 0; --ink-planted: 0 } @keyframes planted { }")
	if want := []string{"--planted", "--ink-planted", "@keyframes planted"}; !slices.Equal(got, want) {
		t.Errorf("nothing uses %q; %q are planted", got, want)
	}
}

var (
	tokenName    = regexp.MustCompile(`[{;\s](--[\w-]+):`)
	movementName = regexp.MustCompile(`@keyframes ([\w-]+)`)
)

func unusedTokens(style string) []string {
	var out []string
	for _, found := range tokenName.FindAllStringSubmatch(style, -1) {
		if name := found[1]; !strings.Contains(style, "var("+name+")") && !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	for _, found := range movementName.FindAllStringSubmatch(style, -1) {
		if !strings.Contains(style, "animation: "+found[1]+" ") {
			out = append(out, found[0])
		}
	}
	return out
}

// words hold all names that somebody writes into pages. A name may be put together of two: "tab-" + name, or part + "-note".
type words map[string]bool

func (w words) has(name string) bool {
	for i := range name {
		if name[i] == '-' && (w[name[:i+1]] || w[name[:i]] && w[name[i:]]) {
			return true
		}
	}
	return w[name]
}

// unusedNames lists what the selectors of a style name and used does not have, in the order of the style.
func unusedNames(t *testing.T, style string, used words) []string {
	t.Helper()
	var out []string
	for p := css.NewParser(parse.NewInputString(style), false); ; {
		switch grammar, _, _ := p.Next(); grammar {
		case css.ErrorGrammar:
			if err := p.Err(); err.Error() != "EOF" {
				t.Fatal(err)
			}
			return out
		case css.BeginRulesetGrammar, css.QualifiedRuleGrammar:
			for _, name := range selectorNames(p.Values()) {
				if !used.has(name) && !slices.Contains(out, name) {
					out = append(out, name)
				}
			}
		}
	}
}

// selectorNames are the classes, ids, attributes with their values, and highlights of a selector.
func selectorNames(tokens []css.Token) []string {
	var names []string
	inside, before := false, "" // brackets; the last token
	for _, token := range tokens {
		text := string(token.Data)
		switch {
		case token.TokenType == css.LeftBracketToken:
			inside = true
		case token.TokenType == css.RightBracketToken:
			inside = false
		case token.TokenType == css.HashToken:
			names = append(names, text[1:])
		case token.TokenType == css.IdentToken && (inside || before == "." || before == "highlight("):
			names = append(names, text)
		case token.TokenType == css.StringToken && inside:
			names = append(names, wordPattern.FindAllString(text, 1)...) // a number is no name
		}
		before = text
	}
	return names
}

var (
	wordPattern  = regexp.MustCompile(`-?[A-Za-z][\w-]*`)
	scriptString = regexp.MustCompile("\"[^\"\n]*\"|`[^`]*`")
	queried      = regexp.MustCompile(`\[[^\]]*\]|\.[A-Za-z][\w-]*`) // in a string: what a query looks for, or the ending of a file
	datasetName  = regexp.MustCompile(`dataset(?:"\)\.Set\("|\.)(\w+)`)
	upperCase    = regexp.MustCompile(`[A-Z]`)
)

// writtenWords are the words of templates, and of the strings in scripts and in the Go code that draws.
func writtenWords(t *testing.T) words {
	t.Helper()
	used := words{}
	add := func(text string) {
		for _, word := range wordPattern.FindAllString(text, -1) {
			used[word] = true
		}
	}
	addCode := func(src string, texts []string) {
		for _, text := range texts {
			add(queried.ReplaceAllString(text, " "))
		}
		for _, found := range datasetName.FindAllStringSubmatch(src, -1) {
			used["data-"+upperCase.ReplaceAllStringFunc(found[1], func(c string) string { return "-" + strings.ToLower(c) })] = true
		}
	}
	for file, src := range sources(t) {
		switch path.Ext(file) {
		case ".html":
			add(src)
		case ".js":
			addCode(src, scriptString.FindAllString(src, -1))
		case ".go":
			addCode(src, goStrings(t, file, src))
		}
	}
	return used
}
