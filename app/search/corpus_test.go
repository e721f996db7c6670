package search

import (
	"strings"
	"testing"
)

// An index beside the texts of other articles is refused, by its number and theirs.
func TestUnevenSource(t *testing.T) {
	docs := smallDocs(t)
	e := openDocs(t, docs[:3], docs[3:])
	c := smallConfig
	c.Lexicon, c.Folder = e.analyzer.lexicon, e.analyzer.folder
	c.Sources = []Source{e.corpus.sources[0], {e.corpus.sources[1].Index, e.corpus.sources[0].Texts}}
	if _, err := New(c); err == nil || !strings.Contains(err.Error(), "source 2 of 2") {
		t.Errorf("error %v, want one that names the source", err)
	}
}
