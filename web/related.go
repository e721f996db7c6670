//go:build !js

package web

import (
	"cmp"
	"slices"
	"strings"

	"zhaputide/content"
)

// Weights of what two articles share. They are related when the sum reaches relatedLeast.
const (
	sameColumn    = 3
	sameSection   = 2
	samePlace     = 2 // for each word of the gazetteer that both name, up to samePlaceMost
	samePlaceMost = 6
	sameWriter    = 1

	relatedLeast = 2
	relatedMost  = 3
	relatedSpan  = 400 // how many articles back are looked at: a daily paper's last two months
)

// relations finds, for every article, those that share column, section, places or writers with it.
type relations struct {
	order []*content.Article // newest edition first
	index map[*content.Article]int
	facts map[*content.Article]facts
}

type facts struct {
	places  map[string]bool
	writers map[string]bool
}

func newRelations(n *content.Newspaper) *relations {
	r := &relations{index: map[*content.Article]int{}, facts: map[*content.Article]facts{}}
	for _, e := range n.Editions {
		for _, a := range e.Articles {
			r.index[a] = len(r.order)
			r.order = append(r.order, a)
			r.facts[a] = factsOf(a, n.Paper.Gazetteer)
		}
	}
	return r
}

func factsOf(a *content.Article, gazetteer []string) facts {
	f := facts{map[string]bool{}, map[string]bool{}}
	var text strings.Builder
	text.WriteString(a.Kicker + "\n" + a.Headline + "\n" + a.Subhead + "\n" + a.Standfirst)
	for i := range a.Blocks {
		text.WriteString("\n" + a.Blocks[i].Text)
	}
	whole := text.String()
	for _, word := range gazetteer {
		if word != "" && strings.Contains(whole, word) {
			f.places[word] = true
		}
	}
	for _, name := range content.Signers(a.Bylines) {
		f.writers[name] = true
	}
	return f
}

// of lists the articles related to a, best first: only of its own edition and older ones, so that a new
// edition changes no page that phones already keep.
func (r *relations) of(e *content.Edition, a *content.Article) []*content.Article {
	type candidate struct {
		article *content.Article
		weight  int
	}
	var found []candidate
	first := r.index[e.Articles[0]]
	last := min(len(r.order), first+len(e.Articles)+relatedSpan)
	for _, b := range r.order[first:last] {
		if b == a {
			continue
		}
		if w := r.weight(a, b); w >= relatedLeast {
			found = append(found, candidate{b, w})
		}
	}
	slices.SortStableFunc(found, func(x, y candidate) int { return cmp.Compare(y.weight, x.weight) })
	out := make([]*content.Article, 0, relatedMost)
	for _, c := range found[:min(relatedMost, len(found))] {
		out = append(out, c.article)
	}
	return out
}

func (r *relations) weight(a, b *content.Article) int {
	w := 0
	if a.Column != "" && a.Column == b.Column {
		w += sameColumn
	}
	if a.Section == b.Section {
		w += sameSection
	}
	w += min(samePlaceMost, samePlace*shared(r.facts[a].places, r.facts[b].places))
	return w + sameWriter*min(1, shared(r.facts[a].writers, r.facts[b].writers))
}

func shared(a, b map[string]bool) int {
	n := 0
	for word := range a {
		if b[word] {
			n++
		}
	}
	return n
}
