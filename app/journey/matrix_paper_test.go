//go:build !js

package journey

import (
	"fmt"
	"path"
	"sync"
	"testing"
	"testing/fstest"

	"zhaputide/content"
	"zhaputide/web"
	"zhaputide/web/site"
)

// The editions of the matrix, newest first: of this month, of a closed month, of a closed year. Each has two articles of a few lines.
const (
	matrixNew    = "2026-03-02" // comes with the update, with a picture
	matrixNewest = "2026-03-01"
	matrixMonth  = "2026-02-27" // corrected by the update
	matrixYear   = "2025-12-30" // corrected by the update; a reader has saved its first article
)

// What stands in the text of an edition, by its version.
const (
	matrixFirst     = "头一版"
	matrixCorrected = "更正版"
)

// matrixSites are the papers of the matrix: small ones, so that a cell takes seconds, with all that a paper can have.
type matrixSites struct {
	before *site.Site
	after  *site.Site // an edition more, and two corrected
	shell  *site.Site // before with another program
}

var buildMatrixSites = sync.OnceValues(func() (*matrixSites, error) {
	all, err := buildSites()
	if err != nil {
		return nil, err
	}
	files := fstest.MapFS{}
	edition := func(id, mark string) *content.Edition {
		if err != nil {
			return nil
		}
		folder := path.Join("articles", id)
		picture := ""
		if id == matrixNew {
			picture = "\n\n![海边的一条船](chuan.svg)"
			files[path.Join(folder, "chuan.svg")] = &fstest.MapFile{Data: []byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 4h8"/></svg>`)}
		}
		for i, slug := range []string{"toutiao", "jianxun"} {
			text := fmt.Sprintf("---\nsection: yaowen\nheadline: %s第%d篇%s\nbylines:\n  - {role: 记者, names: [试笔]}\n---\n\n%s的潮水，%s。%s\n", id, i+1, mark, id, mark, picture)
			files[path.Join(folder, fmt.Sprintf("%02d-%s.md", i+1, slug))] = &fstest.MapFile{Data: []byte(text)}
		}
		var e *content.Edition
		e, err = content.LoadEdition(files, id)
		return e
	}
	newest := edition(matrixNewest, matrixFirst)
	s := &matrixSites{}
	source := all.source
	source.Media = files
	for _, b := range []struct {
		to       **site.Site
		editions []*content.Edition // newest first
		wasm     []byte
	}{
		{&s.before, []*content.Edition{newest, edition(matrixMonth, matrixFirst), edition(matrixYear, matrixFirst)}, source.Wasm},
		{&s.after, []*content.Edition{edition(matrixNew, matrixFirst), newest, edition(matrixMonth, matrixCorrected), edition(matrixYear, matrixCorrected)}, source.Wasm},
		{&s.shell, []*content.Edition{newest, edition(matrixMonth, matrixFirst), edition(matrixYear, matrixFirst)}, otherWasm(source.Wasm)},
	} {
		if err != nil {
			return nil, err
		}
		source.Newspaper, source.Wasm = &content.Newspaper{Paper: all.paper, Editions: b.editions}, b.wasm
		if *b.to, err = web.Build(source); err != nil {
			return nil, err
		}
	}
	return s, nil
})

func theMatrixSites(t *testing.T) *matrixSites {
	t.Helper()
	s, err := buildMatrixSites()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// matrixArticle is where the first article of an edition stands.
func matrixArticle(id string) string { return content.ArticlePath(id, "toutiao") }
