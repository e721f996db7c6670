//go:build !js

package web

import (
	"encoding/json"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"zhaputide/web/site"
)

// TestPages holds every page of both newspapers to the rules of a document: whole, script-free, leading nowhere else.
func TestPages(t *testing.T) {
	for name, s := range map[string]*site.Site{"proof": testSite(t, testPaper(t)), "bundled": bundled(t)} {
		t.Run(name, func(t *testing.T) {
			for _, p := range s.Paths() {
				if f := s.File(p); strings.HasPrefix(f.Type, "text/html") && !f.Immutable {
					checkPage(t, s, p, string(f.Body()))
				}
			}
		})
	}
}

var badEscape = regexp.MustCompile(`\\u[0-9a-fA-F]{4}|ZgotmplZ|&amp;(?:amp|lt|gt|#34|quot);|%%|<no value>`)

func checkPage(t *testing.T, s *site.Site, path, src string) {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(src))
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	count := map[atom.Atom]int{}
	ids := map[string]bool{}
	var hrefs []string
	for n := range doc.Descendants() {
		switch n.Type {
		case html.TextNode:
			if bad := badEscape.FindString(n.Data); bad != "" && n.Parent.DataAtom != atom.Script && n.Parent.DataAtom != atom.Style {
				t.Errorf("%s: text holds %s", path, bad)
			}
		case html.ElementNode:
			count[n.DataAtom]++
			hrefs = append(hrefs, checkElement(t, path, n, ids)...)
		}
	}
	for tag, want := range map[atom.Atom]int{atom.H1: 1, atom.Main: 1, atom.Title: 1, atom.Style: 1} {
		if count[tag] != want {
			t.Errorf("%s: %d <%s>, want %d", path, count[tag], tag, want)
		}
	}
	for _, href := range hrefs {
		checkLink(t, s, path, href, ids)
	}
	checkHead(t, path, doc)
}

// checkElement looks at one element and gives its addresses.
func checkElement(t *testing.T, path string, n *html.Node, ids map[string]bool) (hrefs []string) {
	t.Helper()
	inHead := n.Parent.DataAtom == atom.Head
	for _, a := range n.Attr {
		switch {
		case a.Key == "style", strings.HasPrefix(a.Key, "on"):
			t.Errorf("%s: <%s %s>: the policy forbids it", path, n.Data, a.Key)
		case a.Key == "id":
			if ids[a.Val] && !isSheet(n) {
				t.Errorf("%s: two elements have id %s", path, a.Val)
			}
			ids[a.Val] = true
		case a.Key == "src", a.Key == "href" && attr(n, "rel") != "canonical":
			hrefs = append(hrefs, a.Val)
		}
		if bad := badEscape.FindString(a.Val); bad != "" {
			t.Errorf("%s: <%s %s> holds %s", path, n.Data, a.Key, bad)
		}
	}
	switch n.DataAtom {
	case atom.Script:
		if kind := attr(n, "type"); attr(n, "src") == "" && kind != "application/ld+json" && !inHead {
			t.Errorf("%s: a script stands in the text", path)
		}
	case atom.Img:
		if attr(n, "width") == "" || attr(n, "height") == "" || attr(n, "width") == "0" {
			t.Errorf("%s: no room is kept for picture %s", path, attr(n, "src"))
		}
		if attr(n, "alt") == "" {
			t.Errorf("%s: picture %s has no words", path, attr(n, "src"))
		}
	case atom.Meta, atom.Link, atom.Title, atom.Base:
		if !inHead {
			t.Errorf("%s: <%s> has fallen out of the head", path, n.Data)
		}
	}
	return hrefs
}

// isSheet tells whether an element stands in a sheet that waits to be opened: of those one is shown at a time.
func isSheet(n *html.Node) bool {
	for around := range n.Ancestors() {
		if around.DataAtom == atom.Template {
			return true
		}
	}
	return false
}

