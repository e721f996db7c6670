//go:build !js

package ui

import (
	"html/template"
	"os"
	"regexp"
	"strings"
	"testing"

	"zhaputide/app/browser"
	"zhaputide/app/library"
)

// TestBarsEqualThePage holds the bars that go-app draws to those that stand in every page, so that no pixel changes when the app takes over.
func TestBarsEqualThePage(t *testing.T) {
	src, err := os.ReadFile("../../web/page/bars.html")
	if err != nil {
		t.Fatal(err)
	}
	page := template.Must(template.New("page").Funcs(template.FuncMap{
		"icon": func(name string) (template.HTML, error) {
			b, err := os.ReadFile("../../web/icons/" + name + ".svg")
			return template.HTML(b), err
		},
	}).Parse(string(src)))
	var static strings.Builder
	if err := page.ExecuteTemplate(&static, "bars", map[string]any{"Paper": map[string]string{"Name": "乍浦潮"}}); err != nil {
		t.Fatal(err)
	}
	want := tidy(t, static.String())

	browser.Native = browser.Record{Paper: "乍浦潮"}
	t.Cleanup(func() { browser.Native = browser.Record{} })
	got := tidy(t, drawn(t, NewShell(library.Open(browser.Get))))
	// the stage of the test, and the empty place of notices, which has no size
	got = strings.TrimSuffix(strings.TrimPrefix(got, "<div>\n"), "\n")
	got = regexp.MustCompile(`(?m)^    <div .*class="notices".*>\n?`).ReplaceAllString(got+"\n", "")
	got = regexp.MustCompile(`(?m)^  `).ReplaceAllString(got, "")
	// the bar says the lit tab to screen readers; it looks the same
	got = strings.Replace(got, ` aria-current="page"`, "", 1)
	if got != want {
		t.Errorf("go-app draws\n%s\nthe page has\n%s", got, want)
	}
}

// TestTideEqualsThePage holds the tide line to its drawing in the pages.
func TestTideEqualsThePage(t *testing.T) {
	src, err := os.ReadFile("../../web/page/parts.html")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(src), tideSVG) {
		t.Error("web/page/parts.html has another tide line than part_tide.go")
	}
}
