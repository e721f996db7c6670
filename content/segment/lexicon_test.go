package segment

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// small opens the golden lexicon; these tests run on the phone's side too.
func small(t testing.TB) (*Lexicon, []byte) {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("testdata", "small.lexicon"))
	if err != nil {
		t.Fatal(err)
	}
	l, err := OpenLexicon(b)
	if err != nil {
		t.Fatal(err)
	}
	return l, b
}

func words(l *Lexicon, text string) string {
	folded := l.Folder().Fold(text).Text
	var out []string
	for _, t := range l.Cut(folded) {
		out = append(out, folded[t.Start:t.End])
	}
	return strings.Join(out, "/")
}

func TestLexicon(t *testing.T) {
	l, _ := small(t)
	for text, want := range map[string]string{
		"嘉興港區":    "嘉兴港区",
		"研究生命起源1": "研究/生命/起源/1",
		"ＧＩＬ管沟":   "gil管沟",
		"港区":      "港区",
		"海":       "海",
	} {
		if got := words(l, text); got != want {
			t.Errorf("%s is cut %s, want %s", text, got, want)
		}
	}
	if got := l.Pinyin('行'); !slices.Contains(got, "xing") || !slices.Contains(got, "hang") {
		t.Errorf("行 is read %v", got)
	}
	if got := l.Pinyin('龙'); got != nil {
		t.Errorf("龙 is not in the texts, but read %v", got)
	}
	if got := l.Prefix("执", 3); len(got) == 0 || got[0] != "执法" {
		t.Errorf("words that begin with 执: %v", got)
	}
	var terms []string
	folded := "嘉兴港区综合"
	Terms(l, folded, l.Cut(folded), func(term string, word bool) {
		if !word {
			term = "-" + term
		}
		terms = append(terms, term)
	})
	if got := strings.Join(terms, " "); got != "嘉兴港区 -嘉兴 -港区 综合" {
		t.Errorf("terms %s", got)
	}
	if got := strings.Join(QueryTerms(l, "执法，服务!"), " "); got != "执法 服务" {
		t.Errorf("query terms %s", got)
	}
}

func BenchmarkOpenLexicon(b *testing.B) {
	_, file := small(b)
	for b.Loop() {
		if _, err := OpenLexicon(file); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkCutQuery(b *testing.B) {
	l, _ := small(b)
	for b.Loop() {
		l.Cut("嘉兴港区综合执法分局上门服务")
	}
}
