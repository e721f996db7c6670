//go:build !js

package segment

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func folder(t testing.TB) *Folder {
	t.Helper()
	f, err := NewFolder()
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"臺灣、嘉興": "台湾、嘉兴", "ＧＩＬ管溝": "gil管沟", "１２３ ABC": "123 abc", "㎡": "m2", "①": "1", "…": "...",
		"Café": "café", "乍浦": "乍浦", "": "", "K": "k", "2026年2月": "2026年2月", "後來裡面": "后来里面", "\xff坏": "\xff坏",
	} {
		if got := folder(t).Fold(in).Text; got != want {
			t.Errorf("Fold(%q) = %q, want %q", in, got, want)
		}
	}
}

// FuzzFold: folding twice is folding once, and every character of the folded text leads back to a character of the original.
func FuzzFold(f *testing.F) {
	f.Add("臺灣ＧＩＬ㎡①…Café K İ ﬁ \xff 😀　。")
	f.Fuzz(func(t *testing.T, text string) {
		folded := folder(t).Fold(text)
		if again := folder(t).Fold(folded.Text).Text; again != folded.Text {
			t.Errorf("%q folds to %q, and that to %q", text, folded.Text, again)
		}
		last := 0
		for i := range folded.Text {
			at := folded.Origin(i)
			if at < last || at > len(text) || at < len(text) && !utf8.RuneStart(text[at]) && utf8.ValidString(text) {
				t.Fatalf("%q: byte %d of %q comes from %d", text, i, folded.Text, at)
			}
			last = at
		}
		if end := folded.Origin(len(folded.Text)); end != len(text) {
			t.Errorf("%q: the end comes from %d", text, end)
		}
	})
}

// TestPlain: the characters that plain passes by have no case.
func TestPlain(t *testing.T) {
	for r := rune(0x80); r <= 0xFFFF; r++ {
		want := unicode.ToLower(r)
		switch {
		case r == '\u3000':
			want = ' '
		case r >= 0xFF01 && r <= 0xFF5E:
			want = unicode.ToLower(r - 0xFF01 + '!')
		}
		if got := plain(r); got != want {
			t.Errorf("plain(%U) = %U, want %U", r, got, want)
		}
	}
}

func BenchmarkFold(b *testing.B) {
	f := folder(b)
	text := strings.Join(edition(b), "\n")
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		f.Fold(text)
	}
}
