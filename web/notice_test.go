//go:build !js

package web

import (
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"zhaputide/web/wasm"
)

// modules names the notice of each module that the wasm links.
var modules = map[string]string{
	"github.com/maxence-charriere/go-app/v10": "go-app",
	"rsc.io/qr":                "qr",
	"github.com/go-ego/gse":    "gse",
	"github.com/vcaesar/cedar": "cedar",
}

// TestNotice demands a notice with its terms for every module in the wasm, all shown on the about page.
func TestNotice(t *testing.T) {
	s := testSite(t, testPaper(t))
	doc, err := html.Parse(strings.NewReader(string(s.File("/about/").Body())))
	if err != nil {
		t.Fatal(err)
	}
	var page strings.Builder
	for n := range doc.Descendants() {
		if n.Type == html.TextNode {
			page.WriteString(n.Data)
		}
	}
	src, err := assets.ReadFile("notice.txt")
	if err != nil {
		t.Fatal(err)
	}
	notices, err := parseNotices(string(src))
	if err != nil {
		t.Fatal(err)
	}
	names := map[string]bool{}
	for _, n := range notices {
		names[n.Name] = true
		if n.Licence == "" || n.Note == "" || len(n.Text) < 500 {
			t.Errorf("%s: no licence, no note, or no terms in full", n.Name)
		}
		if !strings.Contains(page.String(), n.Text) || !strings.Contains(page.String(), n.Name) {
			t.Errorf("%s: not whole on the about page", n.Name)
		}
	}
	inProgram := linked(t)
	for _, module := range inProgram {
		if !names[modules[module]] {
			t.Errorf("%s goes to the phone; web/notice.txt says nothing of it", module)
		}
	}
	for module := range modules {
		if !slices.Contains(inProgram, module) {
			t.Errorf("%s goes to no phone; web/notice.txt need not speak of it", module)
		}
	}
	if _, err := parseNotices("== 没有许可 =="); err == nil || err.Error() != "notice.txt:1: want == name | licence | note ==" {
		t.Errorf("a torn notice: %v", err)
	}
}

// linked lists the modules of others in the phone's program, as it says of itself.
func linked(t *testing.T) []string {
	t.Helper()
	program, _, err := wasm.Build(t.Context(), "..", io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	var modules []string
	for _, m := range regexp.MustCompile(`\ndep\t(\S+)\t`).FindAllSubmatch(program, -1) {
		modules = append(modules, string(m[1]))
	}
	if len(modules) == 0 {
		t.Fatal("the program names no module")
	}
	return modules
}
