package segment

import (
	"encoding/binary"
	"errors"
	"testing"

	"zhaputide/content/internal/runs"
)

// front is a word as a lexicon holds it: how many bytes of the word before, and the rest.
type front struct {
	keep byte
	rest string
}

// sealed is a lexicon of these words and nothing else.
func sealed(words []front) []byte {
	var out [lexiconRuns][]byte
	for _, n := range []uint64{100, uint64(len(words)), 0, 0, 0} {
		out[runHead] = binary.AppendUvarint(out[runHead], n)
	}
	for _, w := range words {
		out[runShared] = append(out[runShared], w.keep)
		out[runRest] = append(out[runRest], byte(len(w.rest)))
		out[runText] = append(out[runText], w.rest...)
		out[runFrequency] = append(out[runFrequency], 7)
	}
	return runs.Seal(lexiconMagic, lexiconVersion, out[:])
}

// TestOpenWords: words are taken only in the one way that the build writes them.
func TestOpenWords(t *testing.T) {
	for name, test := range map[string]struct {
		words []front
		last  string // "": refused
	}{
		"one":                       {[]front{{0, "港"}}, "港"},
		"longer":                    {[]front{{0, "港"}, {3, "区"}, {6, "a"}}, "港区a"},
		"shares part of a letter":   {[]front{{0, "\u4e00"}, {2, "\x81"}}, "\u4e01"},
		"out of order":              {[]front{{0, "b"}, {0, "a"}}, ""},
		"twice":                     {[]front{{0, "b"}, {0, "b"}}, ""},
		"nothing new":               {[]front{{0, "b"}, {1, ""}}, ""},
		"empty":                     {[]front{{0, ""}}, ""},
		"shares less than it could": {[]front{{0, "港"}, {0, "港区"}}, ""},
		"shares more than there is": {[]front{{0, "a"}, {2, "b"}}, ""},
		"half a letter":             {[]front{{0, "\xe6\xb8"}}, ""},
		"half a letter before":      {[]front{{0, "\u4e00"}, {2, "a"}}, ""},
		"half a letter before, 2":   {[]front{{0, "\u4e00"}, {2, "\uff01"}}, ""},
		"a letter too long":         {[]front{{0, "a"}, {1, "\x80"}}, ""},
	} {
		l, err := OpenLexicon(sealed(test.words))
		switch {
		case test.last == "" && !errors.Is(err, runs.ErrTorn):
			t.Errorf("%s: error %v", name, err)
		case test.last != "" && (err != nil || l.Word(l.Len()-1) != test.last):
			t.Errorf("%s: error %v", name, err)
		}
	}
}

// TestAhead holds the look ahead to a plain one.
func TestAhead(t *testing.T) {
	l, _ := small(t)
	for low := range l.Len() + 1 {
		for i := low; i < l.Len(); i += 1 + i%7 {
			if got := l.ahead(low, l.Word(i)); got != i {
				t.Fatalf("word %d is at %d from %d on", i, got, low)
			}
			if got := l.ahead(low, l.Word(i)+"\x00"); got != i+1 {
				t.Fatalf("what follows word %d is at %d from %d on", i, got, low)
			}
		}
	}
}
