//go:build !js

package browser

import (
	"strings"
	"testing"
)

func TestOccurrences(t *testing.T) {
	for _, c := range []struct {
		text, words, want string
	}{
		{"港区的港口", "港", "[港]区的[港]口"},
		{"港区的港口", "港区 港口", "[港区]的[港口]"},
		{"GIL 项目与gil", "gil", "[GIL] 项目与[gil]"},
		{"港港港", "港港", "[港港]港"},
		{"潮", "", "潮"},
		{"潮", "潮水", "潮"},
	} {
		got := ""
		at := 0
		for _, s := range occurrences(c.text, strings.Fields(c.words)) {
			got += c.text[at:s.start] + "[" + c.text[s.start:s.end] + "]"
			at = s.end
		}
		if got += c.text[at:]; got != c.want {
			t.Errorf("%q in %q: %s", c.words, c.text, got)
		}
	}
}

func TestUnits(t *testing.T) {
	const text = "a潮𠀀b"
	for n, want := range []int{0, 1, 4, 8, 8, 9} {
		if n == 3 {
			continue // inside a pair: no text of a browser ends there
		}
		if got := bytesOf(text, n); got != want || units(text[:got]) != n {
			t.Errorf("%d units are %d bytes, which are %d units", n, got, units(text[:got]))
		}
	}
}
