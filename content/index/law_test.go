package index

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"zhaputide/content"
	"zhaputide/content/segment"
)

// pairCutter cuts every two characters, and knows every string: so that the laws hold whatever the cutter.
type pairCutter struct{}

func (pairCutter) Has(word string) bool { return len(word)%2 == 0 }

func (pairCutter) Cut(folded string) []segment.Token {
	var out []segment.Token
	start, n := 0, 0
	for i, r := range folded {
		if n == 3 || r == '\n' {
			out = append(out, segment.Token{Start: start, End: i})
			start, n = i, 0
		}
		n++
	}
	if start < len(folded) {
		out = append(out, segment.Token{Start: start, End: len(folded)})
	}
	return out
}

const characters = "港区码头新闻跨海铁路年糕尺高会议大火车站老人ABｃ１２3，。"

func randomDocs(r *rand.Rand, n int) []Doc {
	runes := []rune(characters)
	text := func(most int) string {
		var b strings.Builder
		for range r.IntN(most) {
			b.WriteRune(runes[r.IntN(len(runes))])
		}
		return b.String()
	}
	docs := make([]Doc, n)
	for i := range docs {
		docs[i] = Doc{
			Path: fmt.Sprintf("2026-%02d/%d", 1+i/4, i), Headline: text(20), Bylines: randomBylines(r), Section: []string{"yaowen", "minsheng"}[r.IntN(2)],
			Date: []content.Date{"2026-02-24", "2026-02", "2025", ""}[r.IntN(4)], Body: text(300) + "\n" + text(2000),
		}
		if i%3 == 0 {
			docs[i].Standfirst = text(50)
		}
	}
	return docs
}

// randomBylines are of none to two roles, some empty, with none to two names, some of several words.
func randomBylines(r *rand.Rand) []content.Byline {
	var bylines []content.Byline
	for range r.IntN(3) {
		b := content.Byline{Role: []string{"记者", "文 图", ""}[r.IntN(3)]}
		for range r.IntN(3) {
			b.Names = append(b.Names, []string{"李博文", "John Smith", "欧阳晓晓·买买提"}[r.IntN(3)])
		}
		bylines = append(bylines, b)
	}
	return bylines
}

func build(t testing.TB, docs []Doc) (*Segment, []byte, *Texts, []byte) {
	t.Helper()
	return buildWith(t, docs, pairCutter{})
}

func buildWith(t testing.TB, docs []Doc, c segment.Cutter) (*Segment, []byte, *Texts, []byte) {
	t.Helper()
	b, err := Build(docs, c, new(segment.Folder))
	if err != nil {
		t.Fatal(err)
	}
	s, err := Open(b)
	if err != nil {
		t.Fatal(err)
	}
	tb := BuildTexts(docs, new(segment.Folder))
	texts, err := OpenTexts(tb)
	if err != nil {
		t.Fatal(err)
	}
	return s, b, texts, tb
}

// TestRead: what is read is what was written.
func TestRead(t *testing.T) {
	docs := randomDocs(rand.New(rand.NewPCG(3, 4)), 30)
	s, _, texts, _ := build(t, docs)
	words := slices.Collect(s.Terms())
	if len(words) != s.Len() || !slices.IsSorted(words) {
		t.Fatalf("%d terms of %d, or not sorted", len(words), s.Len())
	}
	folder := new(segment.Folder)
	for i, d := range docs {
		if s.Path(i) != d.Path || s.Section(i) != d.Section || s.Date(i) != d.Date {
			t.Errorf("doc %d: %s %s %s, want %s %s %s", i, s.Path(i), s.Section(i), s.Date(i), d.Path, d.Section, d.Date)
		}
		if texts.Text(i) != d.Text() || texts.DocAt(int(texts.starts[i])) != i {
			t.Errorf("doc %d: text differs", i)
		}
		headline, standfirst, byline, body := texts.Parts(i)
		if headline != d.Headline || standfirst != d.Standfirst || byline != content.BylineText(d.Bylines) || body != d.Body {
			t.Errorf("doc %d: parts differ", i)
		}
		if got := texts.Bylines(i); fmt.Sprint(got) != fmt.Sprint(d.Bylines) {
			t.Errorf("doc %d: bylines %q, want %q", i, got, d.Bylines)
		}
		if got, want := slices.Collect(texts.Signers(i)), content.Signers(d.Bylines); !slices.Equal(got, want) {
			t.Errorf("doc %d: signers %q, want %q", i, got, want)
		}
	}
	for id, w := range words {
		if s.Find(w) != id {
			t.Fatalf("%q is found at %d, want %d", w, s.Find(w), id)
		}
		n := 0
		for doc, code := range s.Postings(id) {
			n++
			if text := folder.Fold(docs[doc].Text()).Text; !strings.Contains(text, w) {
				t.Errorf("%q is not in doc %d", w, doc)
			}
			if code.InHeadline() && !strings.Contains(folder.Fold(docs[doc].Headline).Text, w) {
				t.Errorf("%q is not in the headline of doc %d", w, doc)
			}
		}
		if n != s.Count(id) {
			t.Errorf("%q: %d postings, counted %d", w, n, s.Count(id))
		}
		for _, o := range s.Outer(id, nil) {
			if !strings.Contains(words[o], w) {
				t.Errorf("%q is not inside %q", w, words[o])
			}
		}
	}
	for _, w := range []string{"", "没有", "\xff", words[0] + "x"} {
		if id := s.Find(w); id >= 0 && words[id] != w {
			t.Errorf("%q is found as %q", w, words[id])
		}
	}
}

