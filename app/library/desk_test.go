package library

import (
	"context"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"zhaputide/app/search"
	"zhaputide/content/pack"
)

// asked puts questions to a desk one after the other and gives all the parts it tells, until it has nothing left to do.
// rest is called in the middle of its work.
func asked(t *testing.T, l *Library, rest func(*Desk), questions ...Question) []Part {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	var parts []Part
	var d *Desk
	d = NewDesk(l, drawn, func(p Part) {
		again, err := DecodePart(p.Encode()) // as it goes from one thread to the other, rows beside it
		if err != nil {
			t.Fatal(err)
		}
		again.HTML = p.HTML
		parts = append(parts, again)
	}, func() {
		if rest != nil {
			rest(d)
		}
	})
	for _, q := range questions {
		again, err := DecodeQuestion(q.Encode())
		if err != nil || again != q {
			t.Fatalf("%+v went over as %+v, %v", q, again, err)
		}
		d.Ask(again)
	}
	for q, ok := d.next(nil); ok; q, ok = d.next(nil) {
		d.answer(ctx, q)
	}
	return parts
}

func query(number int, text string) Question {
	return Question{Number: number, About: AboutQuery, Query: text, First: 1, Limit: 20, Suggest: 3}
}

// drawn draws a stroke for each row.
func drawn(r search.Results, _ string, _ []search.Section) string {
	return strings.Repeat("|", len(r.Hits))
}

// shape is what each part of an answer is about.
func shape(parts []Part) string {
	var out []string
	for _, p := range parts {
		switch {
		case p.Failed:
			out = append(out, "failed")
		case p.Results != nil:
			what := "rows"
			if p.Results.Complete {
				what = "all"
			}
			out = append(out, what+" "+p.HTML)
		case p.HTML != "":
			out = append(out, "more "+p.HTML)
		case p.Suggested:
			out = append(out, "suggestions")
		case p.Corrections != nil:
			out = append(out, "corrections")
		case p.Word != "":
			out = append(out, "word "+p.Word)
		case p.Sections != nil:
			out = append(out, "paper")
		default:
			out = append(out, "nothing")
		}
	}
	return strings.Join(out, ", ")
}

func TestDeskAnswersInParts(t *testing.T) {
	l := Open(openIndexed(t, "2026-02", "2026-01").fetch)
	for text, want := range map[string]string{
		"银行":   "rows |, suggestions, all |, more |",
		"没有这个": "all , suggestions",
		"记者:无": "all , suggestions",
	} {
		parts := asked(t, l, nil, query(3, text))
		if got := shape(parts); got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
		for i, p := range parts {
			if p.Number != 3 || (i == 0) != (p.Sections != nil) {
				t.Errorf("%s, part %d: %+v", text, i, p)
			}
		}
	}
	first := asked(t, l, nil, query(1, "综合執法"))[0]
	if row := first.Rows[0]; !slices.Equal(first.Words, []string{"综合執法"}) || row.Edition == "" || row.Slug == "" || !slices.Contains(row.Marked, "综合执法") {
		t.Errorf("words %q, %+v", first.Words, row)
	}
}

// A newer query ends the answer to an older one, and a word is answered between.
func TestDeskIsAskedMeanwhile(t *testing.T) {
	l := Open(openIndexed(t, "2026-02", "2026-01").fetch)
	first := true
	parts := asked(t, l, func(d *Desk) {
		if first {
			first = false
			d.Ask(query(2, "银"))
			d.Ask(query(3, "银行"))
			d.Ask(Question{Number: 4, About: AboutWord, Text: "银行的行长", At: len("银")})
		}
	}, query(1, "港口"))
	if got := shape(parts); got != "rows |, word 银行, rows |, suggestions, all |, more |" {
		t.Error(got)
	}
	if parts[0].Number != 1 || parts[1].Number != 4 || parts[2].Number != 3 || parts[1].Articles != 2 {
		t.Errorf("%+v", parts)
	}
}

func TestDeskOnWords(t *testing.T) {
	l := Open(openIndexed(t, "2026-01").fetch)
	ask := func(at int) Part {
		return asked(t, l, nil, Question{Number: 1, About: AboutWord, Text: "到。银行去", At: at})[0]
	}
	if p := ask(len("到。银")); p.Word != "银行" || p.Start != len("到。") || p.Articles != 1 {
		t.Errorf("%+v", p)
	}
	for _, at := range []int{len("到"), 100} {
		if p := ask(at); p.Word != "" {
			t.Errorf("at %d: %+v", at, p)
		}
	}
}

// What is on the phone is opened ahead; what is not is not fetched for that.
func TestDeskOpensWhatIsKept(t *testing.T) {
	for _, c := range []struct {
		kept, opens bool
		most        int
	}{{true, true, 0}, {true, true, 1 << 20}, {true, false, 100}, {false, false, 0}} {
		s := openIndexed(t, "2026-01")
		l := Open(s.fetch)
		l.Kept = func(context.Context) map[string]bool {
			paths := map[string]bool{}
			for path := range s.files {
				paths[path] = c.kept || !strings.HasPrefix(path, "/find/texts")
			}
			return paths
		}
		parts := asked(t, l, nil, Question{About: AboutKept, Most: c.most})
		if (shape(parts) == "paper") != c.opens || (l.find.finder != nil) != c.opens {
			t.Errorf("%+v: %s", c, shape(parts))
		}
	}
}

