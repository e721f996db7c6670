//go:build !js

package importer

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// Read understands pages that follow each other. It is a function of their text alone. The error says that there is nothing
// to import, with the first page's file and line.
func Read(pages ...Page) (*Report, error) {
	if len(pages) == 0 {
		return nil, errors.New("没有给出版面文件")
	}
	r := &reader{report: new(Report)}
	for _, p := range pages {
		r.readPage(lines(p, r.report))
	}
	for _, d := range r.drafts {
		d.finish(r.report)
		r.report.Pieces = append(r.report.Pieces, &d.Piece)
	}
	for i, d := range r.drafts {
		if i > 0 && d.tag.Line > 0 && !d.pageStart {
			d.doubt(d.tag, "栏目“%s”单独成行，归入下面这篇；也可能是上面《%s》的", d.Column, r.drafts[i-1].Headline)
		}
	}
	if len(r.drafts) == 0 {
		at := Position{pages[0].Name, 1}
		if len(r.report.Scraps) > 0 {
			at = r.report.Scraps[0].Position
		}
		return nil, fmt.Errorf("%s: 没有找到文章：要有单独成行的标题，下面是署名或正文", at)
	}
	return r.report, nil
}

type reader struct {
	report *Report
	lines  []line // of the page being read
	drafts []*draft
	now    *draft // the piece that the next text belongs to; nil before the first
}

func (r *reader) readPage(ls []line) {
	r.lines = ls
	for i := 0; i < len(ls); {
		if n, bylines := r.headAt(i); n > 0 {
			r.begin(&draft{
				head: ls[i : i+n], signs: ls[i+n : i+n+bylines : i+n+bylines],
				signed: bylines > 0, pageStart: ls[i].first,
			})
			i += n + bylines
			continue
		}
		r.readLine(i)
		i++
	}
}

func (r *reader) begin(d *draft) {
	r.drafts = append(r.drafts, d)
	r.now = d
}

// headAt tells how many lines the head of a piece has that begins at line i, and how many bylines stand below it; 0 if none does.
func (r *reader) headAt(i int) (n, bylines int) {
	ls := r.lines
	n = r.shortLines(i)
	if k := i + n; n < maxHead && k+1 < len(ls) && ls[k].kind == sentence && ls[k+1].kind == signed && titleable(ls[k].text) {
		n++ // a headline with a comma or a question mark
	}
	if n == 0 || n > 1 && i > 0 && ls[i-1].kind == signed && r.now != nil && len(r.now.body) == 0 {
		return 0, 0 // the second: the piece above has no text yet, so the first of these lines is its text
	}
	for i+n+bylines < len(ls) && ls[i+n+bylines].kind == signed {
		bylines++
	}
	switch {
	case bylines > 0 && n > 1 && ls[i+n-1].kind == sentence && !r.textAt(i+n+bylines):
		n, bylines = n-1, 0 // headline, a text without end mark, credit
	case bylines > 0:
		return n, bylines
	case i+n < len(ls) && reportStart.MatchString(ls[i+n].text):
		return n, 0
	}
	if !r.fresh(i) {
		return 0, 0
	}
	return n, 0
}

// maxHead is the most lines of a head: tag, kicker, headline, subhead.
const maxHead = 4

// shortLines counts the lines from i that can be of a head.
func (r *reader) shortLines(i int) int {
	n := 0
	for i+n < len(r.lines) && n < maxHead && (r.lines[i+n].kind == short || n > 0 && strings.HasPrefix(r.lines[i+n].text, "——")) {
		n++
	}
	return n
}

// textAt tells whether the text of a piece goes on at line i.
func (r *reader) textAt(i int) bool {
	if i >= len(r.lines) {
		return false
	}
	n := r.shortLines(i)
	return r.lines[i].kind == sentence || n > 0 && (i+n == len(r.lines) || r.lines[i+n].kind != signed)
}

// fresh tells whether a short line at i begins a piece although no byline stands below it: at the start of a page, after a
// credit, or after a wide gap.
func (r *reader) fresh(i int) bool {
	switch {
	case r.now == nil || r.now.closed || r.now.goesOver:
		return true
	case r.now.unfinished():
		return false
	}
	return r.lines[i].first || r.lines[i].gap >= 2 && !r.twinNear(i)
}

// twinNear tells whether a line like the short one at i stands in the same piece, above or below: they are subheads then,
// however wide the gaps.
func (r *reader) twinNear(i int) bool {
	near := r.now.body
	for k := i + 1; k < len(r.lines) && r.lines[k].kind != signed; k++ {
		near = append(near[:len(near):len(near)], r.lines[k])
	}
	return slices.ContainsFunc(near, func(l line) bool { return l.kind == short && l.gap >= 2 && alike(l, r.lines[i]) })
}

// readLine takes a line that begins no piece.
func (r *reader) readLine(i int) {
	l := r.lines[i]
	switch {
	case l.kind == foot:
		r.report.scrap(l.pos, l.text)
		r.report.doubt(l.pos, "“%s”是版面信息，没有收进文章", l.text)
	case r.now == nil:
		r.report.scrap(l.pos, l.text)
		r.report.doubt(l.pos, "“%s”上面没有标题，没有收进文章", head(l.text, 12))
	case l.kind == signed:
		r.credit(i)
	default:
		r.readText(l)
	}
}

// readText adds a line to the piece it belongs to, which is another one if the page says that it goes on from there.
func (r *reader) readText(l line) {
	if mark := comesFrom.FindString(l.text); mark != "" {
		l.text = r.continued(l, mark)
	}
	if mark := goesOver.FindString(l.text); mark != "" {
		r.report.scrap(l.pos, mark)
		l.text = strings.TrimSpace(strings.TrimSuffix(l.text, mark))
		r.now.goesOver = true
		r.now.doubt(l.pos, "“%s”已去掉，下文接在后面", mark)
	}
	if l.text == "" {
		return
	}
	if r.now.closed {
		r.now.closed = false
		r.now.doubt(l.pos, "署名之后还有正文，归入这篇")
	}
	r.now.body = append(r.now.body, l)
	if brackets := lastBrackets.FindString(l.text); brackets != "" {
		_, _, r.now.closed = parseByline(brackets)
	}
}
