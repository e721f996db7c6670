//go:build !js

// Package web makes every file that a phone may ask for: [Build] makes a [site.Site] from a newspaper, and the site is served or exported.
//
// A build goes in steps, most of which have a file: shell, editions, search index, lists and years, manifest, static pages, feeds, sitemap,
// web manifest. Pages are laid out by the templates of page/, from the views that viewBuilder fills, and put into documents by the
// renderer.
//
// Only the build uses it. It knows the pages, the shell and the formats of the wire, but nothing of what the app does with
// them: it never imports app, and a phone never links it.
package web

import "embed"

// assets is this folder as the templates, styles, icons, fonts and scripts stand in it.
//
//go:embed page style js/*.js icons fonts notice.txt
var assets embed.FS
