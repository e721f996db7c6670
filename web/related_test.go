//go:build !js

package web

import (
	"os"
	"strings"
	"testing"

	"zhaputide/content"
)

// TestRelated reads testdata/related.txt: a newspaper, newest edition first, an article a line as
// "edition slug section column writer: text"; under it, after "=>", what it is related to.
func TestRelated(t *testing.T) {
	src, err := os.ReadFile("testdata/related.txt")
	if err != nil {
		t.Fatal(err)
	}
	n := &content.Newspaper{Paper: &content.Paper{}}
	want := map[*content.Article]string{}
	for line := range strings.Lines(string(src)) {
		line = strings.TrimSpace(line)
		head, text, ok := strings.Cut(line, ": ")
		fields := strings.Fields(head)
		switch {
		case strings.HasPrefix(line, "gazetteer: "):
			n.Paper.Gazetteer = strings.Fields(text)
		case ok && len(fields) == 5:
			text, related, _ := strings.Cut(text, " =>")
			if len(n.Editions) == 0 || n.Editions[len(n.Editions)-1].ID != fields[0] {
				n.Editions = append(n.Editions, &content.Edition{ID: fields[0]})
			}
			e := n.Editions[len(n.Editions)-1]
			a := &content.Article{
				Edition: e.ID, Slug: fields[1], Section: fields[2], Column: strings.Trim(fields[3], "-"),
				Bylines: []content.Byline{{Names: []string{fields[4]}}}, Headline: text,
			}
			e.Articles = append(e.Articles, a)
			want[a] = strings.TrimSpace(related)
		}
	}
	r := newRelations(n)
	for _, e := range n.Editions {
		for _, a := range e.Articles {
			var got []string
			for _, b := range r.of(e, a) {
				got = append(got, b.Slug)
			}
			if got := strings.Join(got, " "); got != want[a] {
				t.Errorf("%s is related to %q, want %q", a.Slug, got, want[a])
			}
		}
	}
}