// Much is not fetched before the reader has asked for it.
func TestDeskFetchesMuchOnlyWhenAsked(t *testing.T) {
	s := openIndexed(t, "2026-02", "2026-01")
	l := Open(s.fetch)
	l.Kept = func(context.Context) map[string]bool { return map[string]bool{} }
	m, err := l.current(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	m.Search.Segments[1].Texts.Size = freeBytes // as if
	first := asked(t, l, nil, query(1, "银行"))[0]
	if first.Results.Total != 1 || !first.Partial || first.Missing < freeBytes {
		t.Errorf("found %d, partial %v, missing %d", first.Results.Total, first.Partial, first.Missing)
	}
	whole := query(2, "银行")
	whole.Whole = true
	for _, q := range []Question{whole, query(3, "银行")} {
		if p := asked(t, l, nil, q)[0]; p.Results.Total != 2 || p.Partial || p.Missing != 0 {
			t.Errorf("question %d: found %d, partial %v, missing %d", q.Number, p.Results.Total, p.Partial, p.Missing)
		}
	}
}

func TestFreely(t *testing.T) {
	segment := func(name string, size int) pack.Segment {
		return pack.Segment{Name: name, Index: pack.File{Path: "/find/index-" + name, Size: 1}, Texts: pack.File{Path: "/find/texts-" + name, Size: size - 1}}
	}
	segments := []pack.Segment{segment("c", 9), segment("b", freeBytes), segment("a", 5), segment("kept", 2*freeBytes)}
	kept := map[string]bool{"/find/index-kept": true, "/find/texts-kept": true}
	chosen, missing := freely(segments, kept)
	if len(chosen) != 2 || chosen[0].Name != "c" || chosen[1].Name != "kept" || missing != freeBytes+5 {
		t.Errorf("%v, missing %d", chosen, missing)
	}
	if chosen, missing = freely(segments, nil); len(chosen) != 4 || missing != 0 {
		t.Errorf("where nobody can tell: %v, missing %d", chosen, missing)
	}
}

func TestDeskHearsOfChanges(t *testing.T) {
	s := openIndexed(t, "2026-01")
	l := Open(s.fetch)
	asked(t, l, nil, query(1, "银行"))
	s.files = openIndexed(t, "2026-02", "2026-01").files
	parts := asked(t, l, nil, Question{About: AboutChanges}, query(2, "银行"))
	if len(parts) == 0 || parts[0].Results == nil || parts[0].Results.Total != 2 {
		t.Errorf("%s", shape(parts))
	}
}

func TestDeskThatCannotOpen(t *testing.T) {
	l := Open(openShop(t, "2026-01").fetch)
	if parts := asked(t, l, nil, query(5, "银行")); len(parts) != 1 || parts[0].Number != 5 || !parts[0].Failed {
		t.Errorf("%+v", parts)
	}
}

func TestDeskServes(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	done, parts := make(chan bool), make(chan Part, 9)
	d := NewDesk(Open(openIndexed(t, "2026-01").fetch), drawn, func(p Part) { parts <- p }, func() {})
	go func() {
		d.Serve(ctx)
		close(done)
	}()
	for n := range 3 {
		d.Ask(Question{Number: n, About: AboutPaper})
		if p := <-parts; p.Number != n || len(p.Sections) != 1 {
			t.Errorf("question %d: %+v", n, p)
		}
	}
	cancel()
	<-done
}

// Whatever an answer holds goes over whole.
func TestPartGoesOverWhole(t *testing.T) {
	doc := search.Doc{Edition: "2026-02", Slug: "x", Section: "yaowen", Day: 20260200, Headline: "“港”<口>\u2028", Byline: "记者 甲"}
	p := Part{
		Number: 9, Failed: true, Partial: true, Sections: []search.Section{{ID: "a", Name: "甲"}}, Words: []string{"港"},
		Results: &search.Results{
			Total: 3, Complete: true, Synonyms: []string{"老年人"}, Corrections: []string{"x"},
		},
		Rows:      []Row{{Edition: "2026-02", Slug: "x", Byline: "记者 甲", Marked: []string{"<口"}}},
		Suggested: true, Suggest: []search.Suggestion{{Kind: search.Article, Text: "甲", Doc: &doc, Docs: 1}}, Corrections: []string{"y"},
		Word: "港", Start: 3, Articles: 4,
	}
	again, err := DecodePart(p.Encode())
	if err != nil || !reflect.DeepEqual(again, p) {
		t.Errorf("%+v, %v", again, err)
	}
	for _, text := range []string{"", "{", `{"Number":"x"}`} {
		if _, err := DecodePart(text); err == nil {
			t.Errorf("%q is no part", text)
		}
		if _, err := DecodeQuestion(text); err == nil {
			t.Errorf("%q is no question", text)
		}
	}
}
