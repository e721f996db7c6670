//go:build !js

package ui

import (
	"html/template"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"zhaputide/app/browser"
)

// TestSheetsStandInPages compares the sheets that every page has for early.js with the app's own, as the stories hold them: when the app takes
// one over, nothing may move.
func TestSheetsStandInPages(t *testing.T) {
	const headline, link = "一切围绕项目转、一切盯着项目干，港区三级干部大会部署“项目推进年”", "https://zhapu.example/a/2026-02/long/"
	for story, change := range map[string]func(sheet, all *html.Node){
		"size":        func(_, _ *html.Node) {},
		"share-phone": func(_, _ *html.Node) {},
		"share":       func(sheet, _ *html.Node) { drop(find(sheet, "data-share", "send")) },
		"share-wechat": func(sheet, all *html.Node) {
			drop(find(sheet, "data-share", "send"))
			move(find(all, "data-share", "wechat"), find(sheet, "class", "sheet-text"))
		},
		"share-copied": func(sheet, all *html.Node) {
			drop(find(sheet, "data-share", "send"))
			button, words := find(sheet, "data-share", "copy"), find(all, "data-share", "copied")
			button.Attr[slices.Index(button.Attr, html.Attribute{Key: "data-share", Val: "copy"})].Val = "copied"
			move(words, button)
		},
		"share-refused": func(sheet, all *html.Node) {
			drop(find(sheet, "data-share", "send"))
			words, address := find(all, "data-share", "refused"), find(sheet, "class", "address")
			drop(words)
			address.Parent.InsertBefore(words, address)
		},
	} {
		all := pageSheets(t)
		name, _, _ := strings.Cut(story, "-")
		sheet := find(all, "class", "sheet sheet-"+name)
		change(sheet, all)
		if name == "share" {
			find(sheet, "class", "share-name headline").AppendChild(&html.Node{Type: html.TextNode, Data: headline})
			find(sheet, "class", "address").AppendChild(&html.Node{Type: html.TextNode, Data: link})
		}
		var b strings.Builder
		if err := html.Render(&b, sheet); err != nil {
			t.Fatal(err)
		}
		want, err := os.ReadFile(filepath.Join("testdata", story+".html"))
		if err != nil {
			t.Fatal(err)
		}
		if got := tidy(t, "<div>"+b.String()+"</div>"); got != string(want) {
			t.Errorf("the sheet in the pages is not that of the story %s:\n%s", story, got)
		}
	}
}

// pageSheets reads what stands in the element template of every page.
func pageSheets(t *testing.T) *html.Node {
	t.Helper()
	src, err := os.ReadFile("../../web/page/sheets.html")
	if err != nil {
		t.Fatal(err)
	}
	pages, err := template.New("").Funcs(template.FuncMap{"icon": func(name string) template.HTML { return template.HTML(iconSVG(name)) }}).Parse(string(src))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := pages.ExecuteTemplate(&b, "sheets", nil); err != nil {
		t.Fatal(err)
	}
	doc, err := html.Parse(strings.NewReader(b.String()))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// find gives the first element with that attribute.
func find(in *html.Node, key, value string) *html.Node {
	for n := range in.Descendants() {
		if slices.Contains(n.Attr, html.Attribute{Key: key, Val: value}) {
			return n
		}
	}
	panic("no element has " + key + " " + value)
}

func drop(n *html.Node) { n.Parent.RemoveChild(n) }

// move puts the children of one element into another, in place of what it has.
func move(from, to *html.Node) {
	for to.FirstChild != nil {
		to.RemoveChild(to.FirstChild)
	}
	for from.FirstChild != nil {
		child := from.FirstChild
		from.RemoveChild(child)
		to.AppendChild(child)
	}
}

// A sheet that was opened before the app is drawn from its first moment on, in the state that it had; what the reader has set counts though
// the storage has not taken it.
func TestEarlySheetIsTakenOver(t *testing.T) {
	for name, c := range map[string]struct {
		early  browser.EarlySheet
		chosen string
		taps   []string
		shown  string
	}{
		"size":    {browser.EarlySheet{Name: "size"}, `{"size":5,"theme":"dark","elder":false}`, nil, `class="step step-5" data-set="size:5"`},
		"copied":  {browser.EarlySheet{Name: "share", Copied: true}, "", nil, msgShareCopied},
		"refused": {browser.EarlySheet{Name: "share", Refused: true}, "", nil, msgCopyRefused},
		"code":    {browser.EarlySheet{Name: "share"}, "", []string{"qr"}, msgShareQRNote},
	} {
		p := start(t, onArticle(), func(*phone) {
			browser.Native.Early, browser.Native.Chosen, browser.Native.Taps = c.early, c.chosen, c.taps
		})
		p.wantDone("open sheet")
		p.wantShown(c.shown)
		if c.chosen != "" && p.settings.Encode() != c.chosen {
			t.Errorf("%s: settings %s", name, p.settings.Encode())
		}
	}
}
