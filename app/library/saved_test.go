package library

import (
	"context"
	"strings"
	"testing"

	"zhaputide/content"
	"zhaputide/content/pack"
	"zhaputide/content/protocol"
)

// onPhone holds what is on a phone, by path.
type onPhone map[string][]byte

func (p onPhone) fetch(_ context.Context, path string) ([]byte, int, error) {
	if body, ok := p[path]; ok {
		return body, 200, nil
	}
	return nil, 404, nil
}

func (p onPhone) pin(t *testing.T, path, text string) {
	t.Helper()
	page := pack.Page{Path: path, Kind: content.KindArticle, Title: text, Fragment: []byte(text), Article: &pack.Article{Headline: text, Section: "要闻"}}
	b, err := pack.Encode(pack.Pack{Pages: []pack.Page{page}})
	if err != nil {
		t.Fatal(err)
	}
	p[protocol.SavedDir+path] = b
}

func (p onPhone) want(t *testing.T, l *Library, path, text string) {
	t.Helper()
	page, err := l.Page(t.Context(), path)
	if err != nil || !strings.Contains(string(page.Fragment), text) {
		t.Errorf("%s: %q, %v; want %q", path, page.Fragment, err, text)
	}
}

// A saved article opens from its pin, without a network and without a manifest. Where its edition is here that is shown: it may be a
// corrected one.
func TestSavedArticle(t *testing.T) {
	site, phone := openSite(t, "2026-02-24", "2026-02-17"), onPhone{}
	gone, here := content.ArticlePath("2019-01-01", "lead"), content.ArticlePath("2026-02-24", "lead")
	phone.pin(t, gone, "旧稿")
	phone.pin(t, here, "没有更正的")
	l := Open(site.fetch)
	l.FetchKept = phone.fetch

	site.offline = true
	phone.want(t, l, gone, "旧稿")
	site.offline = false
	if _, err := l.Editions(t.Context()); err != nil {
		t.Fatal(err)
	}
	phone.want(t, l, here, "没有更正的") // nobody waits for a line
	for path, body := range site.files {
		if strings.HasPrefix(path, "/packs/2026-02-24.") {
			phone[path] = body
		}
	}
	phone.want(t, l, here, "头条 2026-02-24")
	phone.want(t, l, gone, "旧稿")
	phone[protocol.SavedDir+gone] = []byte("spoilt")
	if _, err := l.Page(t.Context(), gone); err == nil {
		t.Error("a spoilt pin is shown")
	}
}
