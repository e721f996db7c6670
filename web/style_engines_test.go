//go:build !js

package web

import (
	"io/fs"
	"os"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/tdewolff/parse/v2"
	"github.com/tdewolff/parse/v2/css"
)

// oldest are the engines that the paper is well set from.
var oldest = support{chromium: 67, safari: 12}

// support says from which version on an engine knows a feature. 0: from before any that is in use; late: none does.
type support struct {
	chromium, safari float64
	loss             string // what an engine without it does instead; "" if a plain value must stand in for it
}

const late = 1e3

func (s support) young() bool { return s.chromium > oldest.chromium || s.safari > oldest.safari }

// plainValue is how engines.md says that a feature needs a plain value beside it.
const plainValue = "a plain value"

// readEngines reads the features of styles in engines.md.
func readEngines(t *testing.T) map[string]support {
	t.Helper()
	doc, err := os.ReadFile("engines.md")
	if err != nil {
		t.Fatal(err)
	}
	version := func(s string) float64 {
		if s == "–" {
			return late
		}
		v, err := strconv.ParseFloat(s, 64)
		if err != nil {
			t.Fatalf("engines.md: %q is no version: %v", s, err)
		}
		return v
	}
	known := map[string]support{}
	add := func(names string, s support) {
		for _, found := range regexp.MustCompile("`([^`]+)`").FindAllStringSubmatch(names, -1) {
			if _, twice := known[found[1]]; twice {
				t.Errorf("engines.md: %s stands there twice", found[1])
			}
			known[found[1]] = s
		}
	}
	for line := range strings.Lines(string(doc)) {
		if cells := strings.Split(strings.TrimSpace(line), "|"); len(cells) == 6 && strings.Contains(cells[1], "`") {
			s := support{version(strings.TrimSpace(cells[2])), version(strings.TrimSpace(cells[3])), strings.TrimSpace(cells[4])}
			if s.loss == plainValue {
				s.loss = ""
			}
			add(cells[1], s)
		} else if strings.HasPrefix(line, "`") {
			add(line, support{})
		}
	}
	return known
}

// cssRule is a property that a rule sets, with what the value is made of.
type cssRule struct {
	file, selector, property string
	inside                   []string // conditions around the rule: "@supports not (top:env(x))"
	features                 []string
	before                   []cssRule // in the same rule
}

// readStyle gives all that the rules of a file set, and what selectors and conditions themselves use, each in one without a property.
func readStyle(t *testing.T, file string, src []byte) (all []cssRule) {
	t.Helper()
	var inside, selectors []string
	var rule []cssRule
	for p := css.NewParser(parse.NewInputBytes(src), false); ; {
		grammar, _, data := p.Next()
		at := func(features ...string) cssRule {
			return cssRule{file: file, selector: strings.Join(selectors, ","), inside: slices.Clone(inside), features: features}
		}
		switch grammar {
		case css.ErrorGrammar:
			if err := p.Err(); err.Error() != "EOF" {
				t.Fatalf("%s: %v", file, err)
			}
			return all
		case css.BeginAtRuleGrammar, css.AtRuleGrammar:
			selectors, rule = nil, nil // of what stands in @font-face: none
			inside = append(inside, string(data)+" "+joined(p.Values()))
			all = append(all, at(append(conditions(string(data), p.Values()), string(data))...))
			if grammar == css.AtRuleGrammar {
				inside = inside[:len(inside)-1]
			}
		case css.EndAtRuleGrammar:
			inside = inside[:len(inside)-1]
		case css.QualifiedRuleGrammar, css.BeginRulesetGrammar:
			selectors = append(selectors, joined(p.Values()))
			if grammar == css.BeginRulesetGrammar && !slices.ContainsFunc(inside, func(s string) bool { return strings.HasPrefix(s, "@keyframes") }) {
				all = append(all, at(pseudos.FindAllString(strings.Join(selectors, ","), -1)...))
			}
		case css.EndRulesetGrammar:
			selectors, rule = nil, nil
		case css.DeclarationGrammar, css.CustomPropertyGrammar:
			d := at(valueFeatures(string(data), p.Values())...)
			d.property, d.before = string(data), slices.Clone(rule)
			rule = append(rule, d)
			all = append(all, d)
		}
	}
}

var pseudos = regexp.MustCompile(`::?[a-z-]+`)

func joined(tokens []css.Token) string {
	var b strings.Builder
	for _, token := range tokens {
		b.Write(token.Data)
	}
	return strings.TrimSpace(b.String())
}

// conditions are the features that an at-rule asks for. What stands in @supports is asked for because an engine may lack it.
func conditions(rule string, tokens []css.Token) (features []string) {
	if rule != "@media" {
		return nil
	}
	for _, token := range tokens {
		if token.TokenType == css.IdentToken && string(token.Data) != "and" {
			features = append(features, rule+" "+string(token.Data))
		}
	}
	return features
}

// named are properties whose words are names of our own, of faces and of movements.
var named = regexp.MustCompile(`^(animation|font|font-family|src|unicode-range|counter-.*|--(serif|sans|nameface|figureface))$`)

