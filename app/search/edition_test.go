//go:build !js

package search

import (
	"os"
	"testing"

	"zhaputide/content"
	"zhaputide/content/index"
)

// places are the local words of the bundled paper.
func places() []string {
	p, err := content.LoadPaper(os.DirFS("../../content"))
	if err != nil {
		return nil
	}
	return p.Gazetteer
}

// edition is the bundled paper, opened as a phone does.
func edition(t testing.TB) paper {
	t.Helper()
	n, err := content.Load(os.DirFS("../../content"))
	if err != nil {
		t.Fatal(err)
	}
	var docs []index.Doc
	for i := len(n.Editions) - 1; i >= 0; i-- {
		for _, a := range n.Editions[i].Articles {
			docs = append(docs, index.FromArticle(a))
		}
	}
	c := Config{Synonyms: n.Paper.Synonyms, Places: n.Paper.Gazetteer}
	for _, s := range n.Paper.Sections {
		c.Sections = append(c.Sections, Section{s.ID, s.Name})
	}
	return newPaper(t, docs, c)
}
