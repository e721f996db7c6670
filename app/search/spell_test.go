package search

import (
	"cmp"
	"math/rand/v2"
	"slices"
	"testing"
)

// TestBestCorrections holds the choice to a stable sort, with many equal weights and texts and with few.
func TestBestCorrections(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 500 {
		list := make([]correction, random.IntN(12))
		for i := range list {
			list[i] = correction{string(rune('a' + random.IntN(5))), uint64(random.IntN(4))}
		}
		got := bestCorrections(list)
		slices.SortStableFunc(list, func(a, b correction) int { return cmp.Compare(b.weight, a.weight) })
		var want []string
		for _, c := range list {
			if len(want) < maxCorrections && !slices.Contains(want, c.text) {
				want = append(want, c.text)
			}
		}
		if !slices.Equal(got, want) {
			t.Fatalf("%v: %v, want %v", list, got, want)
		}
	}
}