// checkLink demands that an address is a file of the site, or an anchor of the page.
func checkLink(t *testing.T, s *site.Site, path, href string, ids map[string]bool) {
	t.Helper()
	u, err := url.Parse(href)
	switch {
	case err != nil:
		t.Errorf("%s: link %s: %v", path, href, err)
	case u.Scheme == "mailto" || u.Scheme == "tel":
	case u.Host != "" || u.Scheme != "":
		t.Errorf("%s: link %s leads to another host", path, href)
	case u.Path == "" && !ids[u.Fragment]:
		t.Errorf("%s: link %s has no anchor", path, href)
	case u.Path != "" && s.File(u.Path) == nil:
		t.Errorf("%s: link %s leads nowhere", path, href)
	}
}

// checkHead demands a title, a description, and either a canonical address or a word to search engines.
func checkHead(t *testing.T, path string, doc *html.Node) {
	t.Helper()
	metas, canonical := metas(doc)
	if len(metas["robots"]) == 0 && canonical == "" {
		t.Errorf("%s: neither canonical nor noindex", path)
	}
	if d := metas["description"]; len(d) != 1 || d[0] == "" {
		t.Errorf("%s: description %q", path, d)
	}
	if canonical == "" {
		return
	}
	for _, name := range []string{"og:title", "og:type", "og:url", "og:image", "og:image:width", "og:description", "twitter:card"} {
		if len(metas[name]) == 0 || slices.Contains(metas[name], "") {
			t.Errorf("%s: no %s", path, name)
		}
	}
	if metas["og:url"][0] != canonical {
		t.Errorf("%s: og:url %s, canonical %s", path, metas["og:url"][0], canonical)
	}
}

// TestArticleHead looks at what search engines and chat programs read of articles, one of them named to break out of its script.
func TestArticleHead(t *testing.T) {
	s := testSite(t, testPaper(t))
	for path, want := range map[string]struct{ published, og, headline, image string }{
		"/a/2026-03-06/chaoxi/": {"2026-03-06T00:00:00+08:00", "2026-03-06T00:00:00+08:00", "外环码头12个泊位一齐开工，“一季度”要见潮起", "/shell/share."},
		"/a/2026-02/tide/":      {"2026-02", "2026-02-01T00:00:00+08:00", "题目里藏着</script><script>alert(1)</script>也不怕", "/media/share."},
		"/a/2025-nian/huigu/":   {"2025", "2025-01-01T00:00:00+08:00", "这一年", "/shell/share."},
	} {
		doc, err := html.Parse(strings.NewReader(string(s.File(path).Body())))
		if err != nil {
			t.Fatal(err)
		}
		var linked newsArticle
		for n := range doc.Descendants() {
			if n.DataAtom == atom.Script && attr(n, "type") == "application/ld+json" {
				if err := json.Unmarshal([]byte(n.FirstChild.Data), &linked); err != nil {
					t.Fatalf("%s: %v", path, err)
				}
			}
		}
		metas, canonical := metas(doc)
		if linked.Headline != want.headline || linked.Published != want.published || linked.MainEntity != canonical {
			t.Errorf("%s: linked data is of %q, %s, %s", path, linked.Headline, linked.Published, linked.MainEntity)
		}
		if got := metas["article:published_time"]; len(got) != 1 || got[0] != want.og {
			t.Errorf("%s: published %q, want %s", path, got, want.og)
		}
		if !strings.HasPrefix(metas["og:image"][0], "https://proof.example"+want.image) || linked.Image[0] != metas["og:image"][0] {
			t.Errorf("%s: og:image %s, linked %s", path, metas["og:image"][0], linked.Image)
		}
		if linked.Author == nil || linked.Publisher.Name != "试印报社" || linked.PartOf.Type != "PublicationIssue" {
			t.Errorf("%s: linked data %+v", path, linked)
		}
	}
	doc, _ := html.Parse(strings.NewReader(string(s.File("/a/2026-02/tide/").Body())))
	if m, _ := metas(doc); m["og:image:height"][0] != "640" {
		t.Errorf("share picture of 1200×640 is said to be %s high", m["og:image:height"][0])
	}
}

func metas(doc *html.Node) (metas map[string][]string, canonical string) {
	metas = map[string][]string{}
	for n := range doc.Descendants() {
		switch {
		case n.DataAtom == atom.Meta:
			name := attr(n, "name") + attr(n, "property")
			metas[name] = append(metas[name], attr(n, "content"))
		case n.DataAtom == atom.Link && attr(n, "rel") == "canonical":
			canonical = attr(n, "href")
		}
	}
	return metas, canonical
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}
