package search

import (
	"math/rand/v2"
	"slices"
	"testing"

	"zhaputide/app/search/query"
)

// TestHighest holds the selection to a sort, with many equal keys and with few.
func TestHighest(t *testing.T) {
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
			if got := highest(slices.Clone(keys), n); got != sorted[n-1] {
				t.Fatalf("%v: number %d is %v, want %v", keys, n, got, sorted[n-1])
			}
		}
	}
}

// TestFirst: the first hits are those of the whole answer, and the rest can still be had.
func TestFirst(t *testing.T) {
	e := smallEngine(t)
	for _, order := range []Order{ByRelevance, ByDate} {
		whole := e.Search(query.Parse("嘉兴"), Options{Order: order})
		r := e.Start(query.Parse("嘉兴"), Options{Order: order})
		for !r.Step(1 << 30) {
		}
		for _, rows := range []int{1, 2, 20} {
			got := r.First(rows)
			if got.Total != whole.Total || len(got.Hits) != min(rows, whole.Total) {
				t.Fatalf("%d of %d hits, want %d of %d", len(got.Hits), got.Total, min(rows, whole.Total), whole.Total)
			}
			for i, h := range got.Hits {
				if h.Slug != whole.Hits[i].Slug {
					t.Errorf("hit %d is %s, want %s", i, h.Slug, whole.Hits[i].Slug)
				}
			}
		}
	}
}
