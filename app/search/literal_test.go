package search

import (
	"strings"
	"testing"
)

// FuzzLiteral holds a literal to its meaning: it finds its string in a text folded character by character, and gives the
// characters, as written, that the first such place is made of.
func FuzzLiteral(f *testing.F) {
	e := smallEngine(f)
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
		typed = e.fold(typed)
		folds := &foldings{to: map[rune]string{}, from: map[rune][]rune{}}
		var folded strings.Builder
		var written []int // of each byte of folded, the character of text that it is from, and behind them all its end
		for at, r := range text {
			to := e.fold(string(r))
			if r == '\uFFFD' { // what is no text is not folded
				to = text[at : at+1]
				if strings.HasPrefix(text[at:], "\uFFFD") {
					to = "\uFFFD"
				}
			} else if _, known := folds.to[r]; to != string(r) && !known {
				folds.to[r] = to
				if r < 1<<16 {
					folds.changed[r/64] |= 1 << (r % 64)
				}
				for _, c := range to {
					folds.from[c] = append(folds.from[c], r)
				}
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
		l := folds.literal(typed)
		start, end := l.first(text)
		switch {
		case want < 0 && start >= 0:
			t.Fatalf("%q in %q: found at %d, stands nowhere", typed, text, start)
		case want >= 0 && start != written[want]:
			t.Fatalf("%q in %q: found at %d, stands at %d", typed, text, start, written[want])
		case want >= 0 && !strings.Contains(e.fold(text[start:end]), typed):
			t.Fatalf("%q in %q: %q", typed, text, text[start:end])
		}
	})
}
