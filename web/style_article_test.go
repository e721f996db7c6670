//go:build !js

package web

import (
	"regexp"
	"strings"
	"testing"
)

func TestArticleStyle(t *testing.T) {
	other := map[string]bool{"front": true, "shelf": true}
	for css, want := range map[string]string{
		`.front{a:b}`:                             ``,
		`.front,.story{a:b}`:                      `.story{a:b}`,
		`.story:not(.front,.x){a:b}`:              `.story:not(.front,.x){a:b}`,
		`.frontal{a:b}.front .x{c:d}`:             `.frontal{a:b}`,
		`:is(.front,.story) p,.shelf>p{a:b}`:      `:is(.front,.story) p{a:b}`,
		`[data-kind=front] .x{a:b}`:               ``,
		`[data-kind="article"] .x{a:b}`:           `[data-kind="article"] .x{a:b}`,
		`@media print{.front{a:b}}.x{c:d}`:        `.x{c:d}`,
		`@media print{.front{a:b}.x{c:d}}`:        `@media print{.x{c:d}}`,
		`@font-face{font-family:front}`:           `@font-face{font-family:front}`,
		`@keyframes front{to{a:b}}@charset "x";y`: `@keyframes front{to{a:b}}@charset "x";y`,
	} {
		if got := articleStyle(css, other); got != want {
			t.Errorf("%s\n got %s\nwant %s", css, got, want)
		}
	}
}

// The rules are cut apart and put together again without loss.
func FuzzFilterRules(f *testing.F) {
	small := criticalStyle(f)
	f.Add(small)
	f.Add("a{b")
	f.Add("},({;")
	f.Fuzz(func(t *testing.T, css string) {
		got := filterRules(css, func(string) bool { return true })
		if css == small && got != css {
			t.Errorf("the style has changed:\n%s", got)
		}
		if again := filterRules(got, func(string) bool { return true }); balanced(css) && again != filterRules(again, func(string) bool { return true }) {
			t.Errorf("%q becomes %q", got, again)
		}
	})
}

// balanced tells whether each brace that a style opens is closed, and no other: of a torn one nothing is demanded but an end.
func balanced(css string) bool {
	open := 0
	for _, c := range css {
		switch c {
		case '{':
			open++
		case '}':
			open--
		}
		if open < 0 {
			return false
		}
	}
	return open == 0
}

// No article has a class whose rules its page lacks, and the style is the smaller for it.
func TestArticleStyleIsEnough(t *testing.T) {
	other, err := otherClasses(assets)
	if err != nil {
		t.Fatal(err)
	}
	s := bundled(t)
	articles, classes := 0, regexp.MustCompile(`class=("[^"]*"|[^\s>]+)`)
	for _, path := range s.Paths() {
		page := string(s.File(path).Body())
		if !strings.HasPrefix(path, "/a/") {
			continue
		}
		articles++
		for _, found := range classes.FindAllStringSubmatch(page, -1) {
			for _, name := range strings.Fields(strings.Trim(found[1], `"`)) {
				if other[name] {
					t.Errorf("%s has the class %s", path, name)
				}
			}
		}
		if strings.Contains(page, ".shelf{") || !strings.Contains(page, ".story-text") {
			t.Errorf("%s has the style of another page", path)
		}
	}
	if articles == 0 || !other["shelf"] || other["headline"] {
		t.Errorf("%d articles, other classes %v", articles, other)
	}
}
