//go:build !js

package web

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

// goldenPages are the pages kept under testdata/pages/, one of each kind and state: the stories of the page templates.
var goldenPages = map[string]string{
	"front":         "/",
	"edition":       "/e/2026-02/",
	"article":       "/a/2026-03-06/chaoxi/",
	"article-short": "/a/2026-03-06/xuexiao/",
	"article-odd":   "/a/2026-02/tide/",
	"photo":         "/a/2026-02/tu/",
	"section":       "/s/minsheng/",
	"archive":       "/e/",
	"year":          "/y/2025/",
	"search":        "/search/",
	"saved":         "/saved/",
	"settings":      "/settings/",
	"about":         "/about/",
	"offline":       "/offline/",
	"notfound":      "/404.html",
}

// neutral takes out of a page what changes without the page changing: hashes, the inline style and script, the sheets, the terms of others.
var neutral = []struct {
	find *regexp.Regexp
	put  string
}{
	{regexp.MustCompile(`(?s)<style>.*?</style>`), "<style>…</style>"},
	{regexp.MustCompile(`(?s)<script>.*?</script>`), "<script>…</script>"},
	{regexp.MustCompile(`(?s)(<template id="sheets">).*?(</template>)`), "${1}…${2}"}, // TestSheetsStandInPages of app/ui compares them
	{regexp.MustCompile(`(?s)(<div class="licence"[^>]*>).*?(</div>)`), "${1}…${2}"},
	{regexp.MustCompile(`sha256-[^ ]*?(=|&#61;)&#39;`), "sha256-…&#39;"},
	{regexp.MustCompile(`\.[0-9a-f]{12}\.`), ".#."},
	{regexp.MustCompile(`(?s)<svg.*?</svg>`), "<svg>…</svg>"},
	{regexp.MustCompile(`><`), ">\n<"},
}

// TestGoldenPages compares pages of the proof newspaper with testdata/pages/, a tag a line.
func TestGoldenPages(t *testing.T) {
	s := testSite(t, testPaper(t))
	for name, path := range goldenPages {
		f := s.File(path)
		if f == nil {
			t.Errorf("%s: no page", path)
			continue
		}
		text := string(f.Body())
		for _, n := range neutral {
			text = n.find.ReplaceAllString(text, n.put)
		}
		golden(t, "pages/"+name+".html", []byte(strings.TrimSpace(text)+"\n"))
	}
	files, err := os.ReadDir("testdata/pages")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if name, _, _ := strings.Cut(file.Name(), "."); goldenPages[name] == "" {
			t.Errorf("testdata/pages/%s is of no page", file.Name())
		}
	}
}
