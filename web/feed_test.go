//go:build !js

package web

import (
	"encoding/json"
	"encoding/xml"
	"net/url"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// TestFeeds reads both feeds as a feed reader does.
func TestFeeds(t *testing.T) {
	s := testSite(t, testPaper(t))
	var feed jsonFeed
	if err := json.Unmarshal(s.File(jsonFeedPath).Body(), &feed); err != nil {
		t.Fatal(err)
	}
	var a atomFeed
	if err := xml.Unmarshal(s.File(atomPath).Body(), &a); err != nil {
		t.Fatal(err)
	}
	if len(feed.Items) != 5 || len(a.Entries) != len(feed.Items) || feed.Version != "https://jsonfeed.org/version/1.1" {
		t.Fatalf("%d items, %d entries, version %s", len(feed.Items), len(a.Entries), feed.Version)
	}
	if a.ID != "https://proof.example/" || a.Updated != "2026-03-06T00:00:00+08:00" {
		t.Errorf("feed %s updated %s", a.ID, a.Updated)
	}
	if !strings.Contains(string(s.File(atomPath).Body()), `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">`) {
		t.Error("the Atom feed does not say its language")
	}
	seen := map[string]bool{}
	for i, item := range feed.Items {
		e := a.Entries[i]
		if e.ID != item.ID || e.Content.Text != item.HTML || e.Title != item.Title || seen[item.ID] {
			t.Errorf("entry %d: %s and %s differ, or came before", i, e.ID, item.ID)
		}
		seen[item.ID] = true
		if _, err := time.Parse(time.RFC3339, item.Published); err != nil {
			t.Errorf("%s: %v", item.ID, err)
		}
		checkFeedText(t, item)
	}
	first := feed.Items[0]
	if first.ID != "tag:proof.example,2026:/a/2026-03-06/chaoxi/" {
		t.Errorf("id %s", first.ID)
	}
	for _, text := range []string{"新春第一会", "潮水不等人。", "<td>5万</td>", `<a href="https://proof.example/a/2026-02/tide/">`, "<strong>年吞吐量</strong>"} {
		if !strings.Contains(first.HTML, text) {
			t.Errorf("the feed's text lacks %s:\n%s", text, first.HTML)
		}
	}
}

// checkFeedText demands addresses that work outside the site.
func checkFeedText(t *testing.T, item jsonItem) {
	t.Helper()
	nodes, err := html.ParseFragment(strings.NewReader(item.HTML), &html.Node{Type: html.ElementNode, Data: "div", DataAtom: atom.Div})
	if err != nil || len(nodes) == 0 {
		t.Fatalf("%s: %v", item.ID, err)
	}
	for _, root := range nodes {
		for n := range root.Descendants() {
			for _, key := range []string{"href", "src"} {
				if v := attr(n, key); v != "" && !strings.HasPrefix(v, "https://") {
					t.Errorf("%s: %s of <%s> is %s", item.ID, key, n.Data, v)
				}
			}
		}
	}
}

// TestBaseURL makes the site for another origin: absolute addresses follow, names of feed entries never.
func TestBaseURL(t *testing.T) {
	src := testSource(t, testPaper(t))
	src.BaseURL = "https://mirror.example:8443"
	s, err := Build(src)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range []string{atomPath, jsonFeedPath, sitemapPath, "/robots.txt", "/a/2026-02/tide/"} {
		body := string(s.File(p).Body())
		if !strings.Contains(body, "https://mirror.example:8443/") {
			t.Errorf("%s: no address of the mirror", p)
		}
		if left := strings.ReplaceAll(body, "<id>https://proof.example/</id>", ""); strings.Contains(left, "https://proof.example") {
			t.Errorf("%s: an address of the paper's own host is left", p)
		}
	}
	if !strings.Contains(string(s.File(atomPath).Body()), "tag:proof.example,2026:") {
		t.Error("the mirror gives entries other names")
	}
}

// TestSitemap demands that the sitemap lists just the pages that have a canonical address, each once.
func TestSitemap(t *testing.T) {
	s := testSite(t, testPaper(t))
	var m sitemap
	if err := xml.Unmarshal(s.File(sitemapPath).Body(), &m); err != nil {
		t.Fatal(err)
	}
	listed := map[string]bool{}
	for _, page := range m.Pages {
		u, err := url.Parse(page.Address)
		if err != nil || u.Host != "proof.example" || listed[u.Path] {
			t.Errorf("sitemap: %s: %v, or twice", page.Address, err)
			continue
		}
		listed[u.Path] = true
	}
	for _, p := range s.Paths() {
		f := s.File(p)
		if !strings.HasPrefix(f.Type, "text/html") || f.Immutable {
			continue
		}
		if canonical := strings.Contains(string(f.Body()), `rel="canonical"`); canonical != listed[p] {
			t.Errorf("%s: canonical %v, in the sitemap %v", p, canonical, listed[p])
		}
		delete(listed, p)
	}
	for p := range listed {
		t.Errorf("sitemap: %s is no page", p)
	}
}
