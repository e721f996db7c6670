package search

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// TestNthElement holds the selection to a sort, with many equal keys and with few.
func TestNthElement(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 500 {
		keys := make([]float64, 1+random.IntN(60))
		kinds := 1 + random.IntN(70)
		for i := range keys {
			keys[i] = float64(random.IntN(kinds))
		}
		sorted := slices.Clone(keys)
		slices.Sort(sorted)
		slices.Reverse(sorted)
		for n := 1; n <= len(keys); n++ {
			if got := nthElement(slices.Clone(keys), n); got != sorted[n-1] {
				t.Fatalf("%v: number %d is %v, want %v", keys, n, got, sorted[n-1])
			}
		}
	}
}
