//go:build !js

package web

import (
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"strings"

	"zhaputide/content"
	"zhaputide/content/pack"
	"zhaputide/content/segment"
	"zhaputide/web/site"
)

// Source holds all that [Build] reads: the newspaper, its pictures, and the program for the phone.
type Source struct {
	Newspaper *content.Newspaper
	Media     fs.FS  // the folder content/: an article's pictures lie beside it
	Wasm      []byte // the app, as package wasm builds it
	Exec      []byte // wasm_exec.js of the toolchain that built it
	BaseURL   string // origin for absolute addresses; empty: the paper's own
	Borrowed  bool   // BaseURL is where this copy happens to be, and no address of the paper: pages name themselves by their path alone
	Cutter    Cutter // finds the words of headlines; nil: headlines break anywhere

	// Dictionary makes the index and the lexicon; nil: a paper without search.
	Dictionary *segment.Dictionary
}

// Build makes every file of the site, not yet compressed. The same source gives the same bytes.
func Build(src Source) (*site.Site, error) { return build(src, assets) }

// builder ties the steps of one build together: each makes files of the site, and some a part of the manifest.
type builder struct {
	Source
	assets   fs.FS
	site     *site.Site
	shell    *shell
	render   *renderer
	views    *viewBuilder
	head     metadata
	manifest pack.Manifest
}

func build(src Source, assets fs.FS) (*site.Site, error) {
	if src.Newspaper == nil || len(src.Newspaper.Editions) == 0 {
		return nil, errors.New("build: no edition")
	}
	b := &builder{Source: src, assets: assets, site: &site.Site{Clean: cleanPath}}
	if b.BaseURL == "" {
		b.BaseURL = b.Newspaper.Paper.BaseURL
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
		{"feeds", func() error { return feeds{b.Newspaper, b.BaseURL, b.head, b.views.media}.build(b.site) }},
		{"sitemap", func() error { return addSitemap(b.site, b.Newspaper, b.BaseURL) }},
		{"web manifest", func() error { return addWebManifest(b.Newspaper.Paper, b.shell) }},
	} {
		if err := step.run(); err != nil {
			return nil, fmt.Errorf("build %s: %w", step.name, err)
		}
	}
	return b.site, nil
}

// cleanPath is the one address of the page that an address means.
func cleanPath(path string) string { return content.ParsePath(path).Path() }

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

// buildShell makes the shell, and readies the makers of pages, which stand in its frame.
func (b *builder) buildShell() (err error) {
	if b.shell, err = newShell(b.Source, b.assets, b.site); err != nil {
		return err
	}
	pictures := media{b.Media, b.site}
	b.views = newViewBuilder(b.Source, pictures)
	b.head = metadata{b.Newspaper.Paper, b.BaseURL, b.shell.files, pictures}
	b.render, err = newRenderer(b.Source, b.assets, b.shell)
	return err
}

// buildManifest puts the manifest into the site, when editions, lists, years and index have told it of their files.
func (b *builder) buildManifest() error {
	body, err := pack.EncodeManifest(b.manifest)
	if err != nil {
		return err
	}
	return b.site.Add(pack.ManifestPath, &site.File{Parts: [][]byte{body}, Last: true})
}

// buildIndex makes what a phone searches in, where there is a dictionary to cut the texts with.
func (b *builder) buildIndex() (err error) {
	if b.Dictionary == nil {
		return nil
	}
	x := &indexer{b.Newspaper, b.Dictionary, b.site, openBuildCache("index", b.Newspaper.Paper.Gazetteer)}
	b.manifest.Search, err = x.build()
	return err
}
