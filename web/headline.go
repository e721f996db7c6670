//go:build !js

package web

import (
	"html/template"
	"strings"
	"sync"

	"zhaputide/content/segment"
)

// Cutter cuts a text into words, in order. It may leave out spaces and punctuation.
type Cutter interface {
	Words(text string) []string
}

// headline is a headline as HTML with <wbr> where it may break: the style sheet forbids every other place.
func headline(text string, cutter Cutter) template.HTML {
	if cutter == nil {
		return template.HTML(template.HTMLEscapeString(text))
	}
	var b strings.Builder
	at := 0
	for _, end := range segment.Breaks(text, cutter.Words(text)) {
		b.WriteString(template.HTMLEscapeString(text[at:end]) + "<wbr>")
		at = end
	}
	b.WriteString(template.HTMLEscapeString(text[at:]))
	return template.HTML(b.String())
}

// headlines sets each headline once: it stands on its own page, its neighbours', its edition's and in lists.
type headlines struct {
	cutter Cutter
	set    sync.Map // text → HTML
}

func (h *headlines) html(text string) template.HTML {
	if set, ok := h.set.Load(text); ok {
		return set.(template.HTML)
	}
	set := headline(text, h.cutter)
	h.set.Store(text, set)
	return set
}
