package search

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"zhaputide/app/search/query"
	"zhaputide/content"
	"zhaputide/content/index"
	"zhaputide/content/segment"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// smallDocs reads testdata/docs.txt: articles set apart by a line "---"; the first line is path, section, date, and roles with one name each, the second the
// headline, the rest paragraphs.
func smallDocs(t testing.TB) []index.Doc {
	t.Helper()
	b, err := os.ReadFile("testdata/docs.txt")
	if err != nil {
		t.Fatal(err)
	}
	var docs []index.Doc
	for part := range strings.SplitSeq(strings.TrimSpace(string(b)), "\n---\n") {
		lines := strings.SplitN(part, "\n", 3)
		head := strings.Fields(lines[0])
		d := index.Doc{Path: head[0], Section: head[1], Date: content.Date(head[2]), Headline: lines[1], Body: lines[2]}
		for by := range slices.Chunk(head[3:], 2) {
			d.Bylines = append(d.Bylines, content.Byline{Role: by[0], Names: by[1:]})
		}
		docs = append(docs, d)
	}
	return docs
}

// smallConfig configures the engine of the small paper, as paper.yaml would.
var smallConfig = Config{
	Sections: []Section{{"yaowen", "要闻"}, {"jianshe", "建设"}, {"minsheng", "民生"}},
	Places:   []string{"嘉兴", "嘉兴港区", "港区", "乍浦", "九龙山", "杭州湾"},
	Synonyms: [][]string{{"老人", "老年人", "长者"}, {"拆违", "违章建筑", "违建"}, {"港口", "码头"}},
}

// smallEngine opens the small paper in two sources with the lexicon of testdata, so that it runs on the phone's side too.
func smallEngine(t testing.TB) *Engine {
	t.Helper()
	docs := smallDocs(t)
	return openDocs(t, docs[:3], docs[3:])
}

// openDocs opens a source for each run of docs, with the lexicon of testdata.
func openDocs(t testing.TB, parts ...[]index.Doc) *Engine {
	t.Helper()
	b, err := os.ReadFile("testdata/small.lexicon")
	if err != nil {
		t.Fatal(err)
	}
	l, err := segment.OpenLexicon(b)
	if err != nil {
		t.Fatal(err)
	}
	c := smallConfig
	c.Lexicon, c.Folder = l, l.Folder()
	for _, part := range parts {
		b, err := index.Build(part, l, l.Folder())
		if err != nil {
			t.Fatal(err)
		}
		s, err := index.Open(b)
		if err != nil {
			t.Fatal(err)
		}
		x, err := index.OpenTexts(index.BuildTexts(part, l.Folder()))
		if err != nil {
			t.Fatal(err)
		}
		c.Sources = append(c.Sources, Source{s, x})
	}
	e, err := New(c)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// TestQueries answers every query of testdata/queries.txt over the small paper.
func TestQueries(t *testing.T) { golden(t, smallEngine(t), "testdata/queries.txt") }

// golden compares the answers with a file: a line "? query" and the lines of its answer, until an empty line.
func golden(t *testing.T, e *Engine, name string) {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	for line := range strings.SplitSeq(string(b), "\n") {
		switch {
		case strings.HasPrefix(line, "#"):
			fmt.Fprintln(&out, line)
		case strings.HasPrefix(line, "? "):
			fmt.Fprintf(&out, "%s\n%s\n", line, answer(e, line[2:]))
		}
	}
	if *update {
		if err := os.WriteFile(name, []byte(out.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, got := strings.Split(string(b), "\n"), strings.Split(out.String(), "\n")
	for i := range max(len(want), len(got)) {
		if i >= len(want) || i >= len(got) || want[i] != got[i] {
			t.Fatalf("%s:%d differs; run with -update and read the diff. Now:\n%s", name, i+1, strings.Join(got[max(0, min(i, len(got))-3):min(i+3, len(got))], "\n"))
		}
	}
}

func answer(e *Engine, typed string) string {
	var b strings.Builder
	r := e.Search(query.Parse(typed), Options{Limit: 4})
	fmt.Fprintf(&b, "= %d", r.Total)
	if len(r.Synonyms) > 0 {
		fmt.Fprintf(&b, " 也找了 %s", strings.Join(r.Synonyms, " "))
	}
	if len(r.Corrections) > 0 {
		fmt.Fprintf(&b, " 您是不是要找 %s", strings.Join(r.Corrections, " "))
	}
	b.WriteByte('\n')
	for _, h := range r.Hits {
		fmt.Fprintf(&b, "  %s %s | #p%d %s\n", h.Slug, bracketed(h.Headline, h.HeadlineMarks), h.Snippet.Where, bracketed(h.Snippet.Text, h.Snippet.Marks))
	}
	return b.String()
}

func bracketed(text string, marks []Mark) string {
	var b strings.Builder
	at := 0
	for _, m := range marks {
		b.WriteString(text[at:m.Start] + "[" + text[m.Start:m.End] + "]")
		at = m.End
	}
	return b.String() + text[at:]
}
