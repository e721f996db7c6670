//go:build !js

package segment

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"flag"
	"io"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"

	"zhaputide/content"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// edition is every paragraph of the bundled newspaper.
func edition(t testing.TB) []string {
	t.Helper()
	n, err := content.Load(os.DirFS(".."))
	if err != nil {
		t.Fatal(err)
	}
	var texts []string
	for _, e := range n.Editions {
		for _, a := range e.Articles {
			texts = append(texts, a.Headline, a.Subhead, a.Standfirst)
			for _, b := range a.Blocks {
				texts = append(texts, b.Text)
			}
		}
	}
	return texts
}

// archive is every paragraph of the news archive that ARCHIVE names: one JSON object a line with title and body, gzip.
func archive(t testing.TB) iter.Seq[string] {
	t.Helper()
	name := os.Getenv("ARCHIVE")
	if name == "" {
		t.Skip("no ARCHIVE=docs.jsonl.gz: the law over a large archive is not tested")
	}
	return func(yield func(string) bool) {
		f, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		z, err := gzip.NewReader(f)
		if err != nil {
			t.Fatal(err)
		}
		lines := bufio.NewReaderSize(z, 1<<20)
		for {
			line, err := lines.ReadBytes('\n')
			if err == io.EOF {
				return
			}
			var item struct{ Title, Body string }
			if err := json.Unmarshal(line, &item); err != nil {
				t.Fatal(err)
			}
			for _, text := range append(strings.Split(item.Body, "\n"), item.Title) {
				if !yield(text) {
					return
				}
			}
		}
	}
}

func build(t testing.TB, texts iter.Seq[string]) *Lexicon {
	t.Helper()
	b, err := BuildLexicon(dictionary(t), texts, nil)
	if err != nil {
		t.Fatal(err)
	}
	l, err := OpenLexicon(b)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(l.encode(), b) {
		t.Error("the opened lexicon encodes to other bytes")
	}
	var small bytes.Buffer
	w := brotli.NewWriterLevel(&small, brotli.BestCompression)
	_, _ = w.Write(b)
	_ = w.Close()
	t.Logf("lexicon: %d words, %d foldings, %d characters read; %d bytes, %d with brotli", l.Len(), len(l.folder.from), len(l.read), len(b), small.Len())
	return l
}

// sameCut is the law: the phone folds and cuts every text as the build does, and the offsets give the text back.
func sameCut(t *testing.T, l *Lexicon, texts iter.Seq[string]) {
	t.Helper()
	d := dictionary(t)
	n, differ := 0, 0
	for text := range texts {
		n++
		folded, phone := d.Folder().Fold(text), l.Folder().Fold(text)
		if folded.Text != phone.Text {
			t.Errorf("%q folds to %q, on the phone to %q", text, folded.Text, phone.Text)
		}
		want, got := d.Cut(folded.Text), l.Cut(folded.Text)
		if !slices.Equal(want, got) {
			if differ++; differ < 10 {
				t.Errorf("%q: the phone cuts %v, the build %v", text, got, want)
			}
		}
		end := 0
		for _, token := range got {
			if token.Start != end || token.End <= token.Start {
				t.Errorf("%q: token %v after byte %d", text, token, end)
			}
			end = token.End
		}
		if end != len(folded.Text) {
			t.Errorf("%q: the cut ends at byte %d of %d", text, end, len(folded.Text))
		}
	}
	t.Logf("%d texts, %d differ", n, differ)
}

func TestSameCutEdition(t *testing.T) {
	texts := edition(t)
	l := build(t, slices.Values(texts))
	sameCut(t, l, slices.Values(texts))
	// Queries of what the edition does not hold must be cut all the same, if not equally.
	for _, query := range []string{"臺灣", "ＧＩＬ", "不在报上的词", "x", " "} {
		l.Cut(l.Folder().Fold(query).Text)
	}
	if got := l.Folder().Fold("嘉興港區").Text; got != "嘉兴港区" {
		t.Errorf("嘉興港區 folds to %s on the phone", got)
	}
}

// TestParts: a lexicon in parts is the lexicon in one, and a part holds nothing that a part before it has.
func TestParts(t *testing.T) {
	texts := edition(t)
	one, err := BuildLexicon(dictionary(t), slices.Values(texts), nil)
	if err != nil {
		t.Fatal(err)
	}
	var parts [][]byte
	var below *Lexicon
	words := 0
	for _, share := range [][]string{texts[:len(texts)/2], texts[len(texts)/2 : len(texts)-9], texts[len(texts)-9:], nil} {
		b, err := BuildLexicon(dictionary(t), slices.Values(share), below)
		if err != nil {
			t.Fatal(err)
		}
		part, err := OpenLexicon(b)
		if err != nil {
			t.Fatal(err)
		}
		words += part.Len()
		parts = append(parts, b)
		if below, err = OpenLexicon(parts...); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(below.encode(), one) {
		t.Error("the parts are not the whole")
	}
	if words != below.Len() {
		t.Errorf("the parts hold %d words, together %d", words, below.Len())
	}
	other := *below
	other.total++
	if _, err := OpenLexicon(parts[0], other.encode()); err == nil {
		t.Error("parts of different dictionaries open")
	}
}

func TestSameCutArchive(t *testing.T) {
	sameCut(t, build(t, archive(t)), archive(t))
}

// goldenTexts make the golden lexicon.
var goldenTexts = []string{"嘉兴港区综合执法分局上门服务", "银行的行长在港口步行", "GIL管沟，撬装加油站，2026年", "研究生命起源", "㎡ ＡＢＣ 臺灣"}

// TestGolden keeps a small lexicon in testdata, for the tests that run where no dictionary is, and against changes of the bytes
// that nobody meant.
func TestGolden(t *testing.T) {
	b, err := BuildLexicon(dictionary(t), slices.Values(goldenTexts), nil)
	if err != nil {
		t.Fatal(err)
	}
	name := filepath.Join("testdata", "small.lexicon")
	if *update {
		if err := os.WriteFile(name, b, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(b, want) {
		t.Errorf("the golden texts give other bytes than %s (%d and %d)", name, len(b), len(want))
	}
}

func BenchmarkCutDictionary(b *testing.B) {
	d := dictionary(b)
	text := d.Folder().Fold(strings.Join(edition(b), "\n")).Text
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		d.Cut(text)
	}
}
