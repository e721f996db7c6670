//go:build !js

package web

import (
	"fmt"
	"io/fs"
	"regexp"
	"strings"

	"zhaputide/content"
)

// An article's page is what most readers open first, over a weak signal, so it has inline only the rules that it can need; the whole
// style comes with the app, for the pages that are then opened in it.

// articleTemplates make articles' pages; the others of page/ make all else.
var articleTemplates = map[string]bool{"article.html": true, "bars.html": true, "frame.html": true, "parts.html": true, "sheets.html": true}

var (
	classNames     = regexp.MustCompile(`class="([^"]*)"`)
	templateAction = regexp.MustCompile(`\{\{.*?\}\}`)
)

// otherClasses are the classes that stand in the templates of other pages and in none of an article's.
func otherClasses(assets fs.FS) (map[string]bool, error) {
	files, err := fs.Glob(assets, "page/*.html")
	if err != nil {
		return nil, err
	}
	own, other := map[string]bool{}, map[string]bool{}
	for _, file := range files {
		src, err := fs.ReadFile(assets, file)
		if err != nil {
			return nil, fmt.Errorf("read templates: %w", err)
		}
		names := other
		if articleTemplates[strings.TrimPrefix(file, "page/")] {
			names = own
		}
		for _, found := range classNames.FindAllStringSubmatch(string(src), -1) {
			for _, name := range strings.Fields(templateAction.ReplaceAllString(found[1], " ")) {
				names[name] = true
			}
		}
	}
	for name := range own {
		delete(other, name)
	}
	return other, nil
}

var (
	inParentheses = regexp.MustCompile(`\([^()]*\)`)
	className     = regexp.MustCompile(`\.([A-Za-z][\w-]*)`)
	kindOfPage    = regexp.MustCompile(`\[data-kind="?([\w-]+)`)
)

// articleStyle takes out of a style the rules that need a class of other pages, or a page of another kind. What stands in parentheses, as in
// :not(.lead), is not looked at: such a rule stays.
func articleStyle(css string, other map[string]bool) string {
	return filterRules(css, func(selector string) bool {
		selector = inParentheses.ReplaceAllString(selector, "")
		for _, found := range className.FindAllStringSubmatch(selector, -1) {
			if other[found[1]] {
				return false
			}
		}
		kind := kindOfPage.FindStringSubmatch(selector)
		return kind == nil || kind[1] == content.KindArticle
	})
}

// filterRules takes out of a style the selectors that keep refuses, and the rules that are left with none. The style has no comments, and no
// brace or parenthesis in a string, as the minifier leaves it.
func filterRules(css string, keep func(selector string) bool) string {
	var b strings.Builder
	for css != "" {
		open := strings.IndexAny(css, "{;")
		if open < 0 {
			b.WriteString(css)
			break
		}
		if css[open] == ';' { // a statement: @charset
			b.WriteString(css[:open+1])
			css = css[open+1:]
			continue
		}
		end := closingBrace(css, open)
		prelude, body := css[:open], css[open+1:end]
		css = css[min(end+1, len(css)):]
		switch {
		case strings.HasPrefix(prelude, "@media"), strings.HasPrefix(prelude, "@supports"):
			body = filterRules(body, keep)
		case !strings.HasPrefix(prelude, "@"):
			prelude = filterSelectors(prelude, keep)
		}
		if prelude != "" && body != "" {
			b.WriteString(prelude + "{" + body + "}")
		}
	}
	return b.String()
}

// closingBrace finds the brace that closes the one at open; the end of the text where there is none.
func closingBrace(text string, open int) int {
	for i, depth := open, 0; i < len(text); i++ {
		switch text[i] {
		case '{':
			depth++
		case '}':
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return len(text)
}

// filterSelectors takes out of a list, separated by commas, the selectors that keep refuses.
func filterSelectors(list string, keep func(selector string) bool) string {
	var kept []string
	for start, i, depth := 0, 0, 0; i <= len(list); i++ {
		switch {
		case i < len(list) && list[i] == '(':
			depth++
		case i < len(list) && list[i] == ')':
			depth--
		case i == len(list) || list[i] == ',' && depth == 0:
			if selector := list[start:i]; keep(selector) {
				kept = append(kept, selector)
			}
			start = i + 1
		}
	}
	return strings.Join(kept, ",")
}
