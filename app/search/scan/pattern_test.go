package scan

import (
	"os"
	"strings"
	"testing"

	"zhaputide/content/segment"
)

// smallFolder folds as the lexicon of the small paper does.
func smallFolder(t testing.TB) *segment.Folder {
	t.Helper()
	b, err := os.ReadFile("../testdata/small.lexicon")
	if err != nil {
		t.Fatal(err)
	}
	l, err := segment.OpenLexicon(b)
	if err != nil {
		t.Fatal(err)
	}
	return l.Folder()
}

// TestFolding: a string is found however it is written, and where one character became several.
func TestFolding(t *testing.T) {
	folder := smallFolder(t)
	text := "看见㎡的ＧＩＬ和GIL，臺灣"
	folding := NewFolding(folder, nil)
	for _, r := range text {
		if to := folder.Fold(string(r)).Text; to != string(r) {
			folding.add(r, to)
		}
	}
	for typed, want := range map[string]string{"gil": "ＧＩＬ", "2的gi": "㎡的ＧＩ", "见m": "见㎡", "gil，": "GIL，", "m2": "㎡", "海": ""} {
		p := folding.Pattern(typed)
		got := ""
		if start, end := p.First(text); start >= 0 {
			got = text[start:end]
		}
		if got != want {
			t.Errorf("%s finds %q, want %q", typed, got, want)
		}
	}
}

// FuzzPattern holds a pattern to its meaning: it finds its string in a text folded character by character, and gives the
// characters, as written, that the first such place is made of.
func FuzzPattern(f *testing.F) {
	folder := smallFolder(f)
	fold := func(s string) string { return folder.Fold(s).Text }
	for _, seed := range [][2]string{
		{"看见㎡的ＧＩＬ和GIL，臺灣", "gil"},
		{"看见㎡的ＧＩＬ和GIL，臺灣", "2的gi"},
		{"㎡", "m2"},
		{"㎝㎞cmKM", "mk"},
		{"ABab㏂", "a.m"},
		{"①1⑩10", "10"},
		{strings.Repeat("沪昆，", 20) + "CHangJIANG", "hangj"},
		{"\xffＣ\xc3h", "ch"},
		{"ＣH㏄ch", "cc"},
	} {
		f.Add(seed[0], seed[1])
	}
	f.Fuzz(func(t *testing.T, text, typed string) {
		if len(text) > 200 || typed == "" || typed != strings.ToValidUTF8(typed, "?") {
			return
		}
		typed = fold(typed)
		folding := NewFolding(folder, nil)
		var folded strings.Builder
		var written []int // of each byte of folded, the character of text that it is from, and behind them all its end
		for at, r := range text {
			to := fold(string(r))
			if r == '\uFFFD' { // what is no text is not folded
				to = text[at : at+1]
				if strings.HasPrefix(text[at:], "\uFFFD") {
					to = "\uFFFD"
				}
			} else if _, known := folding.to[r]; to != string(r) && !known {
				folding.add(r, to)
			}
			folded.WriteString(to)
			for range len(to) {
				written = append(written, at)
			}
		}
		if typed == "" {
			return
		}
		want := strings.Index(folded.String(), typed)
		p := folding.Pattern(typed)
		start, end := p.First(text)
		switch {
		case want < 0 && start >= 0:
			t.Fatalf("%q in %q: found at %d, stands nowhere", typed, text, start)
		case want >= 0 && start != written[want]:
			t.Fatalf("%q in %q: found at %d, stands at %d", typed, text, start, written[want])
		case want >= 0 && !strings.Contains(fold(text[start:end]), typed):
			t.Fatalf("%q in %q: %q", typed, text, text[start:end])
		}
	})
}
