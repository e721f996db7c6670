//go:build !js

package web

import (
	"zhaputide/content"
	"zhaputide/content/index"
)

// span is a run of editions that share one segment of the index: one edition of the newest month, a closed month of its
// year, or a closed year. So a phone that has been away for long fetches few files, and yesterday's never change.
type span struct {
	name     string
	editions []*content.Edition // newest first
}

// spansOf divides the editions, newest first. An edition whose date has no month is a month of its own.
func spansOf(n *content.Newspaper) []span {
	var out []span
	month := monthOf(n.Editions[0])
	for _, e := range n.Editions {
		name := e.ID
		switch {
		case e.Date.Year() != newestYear(n):
			name = e.Date.Year()
		case monthOf(e) != month:
			name = monthOf(e)
		}
		if last := len(out) - 1; last >= 0 && out[last].name == name {
			out[last].editions = append(out[last].editions, e)
		} else {
			out = append(out, span{name, []*content.Edition{e}})
		}
	}
	return out
}

func monthOf(e *content.Edition) string {
	return string(e.Date)[:min(len(e.Date), len("2006-01"))]
}

// docs lists the span's articles in the form that the index takes, in the order of the paper.
func (s span) docs() []index.Doc {
	var docs []index.Doc
	for _, e := range s.editions {
		for _, a := range e.Articles {
			docs = append(docs, index.FromArticle(a))
		}
	}
	return docs
}
