//go:build !js

package search

import (
	"bytes"
	"os"
	"testing"

	"zhaputide/content/segment"
)

// TestSmallLexicon keeps testdata/small.lexicon as the build would write it for the small paper.
func TestSmallLexicon(t *testing.T) {
	d, err := wholeDictionary()
	if err != nil {
		t.Fatal(err)
	}
	b, err := segment.BuildLexicon(d, func(yield func(string) bool) {
		for _, doc := range smallDocs(t) {
			if !yield(doc.Text()) {
				return
			}
		}
		for _, row := range smallConfig.Synonyms {
			for _, w := range row {
				if !yield(w) {
					return
				}
			}
		}
		for _, w := range smallConfig.Places {
			if !yield(w) {
				return
			}
		}
		for _, s := range smallConfig.Sections {
			if !yield(s.Name) {
				return
			}
		}
	}, nil)
	if err != nil {
		t.Fatal(err)
	}
	const name = "testdata/small.lexicon"
	if *update {
		if err := os.WriteFile(name, b, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if want, err := os.ReadFile(name); err != nil || !bytes.Equal(want, b) {
		t.Errorf("%s is not what the build writes now (%v); run with -update", name, err)
	}
}

// TestEditionQueries answers the queries of testdata/edition.txt over the bundled edition.
func TestEditionQueries(t *testing.T) { golden(t, edition(t).engine, "testdata/edition.txt") }