func TestQuantise(t *testing.T) {
	for n := range 5000 {
		got := length(quantise(n))
		if got > n || n-got > n/16 || quantise(got) != quantise(n) {
			t.Fatalf("%d is kept as %d", n, got)
		}
	}
}

// TestRefused: no torn, changed or foreign file is taken.
func TestRefused(t *testing.T) {
	_, b, _, texts := build(t, randomDocs(rand.New(rand.NewPCG(5, 6)), 10))
	open := map[string]func([]byte) error{
		"index": func(b []byte) error { _, err := Open(b); return err },
		"texts": func(b []byte) error { _, err := OpenTexts(b); return err },
	}
	for name, whole := range map[string][]byte{"index": b, "texts": texts} {
		for n := 0; n < len(whole); n += 1 + n/500 {
			if err := open[name](whole[:n]); err == nil {
				t.Fatalf("%s: %d of %d bytes were taken", name, n, len(whole))
			}
		}
		other := slices.Clone(whole)
		other[4]++
		if err := open[name](other); !errors.Is(err, ErrVersion) {
			t.Errorf("%s of another version: %v", name, err)
		}
		other = slices.Clone(whole)
		other[12] ^= 1
		if err := open[name](other); !errors.Is(err, ErrTorn) {
			t.Errorf("%s with a wrong bit: %v", name, err)
		}
	}
	if err := open["index"](texts); !errors.Is(err, ErrForeign) {
		t.Errorf("texts taken for an index: %v", err)
	}
}

// FuzzOpen: whatever the bytes, opening and reading do not panic. The checksum is set right, so that the fuzzer gets behind it.
func FuzzOpen(f *testing.F) {
	_, b, _, texts := build(f, []Doc{
		{Path: "2026-02/a", Headline: "码头", Bylines: []content.Byline{{Role: "记者", Names: []string{"沈明", "John Smith"}}}, Section: "yaowen", Date: "2026-02", Body: "港区的码头开工。老人去看"},
		{Path: "2026-02/b", Headline: "铁路Ａ", Section: "jianshe", Date: "2026-02-24", Body: "跨海铁路\n港区"},
	})
	f.Add(b, texts)
	f.Fuzz(func(t *testing.T, b, texts []byte) {
		if s, err := Open(resealed(b, segmentRuns)); err == nil {
			walk(s)
		}
		if x, err := OpenTexts(resealed(texts, textRuns)); err == nil {
			for i := range x.Len() {
				_, _, _, _ = x.Parts(i)
				_ = x.Bylines(i)
				if start, end := x.Span(i); start < end && x.DocAt(start) != i {
					t.Errorf("the byte at %d is of doc %d, not %d", start, x.DocAt(start), i)
				}
			}
		}
	})
}

func walk(s *Segment) {
	for i := range s.Docs() {
		_, _, _, _ = s.Path(i), s.Section(i), s.Date(i), s.Day(i)
		s.Lengths(i)
	}
	for w := range s.Terms() {
		s.Find(w)
	}
	for id := range s.Len() {
		for doc := range s.Postings(id) {
			_ = s.Path(doc)
		}
		_ = s.Count(id)
		_ = s.Outer(id, nil)
	}
}
