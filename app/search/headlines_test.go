package search

import (
	"slices"
	"strings"
	"testing"
)

// TestMatchHeadlines holds the search by bits to a reading of every headline from each of its places.
func TestMatchHeadlines(t *testing.T) {
	e := smallEngine(t)
	h := e.headlines
	h.open()
	found := 0
	for _, typed := range []string{"jiaxing", "jiaxinggang", "jx", "jxgq", "嘉x", "嘉xing", "j兴", "jia兴g", "gangqu", "xin", "ti", "gong", "ag", "zhongguo", "le", "xi'an", "港区x", "gil", "mt"} {
		for end := range typed {
			patterns := pinyinPatterns(typed[:end+1])
			if patterns == nil {
				continue
			}
			var want []headlineMatch
			for i := range h.docs {
				if from, to := readAnywhere(e.readings, h.folded(i), patterns); to > from {
					want = append(want, headlineMatch{i, from, to})
				}
			}
			if got := h.match(patterns); !slices.Equal(got, want) {
				t.Errorf("%s: %v, want %v", typed[:end+1], got, want)
			}
			found += len(want)
		}
	}
	if found < 20 {
		t.Errorf("only %d found", found)
	}
}

func readAnywhere(readings *readings, rs []rune, patterns []pinyinPattern) (from, to int) {
	for _, p := range patterns {
		for i, r := range rs {
			if p.han == 0 && r < 0x80 {
				continue
			}
			if end := readings.match(&p, rs, i, true); end-i >= 2 {
				return i, end
			}
		}
	}
	return 0, 0
}

// TestHeadlinePair: two characters are found in each headline that holds them, and in no other.
func TestHeadlinePair(t *testing.T) {
	h := smallEngine(t).headlines
	h.open()
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
