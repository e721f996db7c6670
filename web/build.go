//go:build !js

package web

import (
	"errors"
	"fmt"
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
	paper     *content.Paper
	assets    fs.FS
	site      *site.Site
	shell     *shell
	pages     *renderer
	headlines *sync.Map // text → HTML: a headline stands on its own page, its neighbours', its edition's and in lists
	relations *relations
	shown     []string // addresses of the pictures on the pages of the pack that is being made
	manifest  pack.Manifest
}

// buildShell makes the shell, and the templates of all pages around it.
func (b *builder) buildShell() (err error) {
	if b.shell, err = buildShell(b.Source, b.assets, b.site); err == nil {
		b.pages, err = newRenderer(b.Source, b.assets, b.shell)
	}
	return err
}

func build(src Source, assets fs.FS) (*site.Site, error) {
	if src.Newspaper == nil || len(src.Newspaper.Editions) == 0 {
		return nil, errors.New("build: no edition")
	}
	b := &builder{
		Source: src, paper: src.Newspaper.Paper, assets: assets,
		site:      &site.Site{},
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
