//go:build !js

package importer

import (
	"os"
	"slices"
	"strings"
	"testing"

	"zhaputide/content"
)

// TestArchiveUnharmed imports no archive unless ARCHIVE names one (.jsonl or .jsonl.gz); then every paragraph of every entry must
// come back from content.Parse as it stands in the archive.
func TestArchiveUnharmed(t *testing.T) {
	name := os.Getenv("ARCHIVE")
	if name == "" {
		t.Skip("skipped: ARCHIVE names no archive")
	}
	entries := 0
	err := readArchive(name, func(at Position, e entry) error {
		entries++
		a, err := content.Parse("articles/"+e.Date+"/01-"+plainSlug(e.ID)+".md", articleFile(e.piece("")))
		if err != nil {
			t.Errorf("%s: %v", at, err)
			return nil
		}
		var got, want []string
		for _, b := range a.Blocks {
			got = append(got, string(b.Kind)+" "+b.Text)
		}
		for _, line := range strings.Split(e.Body, "\n") {
			if line = strings.Join(strings.Fields(line), " "); line != "" {
				want = append(want, "paragraph "+line)
			}
		}
		if !slices.Equal(got, want) || a.Headline != strings.Join(strings.Fields(e.Title), " ") {
			t.Errorf("%s:\ngot  %q\nwant %q", at, got, want)
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
	t.Logf("%d entries", entries)
}
