//go:build !js

package segment

import (
	"bytes"
	"strings"
	"testing"
)

// FuzzOpenLexicon: no bytes make it panic; what opens encodes to the same bytes again, and cuts any text whole.
func FuzzOpenLexicon(f *testing.F) {
	_, b := small(f)
	f.Add(b, "银行")
	f.Add(b[:len(b)/2], "x")
	f.Add([]byte(lexiconMagic), "")
	empty := (&Lexicon{start: []uint32{0}}).encode()
	f.Add(empty, "没有词")
	f.Fuzz(func(t *testing.T, b []byte, text string) {
		l, err := OpenLexicon(b)
		if err != nil {
			if !strings.HasPrefix(err.Error(), "open lexicon: ") {
				t.Errorf("error %v does not say what failed", err)
			}
			return
		}
		if !bytes.Equal(l.encode(), b) {
			t.Error("opens, but encodes to other bytes")
		}
		end := 0
		for _, token := range l.Cut(text) {
			if token.Start != end {
				t.Fatalf("gap before %v", token)
			}
			end = token.End
		}
		if end != len(text) {
			t.Errorf("%q is cut up to byte %d", text, end)
		}
	})
}
