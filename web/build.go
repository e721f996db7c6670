//go:build !js

package web

import (
	"bytes"
	"errors"
	"fmt"
	"html/template"
	"io/fs"
	"net/url"
	"strings"
	"sync"

	"zhaputide/content"
	"zhaputide/content/pack"
	"zhaputide/content/segment"
	"zhaputide/web/site"
)

// Source is what a site is made from.
type Source struct {
	Newspaper *content.Newspaper
	Media     fs.FS  // the folder content/: an article's pictures lie beside it
	Wasm      []byte // the app; see [Wasm]
	Exec      []byte // wasm_exec.js of the toolchain that built it
	BaseURL   string // origin for absolute addresses; empty: the paper's own
	Cutter    Cutter // finds the words of headlines; nil: headlines break anywhere

	// Dictionary makes the index and the lexicon; nil: a paper without search.
	Dictionary *segment.Dictionary
}

// Build makes every file of the site, not yet compressed. The same source gives the same bytes.
func Build(src Source) (*site.Site, error) { return build(src, assets) }

// builder holds what the steps of one build share.
type builder struct {
	Source
	paper        *content.Paper
	assets       fs.FS
	templates    *template.Template
	site         *site.Site
	shell        viewShell
	icons        map[string]string // file name → address
	fonts        map[string]string
	style        inline
	articleStyle inline // of articles
	settings     template.JS
	headlines    *sync.Map // text → HTML: a headline stands on its own page, its neighbours', its edition's and in lists
	relations    *relations
	shown        []string // addresses of the pictures on the pages of the pack that is being made
	manifest     pack.Manifest
}

// inline is a style that stands in pages.
type inline struct {
	css    template.CSS
	bytes  []byte // the same, one for all pages
	policy string // that allows it
}

func newInline(css, script string) inline {
	return inline{template.CSS(css), []byte(css), contentPolicy(script, css)}
}

// styleOf is the style of pages of a kind.
func (b *builder) styleOf(kind string) inline {
	if kind == "article" {
		return b.articleStyle
	}
	return b.style
}

func build(src Source, assets fs.FS) (*site.Site, error) {
	if src.Newspaper == nil || len(src.Newspaper.Editions) == 0 {
		return nil, errors.New("build: no edition")
	}
	b := &builder{
		Source: src, paper: src.Newspaper.Paper, assets: assets,
		site:      &site.Site{},
		icons:     map[string]string{},
		fonts:     map[string]string{},
		headlines: new(sync.Map),
		relations: newRelations(src.Newspaper),
	}
	if b.BaseURL == "" {
		b.BaseURL = b.paper.BaseURL
	}
	if err := checkBase(b.BaseURL); err != nil {
		return nil, fmt.Errorf("build: %w", err)
	}
	for _, step := range []struct {
		name string
		run  func() error
	}{
		{"shell", b.buildShell},
		{"editions", b.buildEditions},
		{"index", b.buildIndex},
		{"lists", b.buildLists},
		{"years", b.buildYears},
		{"manifest", b.buildManifest},
		{"static pages", b.buildStatic},
		{"feeds", b.buildFeeds},
		{"sitemap", b.buildSitemap},
		{"web manifest", b.buildWebManifest},
	} {
		if err := step.run(); err != nil {
			return nil, fmt.Errorf("build %s: %w", step.name, err)
		}
	}
	return b.site, nil
}

// checkBase accepts an origin: absolute addresses are made by putting it in front of a path.
func checkBase(base string) error {
	u, err := url.Parse(base)
	if err != nil {
		return fmt.Errorf("base url: %w", err)
	}
	if (u.Scheme != "https" && u.Scheme != "http") || u.Host == "" || strings.TrimPrefix(base, u.Scheme+"://") != u.Host {
		return fmt.Errorf("base url %q is not an origin such as https://example.org, without a path or a last slash", base)
	}
	return nil
}

// buffers are used again: a page is written into one that has grown already, and copied out to its size.
var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// fragment renders what stands in <main>.
func (b *builder) fragment(name string, view any) ([]byte, error) {
	out := buffers.Get().(*bytes.Buffer)
	defer buffers.Put(out)
	out.Reset()
	if err := b.templates.ExecuteTemplate(out, name, view); err != nil {
		return nil, err
	}
	return bytes.Clone(bytes.TrimSpace(out.Bytes())), nil
}

// page is a finished page with what its head says beyond the title.
type page struct {
	pack.Page
	canonical   string // path; empty: not for search engines
	description string
	card        *viewCard
	linked      template.JS
	effort      site.Effort // of compressing it
}

// addPage puts the whole document of a page into the site, at its path.
func (b *builder) addPage(p page) error {
	v := b.frame(p.Kind, p.Title)
	v.Description, v.Card, v.LinkedData = p.description, p.card, p.linked
	// Browsers hold the first paint some 50 ms and more for a preloaded face. An article is what a reader with a weak signal opens
	// first: its text does not wait. The name in its bar takes the face when it comes; its digits, whose face is optional, have it
	// from the next visit on, where the worker's frame, which preloads it, stands around the page.
	v.Face = p.Kind != "article"
	if p.canonical == "" {
		v.NoIndex = true
	} else {
		v.Canonical = b.BaseURL + p.canonical
	}
	parts, err := b.document(v, p.Fragment)
	if err != nil {
		return fmt.Errorf("page %s: %w", p.Path, err)
	}
	return b.site.Add(p.Path, &site.File{Effort: p.effort, Parts: parts})
}

// Where style and fragment come in a document that is made in pieces. Hardly any text has these, which are of the
// private use area; a page whose title does is made whole.
const (
	styleMark    = "\ue000style\ue001"
	fragmentMark = "\ue000page\ue001"
)

// document is a frame around a fragment, in pieces: style and fragment are the same bytes as elsewhere.
func (b *builder) document(v viewFrame, fragment []byte) ([][]byte, error) {
	style := b.styleOf(v.Kind)
	v.Style, v.Fragment = styleMark, fragmentMark
	doc, err := b.fragment("frame.html", v)
	if err != nil {
		return nil, err
	}
	head, rest, _ := bytes.Cut(append(doc, '\n'), []byte(styleMark))
	middle, tail, whole := bytes.Cut(rest, []byte(fragmentMark))
	if whole && bytes.Count(doc, []byte(styleMark))+bytes.Count(doc, []byte(fragmentMark)) == 2 {
		return [][]byte{head, style.bytes, middle, fragment, tail}, nil
	}
	v.Style, v.Fragment = style.css, template.HTML(fragment) // a title, or the text, holds a mark
	doc, err = b.fragment("frame.html", v)
	return [][]byte{append(doc, '\n')}, err
}

// frame is the view of a document around a page of this kind.
func (b *builder) frame(kind, title string) viewFrame {
	style := b.styleOf(kind)
	return viewFrame{
		Paper: b.paper, Kind: kind, Tab: tabOf(kind), Title: title,
		Style: style.css, Settings: b.settings, Shell: b.shell, Policy: style.policy,
		Face: true,
	}
}

// tabOf is the tab that is lit on a page of this kind.
func tabOf(kind string) string {
	switch kind {
	case "edition", "archive", "year":
		return "archive"
	case "search", "saved":
		return kind
	case "settings", "about":
		return "settings"
	}
	return "today"
}
