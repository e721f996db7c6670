//go:build !js

package search

import (
	"math/rand/v2"
	"strings"
	"testing"

	"zhaputide/app/search/query"
)

// TestEverySubstring: each of 500 random strings of 2 to 12 characters finds every article that holds it.
func TestEverySubstring(t *testing.T) {
	t.Run("archive", func(t *testing.T) { everySubstring(t, archive(t), 500) })
	t.Run("edition", func(t *testing.T) { everySubstring(t, edition(t), 500) })
}

func everySubstring(t *testing.T, p paper, n int) {
	r := rand.New(rand.NewPCG(11, 12))
	folder := p.engine.analyzer.folder
	texts := make([]string, len(p.docs))
	for i, d := range p.docs {
		texts[i] = folder.Fold(d.Text()).Text
	}
	for tried := 0; tried < n; {
		line := strings.Split(p.docs[r.IntN(len(p.docs))].Text(), "\n")
		rs := []rune(line[r.IntN(len(line))])
		size := 2 + r.IntN(11)
		if len(rs) < size {
			continue
		}
		at := r.IntN(len(rs) - size + 1)
		typed := string(rs[at : at+size])
		if strings.TrimSpace(typed) != typed || strings.Contains(typed, "  ") {
			continue
		}
		tried++
		found := map[string]bool{}
		for _, h := range p.engine.Search(query.Parse(typed), Options{Limit: len(p.docs)}).Hits {
			found[h.Edition+"/"+h.Slug] = true
		}
		folded := folder.Fold(typed).Text
		for i, text := range texts {
			if strings.Contains(text, folded) && !found[p.docs[i].Path] {
				t.Errorf("%q does not find %s", typed, p.docs[i].Path)
			}
		}
	}
}
