package scan

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// FuzzFinder holds a finder to [strings.Index], wherever the text begins and ends in memory.
func FuzzFinder(f *testing.F) {
	f.Add("港", strings.Repeat("浙江嘉兴港区", 9), 3)
	f.Add("\x00", "\x00\x01\x80\xff", 0)
	f.Add("gil管", strings.Repeat("gil", 20)+"gil管沟", 1)
	f.Fuzz(func(t *testing.T, text, s string, cut int) {
		if text == "" {
			return
		}
		find := newFinder(text)
		for _, s := range []string{s, s + text, s + text + s, s[min(max(cut, 0), len(s)):]} {
			if got, want := find.index(s), strings.Index(s, text); got != want {
				t.Errorf("%q in %q: %d, want %d", text, s, got, want)
			}
		}
	})
}

// A finder of a letter finds its capital too, and nothing else.
func FuzzLetterFinder(f *testing.F) {
	f.Add(uint8('z'), strings.Repeat("浙江嘉兴港区", 9)+"Z", 3)
	f.Add(uint8('a'), "\x01\x21\x41\x61\x81\xa1\xc1\xe1", 0)
	f.Add(uint8('l'), "GiL", 1)
	f.Fuzz(func(t *testing.T, which uint8, s string, cut int) {
		letter := 'a' + which%26
		find := newLetterFinder(letter)
		both := string(rune(letter)) + string(rune(letter-toSmall))
		for _, s := range []string{s, s + both, both + s, s[min(max(cut, 0), len(s)):]} {
			if got, want := find.index(s), strings.IndexAny(s, both); got != want {
				t.Errorf("%s in %q: %d, want %d", both, s, got, want)
			}
		}
	})
}

// TestFinder does so with thousands of short strings of few bytes: nearly every step stops, most of them in vain.
func TestFinder(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	pieces := []string{"港", "巷", "江", "a", "b", "\x00", "\xff", "\x80", "\x7f", "é", "😀"}
	text := func(most int) string {
		var b strings.Builder
		for range 1 + random.IntN(most) {
			b.WriteString(pieces[random.IntN(len(pieces))])
		}
		return b.String()
	}
	for range 20_000 {
		of, s := text(5), text(60)
		find := newFinder(of)
		for from := range min(len(s), 17) {
			if got, want := find.index(s[from:]), strings.Index(s[from:], of); got != want {
				t.Fatalf("%q in %q: %d, want %d", of, s[from:], got, want)
			}
		}
	}
}

// BenchmarkFinder looks for what does not stand in 3 MB of Chinese, beside [strings.Index].
func BenchmarkFinder(b *testing.B) {
	s := strings.Repeat("嘉兴港区的码头建设和跨海铁路，年吞吐量达1.12亿吨。", 40_000)
	for _, text := range []string{"沪", "沪昆", "港区建", "GIL"} {
		find := newFinder(text)
		b.Run(text, func(b *testing.B) {
			b.SetBytes(int64(len(s)))
			for b.Loop() {
				find.index(s)
			}
		})
		b.Run(text+" strings.Index", func(b *testing.B) {
			b.SetBytes(int64(len(s)))
			for b.Loop() {
				strings.Index(s, text)
			}
		})
	}
}
