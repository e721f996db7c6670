//go:build !js

package web

import (
	"html/template"

	"zhaputide/content"
)

// The view structs are all that the templates in page/ may know. viewBuilder fills them; the templates only lay out.
// Headlines come with <wbr> between words; plain strings are escaped by the templates.
// Every address in a view is a path of the site, except those that say absolute.

// viewFrame is a whole document: page/frame.html around one finished fragment.
//
// The frame that the worker keeps is the same template with the marks of static.go in place of title, kind, tab and fragment, and with
// Canonical and Card empty.
type viewFrame struct {
	Paper       *content.Paper
	Base        string // html[data-base]: the paper's own origin, which stands before what is shared; empty: that of the address bar
	Kind        string // body[data-kind]: as in [content.Place], or offline, notfound
	Tab         string // body[data-tab]: as [content.Place.Tab]
	Title       string // of the document
	Description string // empty: no tag
	Canonical   string // absolute, or a path where Base is empty; empty: no link, no social tags
	Card        *viewCard
	LinkedData  template.JS  // JSON-LD with <, > and & escaped; empty: no script
	Style       template.CSS // critical css
	Settings    template.JS  // the script that applies size and theme before first paint
	Shell       viewShell
	Face        bool   // the paper's own face is fetched before first paint, which waits for it
	Policy      string // Content-Security-Policy, for hosts that send no headers
	NoIndex     bool   // app-drawn pages, offline, notfound
	Fragment    template.HTML
}

// viewShell has the addresses of the shell's files, each with its hash.
type viewShell struct {
	Boot, SearchRequest, SearchWorker, WasmRefused, CompileWorker, Wasm, Exec, AppStyle, PrintStyle, Font string
	Favicon, Icon, AppleIcon                                                                              string // favicon-32.png, favicon.svg, apple-touch.png
	Share, ShareSquare                                                                                    string // pictures of a shared link
	NotFound                                                                                              string // the script of the page for unknown addresses
	Drawn, HeadlineSearch                                                                                 string // scripts of the pages that the app draws
}

// viewCard describes a page to programs that show a link to it: OpenGraph and Twitter tags.
type viewCard struct {
	Type      string // article or website
	Title     string // without the paper's name
	Image     string // absolute
	Width     int    // of Image, pixels
	Height    int
	Square    string // absolute, 600×600, for chat programs that crop; empty where the article has a picture of its own
	ImageAlt  string
	Published string   // RFC 3339; of an article
	Section   string   // of an article
	Authors   []string // of an article
	Tags      []string // of an article
}

// viewLink is a link with its words.
type viewLink struct {
	Href string
	Name string
}

// viewPicture is a picture. Width and height keep its room on the page before it is there.
type viewPicture struct {
	Src           string
	Alt           string
	Caption       string
	Width, Height int
	Lazy          bool // it stands below the first screen
}

// viewEntry is an article as lists show it.
type viewEntry struct {
	Href       string
	Section    viewLink
	Column     string // 栏目; stands in place of the section where there is one
	Kicker     string // 引题
	Headline   template.HTML
	Subhead    template.HTML
	Standfirst string
	Bylines    []content.Byline
	Date       content.Date
	Minutes    int
	Photo      bool
	Figures    []content.Figure
	Picture    *viewPicture // the first picture; nil for none
}

// viewEdition is the front page and every edition's page: page/front.html. "/" and /e/<newest>/ are the same fragment.
type viewEdition struct {
	Paper    *content.Paper
	Title    string // "新春"; may be empty
	Date     content.Date
	Entries  []viewEntry // in the order of the paper; the first is the lead
	Sections []viewLink  // those that have articles, in the order of the paper
	Older    *viewLink   // the edition before, "2026年1月"; nil for none
}

// viewArticle is an article's page: page/article.html. It begins with all that lists show of the article, but for the picture.
type viewArticle struct {
	viewEntry
	Edition  viewLink // "2026年2月 新春"
	Blocks   []viewBlock
	Lead     int        // the block that leads a photo story, its first picture, above the text; -1: none
	Previous *viewEntry // in the edition; nil at its ends
	Next     *viewEntry
	Related  []viewEntry
}

// viewBlock is a block of the text. HTML is the inner HTML of a paragraph or subhead, and the whole element of a quote, list or table.
type viewBlock struct {
	Kind    content.BlockKind
	ID      string
	HTML    template.HTML
	Picture *viewPicture
}

// viewSection is a section's page: page/section.html.
type viewSection struct {
	Name     string
	Note     string
	Editions []viewSectionEdition // newest first
	Sections []viewLink           // all of them, for the row at the top
}

// viewSectionEdition lists a section's articles of one edition.
type viewSectionEdition struct {
	Edition viewLink
	Entries []viewEntry
}

// viewArchive is the shelf of front pages: page/archive.html, and page/year.html for a closed year.
type viewArchive struct {
	Year     string // of a year's page; empty on the archive's
	Editions []viewSmallFront
	Years    []viewYear // closed years, newest first; empty on a year's page
}

// viewSmallFront is an edition on the shelf: its front page made small.
type viewSmallFront struct {
	Paper  *content.Paper
	Href   string
	Date   content.Date
	Title  string
	Lead   viewEntry
	Others []viewEntry // at most three
	Count  int         // of all articles
}

// viewYear is a closed year on the archive's page.
type viewYear struct {
	Href     string
	Year     string
	Editions int
}

// viewAbout is the about page: page/about.html.
type viewAbout struct {
	Paper   *content.Paper
	Body    template.HTML
	Notices []viewNotice
}

// viewNotice is one work of others that ships to the phone, with the terms it comes under.
type viewNotice struct {
	Name    string
	Note    string // what it does here
	Licence string // "MIT"
	Text    string // the terms in full
}

// viewStatic is a page of fixed words: page/offline.html, page/notfound.html.
type viewStatic struct{ Kind string }

// viewDrawn is a page that the app draws, as it stands before: page/app.html (search, saved, settings).
type viewDrawn struct {
	Kind      string
	Paper     string // name of the newspaper
	Drawn     string // address of drawn.js
	Headlines string // address of headline-search.js
}
