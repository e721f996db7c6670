//go:build !js

package web

import (
	"bytes"
	"html/template"
	"io/fs"

	"zhaputide/content"
	"zhaputide/content/pack"
	"zhaputide/web/site"
)

const offlinePath = "/offline/"

// What the worker replaces in the frame that it keeps.
const (
	titleMark = "%%TITLE%%"
	kindMark  = "%%KIND%%"
	tabMark   = "%%TAB%%"
	pageMark  = "%%PAGE%%" // by the fragment of a page
	keptMark  = "%%KEPT%%" // in the offline page: by a list of the editions that the phone holds
	nearMark  = "%%NEAR%%" // there, and in the page for unknown addresses: by the edition that the address names, and its articles
)

// buildStatic makes the pages that no edition changes, and from them the last files of the shell.
func (b *builder) buildStatic() error {
	about, err := b.aboutView()
	if err != nil {
		return err
	}
	drawn := func(kind string) viewDrawn {
		return viewDrawn{Kind: kind, Paper: b.Newspaper.Paper.Name, Drawn: b.shell.files.Drawn, Headlines: b.shell.files.HeadlineSearch}
	}
	var pages []pack.Page
	for _, p := range []struct {
		path, kind, template string
		view                 any
	}{
		{content.SearchPath, content.KindSearch, "app.html", drawn(content.KindSearch)},
		{content.SavedPath, content.KindSaved, "app.html", drawn(content.KindSaved)},
		{content.SettingsPath, content.KindSettings, "app.html", drawn(content.KindSettings)},
		{content.AboutPath, content.KindAbout, "about.html", about},
		{offlinePath, content.KindOffline, "offline.html", viewStatic{content.KindOffline}},
		{site.NotFoundPath, content.KindNotFound, "notfound.html", viewStatic{content.KindNotFound}},
	} {
		text, err := b.render.fragment(p.template, p.view)
		if err != nil {
			return err
		}
		words := appPages[p.kind]
		doc := page{
			Page:        pack.Page{Path: p.path, Kind: p.kind, Title: docTitle(b.Newspaper.Paper, words.name), Fragment: text},
			description: words.note,
		}
		pages = append(pages, doc.Page)
		if p.kind == content.KindAbout {
			doc.canonical, doc.card = p.path, b.head.card(words.name)
		}
		doc.Fragment = dropMarks(text) // as pages of the site they say nothing of what is kept: only the worker knows that
		if err := b.render.addPage(doc); err != nil {
			return err
		}
	}
	frame := b.render.frame(kindMark, titleMark)
	frame.Tab, frame.Fragment = tabMark, template.HTML(pageMark)
	body, err := b.render.fragment("frame.html", frame)
	if err != nil {
		return err
	}
	return b.shell.finish(pack.Pack{Pages: pages}, body)
}

// dropMarks takes out of a page what only the worker can say.
func dropMarks(text []byte) []byte {
	return bytes.ReplaceAll(bytes.ReplaceAll(text, []byte(keptMark), nil), []byte(nearMark), nil)
}

func (b *builder) aboutView() (viewAbout, error) {
	body, err := content.RenderMarkdown(b.Newspaper.Paper.About)
	if err != nil {
		return viewAbout{}, err
	}
	src, err := fs.ReadFile(b.assets, "notice.txt")
	if err != nil {
		return viewAbout{}, err
	}
	notices, err := parseNotices(string(src))
	return viewAbout{Paper: b.Newspaper.Paper, Body: template.HTML(unbroken(body)), Notices: notices}, err
}
