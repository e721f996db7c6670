//go:build !js

package web

import (
	"fmt"
	"html/template"
	"strings"

	"zhaputide/content"
)

// inlineStyle is a style that stands in pages.
type inlineStyle struct {
	css    template.CSS
	bytes  []byte // the same, one for all pages
	policy string // that allows it
}

func newInlineStyle(css, script string) inlineStyle {
	return inlineStyle{template.CSS(css), []byte(css), contentPolicy(script, css)}
}

// styleOf is the style of pages of a kind.
func (s *shell) styleOf(kind string) inlineStyle {
	if kind == content.KindArticle {
		return s.article
	}
	return s.style
}

// addStyles makes the inline styles and the script, and the policy that allows these and no other. The app's style begins with the
// whole critical one: a page that opens in the app may be of another kind than the one that the app was loaded with.
func (s *shell) addStyles() error {
	critical, err := s.styles(criticalStyles)
	if err != nil {
		return err
	}
	app, err := s.styles(appStyles)
	if err != nil {
		return err
	}
	paper, err := s.styles(printStyles)
	if err != nil {
		return err
	}
	settings, err := s.settingsScript()
	if err != nil {
		return err
	}
	other, err := otherClasses(s.assets)
	if err != nil {
		return err
	}
	article := articleStyle(critical, other)
	s.style, s.article = newInlineStyle(critical, settings), newInlineStyle(article, settings)
	s.settings = template.JS(settings)
	s.site.Headers = securityHeaders(contentPolicy(settings, critical, article))
	s.files.AppStyle = s.add("app.css", []byte(critical+app))
	s.files.PrintStyle = s.add("print.css", []byte(paper))
	return nil
}

// styles is files of style/ in one, as pages have it.
func (s *shell) styles(names []string) (string, error) {
	src, err := readStyles(s.assets, names)
	if err != nil {
		return "", err
	}
	small, err := minified("text/css", string(src))
	if err != nil {
		return "", fmt.Errorf("styles %s: %w", strings.Join(names, " "), err)
	}
	for plain, hashed := range s.fonts {
		small = strings.ReplaceAll(small, plain, hashed)
	}
	return small, nil
}

// settingsScript is the script inside every page.
func (s *shell) settingsScript() (string, error) {
	src, err := s.script("settings.js", "early.js", "lookout.js")
	if err != nil {
		return "", err
	}
	return minified("text/javascript", string(src))
}
