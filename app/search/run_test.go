package search

import (
	"testing"

	"zhaputide/app/search/query"
)

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