// valueFeatures are a property and what its value is made of: functions, units and words.
func valueFeatures(property string, tokens []css.Token) []string {
	features := []string{property}
	if strings.HasPrefix(property, "--") {
		features = nil
		tokens = lexed(joined(tokens))
	}
	for _, token := range tokens {
		text := string(token.Data)
		switch token.TokenType {
		case css.FunctionToken:
			features = append(features, strings.ToLower(text)+")")
		case css.DimensionToken:
			features = append(features, strings.TrimLeft(text, "+-.0123456789"))
		case css.IdentToken:
			if !strings.HasPrefix(text, "-") && !named.MatchString(property) {
				features = append(features, text)
			}
		}
	}
	return features
}

func lexed(text string) (tokens []css.Token) {
	for l := css.NewLexer(parse.NewInputString(text)); ; {
		kind, data := l.Next()
		if kind == css.ErrorToken {
			return tokens
		}
		tokens = append(tokens, css.Token{TokenType: kind, Data: data})
	}
}

// styleRules reads all files of style/.
func styleRules(t *testing.T) (all []cssRule) {
	t.Helper()
	files, err := fs.Glob(assets, "style/*.css")
	if err != nil || len(files) == 0 {
		t.Fatalf("no styles: %v", err)
	}
	for _, file := range files {
		all = append(all, readStyle(t, path.Base(file), []byte(styleText(t, file)))...)
	}
	return all
}

// TestStyleEngines demands that every feature of the styles stands in engines.md, and that what is younger than the oldest engines has
// a plain value beside it, or that engines.md says what is lost without.
func TestStyleEngines(t *testing.T) {
	known, all := readEngines(t), styleRules(t)
	used := map[string]bool{}
	for _, d := range all {
		for _, name := range d.features {
			used[featureOf(d, name)] = true
		}
	}
	for _, fault := range engineFaults(known, all) {
		t.Error(fault)
	}
	for name := range known {
		if !used[name] {
			t.Errorf("engines.md: no style uses %s", name)
		}
	}
}

// TestEngineFaults plants what the oldest engines do not know.
func TestEngineFaults(t *testing.T) {
	known := map[string]support{
		"color": {}, "red": {}, "width": {}, "px": {}, "gap": {}, "display": {}, "flex": {}, "grid": {}, "var()": {}, ":focus": {}, "@supports": {}, "margin": {},
		"clamp()": {chromium: 79, safari: 13.1}, flexGap: {chromium: 84, safari: 14.1}, ":late": {chromium: 86, safari: 15.4, loss: "nothing"},
		"balance": {chromium: 114, safari: 17.5, loss: "nothing"},
	}
	for src, want := range map[string]string{
		`a { color: red }`:                      "",
		`a { colour: red }`:                     "x.css: a: colour is not in engines.md",
		`a { width: 1lh }`:                      "x.css: a: lh is not in engines.md",
		`a { width: balance }`:                  "",
		`a { width: clamp(1px, 1px, 1px) }`:     "x.css: a: width has clamp(), which Chromium 67 and Safari 12 lack, and no plain value",
		`a { width: 1px; width: clamp(1px) }`:   "",
		`a { --w: 1px; --w: clamp(1px) }`:       "x.css: a: --w has clamp(), which Chromium 67 and Safari 12 lack, and no plain value",
		`a { display: grid; gap: 1px }`:         "",
		`a .b { display: flex; gap: 1px }`:      "x.css: a .b: gap has gap in flex, which Chromium 67 and Safari 12 lack, and no plain value",
		`a:late { color: red }`:                 "",
		`a:late, a:focus { color: red }`:        "x.css: a:late,a:focus: the whole rule is lost with :late",
		`a:has(b) { color: red }`:               "x.css: a:has(b): :has is not in engines.md",
		`@container (width: 1px) { a { b: c} }`: "x.css: : @container is not in engines.md",
		`a { width: clamp(1px) } @supports not (width: clamp(1px)) { a { width: 1px } }`:        "",
		`a c { width: clamp(1px) } @supports not (width: clamp(1px)) { c { width: 1px } }`:      "",
		`.b { display: flex; gap: 1px } @supports not (inset: 0) { .b > c { margin: 1px } }`:    "",
		`c { width: clamp(1px) } @supports not (width: clamp(1px)) { a c { width: 1px } }`:      "x.css: c: width has clamp(), which Chromium 67 and Safari 12 lack, and no plain value",
		`a { width: clamp(1px) } @supports not (width: clamp(1px)) { a { width: clamp(1px) } }`: "x.css: a: width has clamp(), which Chromium 67 and Safari 12 lack, and no plain value",
	} {
		faults := engineFaults(known, readStyle(t, "x.css", []byte(src)))
		if got := strings.Join(slices.Compact(faults), "; "); got != want && (want == "" || !strings.HasPrefix(got, want)) {
			t.Errorf("%s\n got %s\nwant %s", src, got, want)
		}
	}
}
