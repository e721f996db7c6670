//go:build !js

package web

import (
	"bytes"
	"fmt"
	"html/template"
	"io/fs"
	"sync"

	"zhaputide/content"
	"zhaputide/content/pack"
	"zhaputide/web/site"
)

// renderer makes pages of views: a fragment by its template, and a document by the frame around a fragment.
type renderer struct {
	templates *template.Template
	paper     *content.Paper
	baseURL   string // empty: readers share the address that they have opened
	shell     *shell
	site      *site.Site
}

func newRenderer(src Source, assets fs.FS, shell *shell) (*renderer, error) {
	t, err := parseTemplates(assets)
	r := &renderer{t, src.Newspaper.Paper, src.BaseURL, shell, shell.site}
	if src.Borrowed {
		r.baseURL = ""
	}
	return r, err
}

// buffers are used again: a page is written into one that has grown already, and copied out to its size.
var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// fragment renders what stands in <main>.
func (r *renderer) fragment(name string, view any) ([]byte, error) {
	out := buffers.Get().(*bytes.Buffer)
	defer buffers.Put(out)
	out.Reset()
	if err := r.templates.ExecuteTemplate(out, name, view); err != nil {
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
func (r *renderer) addPage(p page) error {
	v := r.frame(p.Kind, p.Title)
	v.Description, v.Card, v.LinkedData = p.description, p.card, p.linked
	// Browsers hold the first paint some 50 ms and more for a preloaded face. An article is what a reader with a weak signal opens
	// first: its text does not wait. The name in its bar takes the face when it comes; its digits, whose face is optional, have it
	// from the next visit on, where the worker's frame, which preloads it, stands around the page.
	v.Face = p.Kind != content.KindArticle
	if p.canonical == "" {
		v.NoIndex = true
	} else {
		v.Canonical = r.baseURL + p.canonical
	}
	parts, err := r.document(v, p.Fragment)
	if err != nil {
		return fmt.Errorf("page %s: %w", p.Path, err)
	}
	return r.site.Add(p.Path, &site.File{Effort: p.effort, Parts: parts})
}

// Where style and fragment come in a document that is made in pieces. Hardly any text has these, which are of the
// private use area; a page whose title does is made whole.
const (
	styleMark    = "\ue000style\ue001"
	fragmentMark = "\ue000page\ue001"
)

// document is a frame around a fragment, in pieces: style and fragment are the same bytes as elsewhere.
func (r *renderer) document(v viewFrame, fragment []byte) ([][]byte, error) {
	style := r.shell.styleOf(v.Kind)
	v.Style, v.Fragment = styleMark, fragmentMark
	doc, err := r.fragment("frame.html", v)
	if err != nil {
		return nil, err
	}
	head, rest, _ := bytes.Cut(append(doc, '\n'), []byte(styleMark))
	middle, tail, whole := bytes.Cut(rest, []byte(fragmentMark))
	if whole && bytes.Count(doc, []byte(styleMark))+bytes.Count(doc, []byte(fragmentMark)) == 2 {
		return [][]byte{head, style.bytes, middle, fragment, tail}, nil
	}
	v.Style, v.Fragment = style.css, template.HTML(fragment) // a title, or the text, holds a mark
	doc, err = r.fragment("frame.html", v)
	return [][]byte{append(doc, '\n')}, err
}

// frame is the view of a document around a page of this kind.
func (r *renderer) frame(kind, title string) viewFrame {
	style := r.shell.styleOf(kind)
	return viewFrame{
		Paper: r.paper, Base: r.baseURL, Kind: kind, Tab: content.Place{Kind: kind}.Tab(), Title: title,
		Style: style.css, Settings: r.shell.settings, Shell: r.shell.files, Policy: style.policy,
		Face: true,
	}
}
