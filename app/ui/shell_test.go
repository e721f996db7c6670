//go:build !js

package ui

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"zhaputide/app/browser"
	"zhaputide/app/library"
	"zhaputide/content"
	"zhaputide/content/pack"
)

const (
	pathA = "/a/2026-02/shouqian/"
	pathB = "/a/2026-02/chigao/"
)

// phone is a shell on a phone of tests: what the site has, and the clock.
type phone struct {
	*Shell
	t      *testing.T
	engine app.TestEngine
	site   map[string][]byte
	down   bool          // no network
	hold   chan struct{} // a fetch waits for it, if there is one
	timers []func()
}

// rootShell begins where go-app natively can: it calls OnMount in browsers only.
type rootShell struct {
	*Shell
	start func(app.Context)
}

func (r *rootShell) OnPreRender(ctx app.Context) { r.start(ctx) }

// start opens the app on a page of the small paper that writeSite makes.
func start(t *testing.T, page browser.Page, more ...func(*phone)) *phone {
	t.Helper()
	kept := browser.Native.Kept
	browser.Native = browser.Record{Page: page, Kept: kept, Paper: "乍浦潮"}
	t.Cleanup(func() { browser.Native = browser.Record{} })
	p := &phone{t: t, site: writeSite(t), engine: app.NewTestEngine()}
	for _, change := range more {
		change(p)
	}
	p.Shell = NewShell(library.Open(p.fetch))
	p.loop.now = noon
	p.with(&fakeWorker{closed: true})
	p.loop.after = func(_ time.Duration, f func()) { p.timers = append(p.timers, f) }
	if err := p.engine.Load(&rootShell{p.Shell, p.begin}); err != nil {
		t.Fatal(err)
	}
	p.engine.ConsumeAll()
	return p
}

// ring has every timer that was set run out.
func (p *phone) ring() {
	timers := p.timers
	p.timers = nil
	for _, timer := range timers {
		p.do(timer)
	}
}

// do is a tap: the handler runs on the app's turn, then everything settles.
func (p *phone) do(f func()) {
	p.loop.ctx.Dispatch(func(app.Context) { f() })
	p.engine.ConsumeAll()
}

func (p *phone) fetch(_ context.Context, path string) ([]byte, int, error) {
	if p.hold != nil {
		<-p.hold
	}
	if p.down {
		return nil, 0, errors.New("no network")
	}
	if b, ok := p.site[path]; ok {
		return b, 200, nil
	}
	return nil, 404, nil
}

func (p *phone) wantDone(want ...string) {
	p.t.Helper()
	if got := browser.Native.Done; !slices.Equal(got, want) {
		p.t.Errorf("the browser was asked %q, want %q", got, want)
	}
	browser.Native.Done = nil
}

func (p *phone) wantNotice(want ...string) {
	p.t.Helper()
	var got []string
	for _, n := range p.notices.list {
		got = append(got, n.Text)
	}
	if !slices.Equal(got, want) {
		p.t.Errorf("notices %q, want %q", got, want)
	}
}

func (p *phone) wantShown(words ...string) {
	p.t.Helper()
	text := tidy(p.t, app.HTMLString(p.Shell)) + strings.ReplaceAll(browser.Native.Rows, "<wbr>", "")
	for _, word := range words {
		if !strings.Contains(text, word) {
			p.t.Errorf("%q is not to be seen in\n%s", word, text)
		}
	}
}

func (p *phone) notice(key string) Notice {
	p.t.Helper()
	for _, n := range p.notices.list {
		if n.Key == key {
			return n
		}
	}
	p.t.Fatalf("no notice %q", key)
	return Notice{}
}

// writeSite makes a paper of one edition with two articles.
func writeSite(t *testing.T) map[string][]byte {
	t.Helper()
	site := map[string][]byte{}
	file := func(path string, p pack.Pack) pack.File {
		b, err := pack.Encode(p)
		if err != nil {
			t.Fatal(err)
		}
		site[path] = b
		return pack.File{Path: path, Size: len(b)}
	}
	article := func(path, headline string) pack.Page {
		return pack.Page{
			Path: path, Kind: "article", Title: headline + " · 乍浦潮", Fragment: []byte("<article>" + headline),
			Article: &pack.Article{Headline: headline, Section: "要闻", Date: "2026-02"},
		}
	}
	edition := file("/packs/2026-02.x", pack.Pack{Pages: []pack.Page{
		{Path: content.EditionPath("2026-02"), Kind: "edition", Title: "2026年2月 · 乍浦潮", Fragment: []byte("<h1>front")},
		article(pathA, "首签五个项目"), article(pathB, "刚出锅的尺糕"),
	}})
	lists := file("/packs/lists.x", pack.Pack{Pages: []pack.Page{
		{Path: "/", Kind: "front", Title: "乍浦潮 · 读报"}, {Path: "/e/", Kind: "archive", Title: "往期 · 乍浦潮", Fragment: []byte("<h1>往期")},
	}})
	b, err := pack.EncodeManifest(pack.Manifest{
		Newest: "2026-02", Lists: lists,
		Editions: []pack.Edition{{ID: "2026-02", Date: "2026-02", Title: "新春", Articles: 2, Pack: edition}},
	})
	if err != nil {
		t.Fatal(err)
	}
	site[pack.ManifestPath] = b
	return site
}

func onArticle() browser.Page {
	return browser.Page{Address: browser.Address{Path: pathA}, Kind: "article", Tab: "today", Title: "首签"}
}

func onFront() browser.Page {
	return browser.Page{Address: browser.Address{Path: "/"}, Kind: "front", Tab: "today", Title: "乍浦潮"}
}

func onDrawn(kind, query string) browser.Page {
	return browser.Page{Address: browser.Address{Path: "/" + kind + "/", Query: query}, Kind: kind, Tab: kind, Title: kind}
}
