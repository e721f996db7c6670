//go:build !js

package importer

import (
	"slices"
	"strings"
)

// credit takes a byline that stands below text. It closes the piece. If the piece is signed already, a photo story or a brief
// may have begun unnoticed at the last short line, which then was its headline and no subhead.
func (r *reader) credit(i int) {
	l := r.lines[i]
	textFollows := r.textAt(i+1) && r.lines[i+1].kind == sentence
	if i > 0 && r.lines[i-1].kind == signed {
		r.now.signs = append(r.now.signs, l)
		return
	}
	if len(r.now.signs) > 0 && len(r.now.body) > 0 {
		r.divide(l, textFollows)
	}
	r.now.signs = append(r.now.signs, l)
	r.now.closed = !textFollows
	if textFollows && len(r.now.body) > 0 {
		r.now.doubt(l.pos, "署名在正文中间，上下文都归入这篇")
	}
}

// divide begins a piece at the last short line of the piece that the credit l closes, if that line looks like a headline.
func (r *reader) divide(l line, textFollows bool) {
	body := r.now.body
	at := -1
	for i, b := range body[:len(body)-1] {
		if b.kind == short && letters(b.text) >= 3 && !halfway(b.text) && !goesOn(body[i+1].text) {
			at = i
		}
	}
	if at < 0 {
		r.now.doubt(l.pos, "文末又有署名，归入这篇")
		return
	}
	twins := 0
	for _, b := range body[:at] {
		if n := letters(b.text) - letters(body[at].text); b.kind == short && alike(b, body[at]) && n*n <= 4 {
			twins++
		}
	}
	s := body[at]
	whole := len(body)-at <= 3 // a photo story has one paragraph, which may be cut once
	switch {
	case textFollows, s.gap > 0, whole && twins == 0:
		r.now.body = body[:at:at]
		r.begin(&draft{head: body[at : at+1], body: body[at+1:]})
		if s.gap < 1 {
			r.now.doubt(s.pos, "“%s”当作另一篇的标题，因为下面另有署名；也可能是小标题", s.text)
		}
	default:
		r.now.doubt(l.pos, "文末又有署名，归入这篇；也可能“%s”是另一篇的标题", s.text)
	}
}

// continued takes "（上接第1版）" off a line and makes the piece that went over the one being read. A headline repeated above it
// is dropped, with a doubt. It returns the rest of the line.
func (r *reader) continued(l line, mark string) string {
	r.report.scrap(l.pos, mark)
	var from *draft
	for _, d := range r.drafts {
		if d.goesOver {
			from = d
			break
		}
	}
	switch {
	case from == nil:
		r.now.doubt(l.pos, "“%s”找不到上文，归入这篇", mark)
	case from != r.now && len(r.now.body) == 0:
		for _, h := range slices.Concat(r.now.head, r.now.signs) {
			r.report.scrap(h.pos, h.text)
			from.doubt(h.pos, "“%s”是转版后的标题，已去掉", h.text)
		}
		r.drafts = slices.DeleteFunc(r.drafts, func(d *draft) bool { return d == r.now })
		fallthrough
	default:
		from.goesOver = false
		r.now = from
	}
	return strings.TrimSpace(strings.TrimPrefix(l.text, mark))
}
