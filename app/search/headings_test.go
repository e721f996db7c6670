package search

import (
	"slices"
	"strings"
	"testing"
)

// TestSight holds what is found by bits to a reading of every headline from each of its places.
func TestSight(t *testing.T) {
	e := smallEngine(t)
	h := e.newestHeadings()
	found := 0
	for _, typed := range []string{"jiaxing", "jiaxinggang", "jx", "jxgq", "嘉x", "嘉xing", "j兴", "jia兴g", "gangqu", "xin", "ti", "gong", "ag", "zhongguo", "le", "xi'an", "港区x", "gil", "mt"} {
		for end := range typed {
			ways := spellings(typed[:end+1])
			if ways == nil {
				continue
			}
			var want []sighting
			for i := range h.docs {
				if from, to := e.readAnywhere(h.folded(i), ways); to > from {
					want = append(want, sighting{i, from, to})
				}
			}
			if got := e.sight(ways); !slices.Equal(got, want) {
				t.Errorf("%s: %v, want %v", typed[:end+1], got, want)
			}
			found += len(want)
		}
	}
	if found < 20 {
		t.Errorf("only %d found", found)
	}
}

func (e *Engine) readAnywhere(rs []rune, ways []spelling) (from, to int) {
	for _, s := range ways {
		for i, r := range rs {
			if s.han == 0 && r < 0x80 {
				continue
			}
			if end := e.match(rs, i, s.text, s.initial, !s.initial); end-i >= 2 {
				return i, end
			}
		}
	}
	return 0, 0
}

// TestPair: two characters are found in each headline that holds them, and in no other.
func TestPair(t *testing.T) {
	h := smallEngine(t).newestHeadings()
	for i := range h.docs {
		rs := h.folded(i)
		for at := 1; at < len(rs); at++ {
			var want, got []int
			for j := range h.docs {
				if strings.Contains(string(h.folded(j)), string(rs[at-1:at+1])) {
					want = append(want, j)
				}
			}
			for j := h.pair(0, rs[at-1], rs[at]); j < len(h.docs); j = h.pair(j+1, rs[at-1], rs[at]) {
				got = append(got, j)
			}
			if !slices.Equal(got, want) {
				t.Fatalf("%s: %v, want %v", string(rs[at-1:at+1]), got, want)
			}
		}
	}
	if n := len(h.docs); h.pair(n, 'x', 'y') != n {
		t.Error("behind the last there is one more")
	}
}
