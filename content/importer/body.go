//go:build !js

package importer

import (
	"strings"
	"unicode/utf8"

	"zhaputide/content"
)

// readBody makes blocks of the piece's lines.
func (d *draft) readBody(report *Report) {
	indents := indented(d.body)
	for i := 0; i < len(d.body); i++ {
		l := d.body[i]
		n, doubt := 0, ""
		switch {
		case l.kind == short && d.lateTag(i):
			tag, marks, _ := tagOf(l.text)
			d.Column = tag
			report.scrap(l.pos, marks)
			d.doubt(l.pos, "栏目“%s”单独成行，下面没有文章，归入这篇", tag)
			continue
		case l.kind == short || clauses(l.text):
			n, doubt = d.subheadAt(i)
		}
		if doubt != "" {
			d.doubt(l.pos, "%s", doubt)
		}
		if n == 0 {
			d.addText(l, indents)
			continue
		}
		d.addSubhead(d.body[i:i+n], report)
		i += n - 1
	}
}

// lateTag tells whether line i is a column tag below the last paragraph of the piece.
func (d *draft) lateTag(i int) bool {
	_, _, ok := tagOf(d.body[i].text)
	return ok && i+1 == len(d.body) && d.Column == "" && len(d.Blocks) > 0 && ended(d.Blocks[len(d.Blocks)-1].Text)
}

// indented tells whether the lines show by white space where a paragraph begins.
func indented(ls []line) bool {
	n, all := 0, 0
	for _, l := range ls {
		if l.kind == sentence {
			all++
			if l.indented {
				n++
			}
		}
	}
	return n > 0 && 2*n >= all
}

func (d *draft) addSubhead(ls []line, report *Report) {
	words := make([]string, len(ls))
	for i, l := range ls {
		words[i] = strings.TrimLeft(l.text, bylineMarks+" ")
		report.scrap(l.pos, strings.TrimSuffix(l.text, words[i]))
	}
	if n := len(d.Blocks); n > 0 && d.Blocks[n-1].Kind == content.Paragraph && !ended(d.Blocks[n-1].Text) {
		d.doubt(d.Blocks[n-1].last, "小标题前的一段没有句号：“%s”", tail(d.Blocks[n-1].Text, 12))
	}
	d.Blocks = append(d.Blocks, Block{
		Kind: content.Heading, Text: strings.Join(words, " "), Position: ls[0].pos, last: ls[len(ls)-1].pos,
	})
}

// addText adds a line to the last paragraph or begins a new one.
func (d *draft) addText(l line, indents bool) {
	n := len(d.Blocks)
	fresh := Block{Kind: content.Paragraph, Text: l.text, Position: l.pos, last: l.pos, short: l.kind == short, trail: l.trail}
	switch {
	case n == 0 || d.Blocks[n-1].Kind != content.Paragraph:
		if !begun(l.text) {
			d.doubt(l.pos, "段首“%s”不像一段的开头", head(l.text, 8))
		}
		fallthrough
	case d.Blocks[n-1].short && fresh.short && !goesOn(l.text) && !halfway(d.Blocks[n-1].Text): // lines of a list
		d.Blocks = append(d.Blocks, fresh)
		return
	}
	b := &d.Blocks[n-1]
	s := seam(b.Text, l, indents)
	if s.doubt != "" {
		at := l.pos
		if !s.join {
			at = b.last
		}
		d.doubt(at, "%s", s.doubt)
	}
	if !s.join {
		d.Blocks = append(d.Blocks, fresh)
		return
	}
	d.Joins = append(d.Joins, Join{First: b.last, Second: l.pos, Left: tail(b.Text, 10), Right: head(l.text, 10), Why: s.why})
	if (b.trail || l.lead) && oneWord(b.Text, l.text) {
		b.Text += " " // the page had a space between the two words
	}
	b.Text += l.text
	b.last, b.short, b.trail = l.pos, false, l.trail
}

// subheadAt tells whether the short line at i is a subhead, and of how many lines; 0 if it is text, which the column may
// have cut there. The surest signs stand first; subheads come in twos and more and look alike, so a lone one is taken for a cut.
func (d *draft) subheadAt(i int) (n int, doubt string) {
	l := d.body[i]
	if i+1 == len(d.body) {
		return 0, ""
	}
	next := d.body[i+1]
	parts, _ := halves(l.text)
	previous := Block{Text: "。"}
	if len(d.Blocks) > 0 {
		previous = d.Blocks[len(d.Blocks)-1]
	}
	switch {
	case goesOn(l.text), halfway(l.text), goesOn(next.text), oneWord(l.text, next.text):
		return 0, ""
	case len(parts) > 1, enumerated.MatchString(l.text), strings.ContainsAny(head(l.text, 1), bylineMarks):
		return 1, ""
	case previous.Kind == content.Paragraph && !ended(previous.Text):
		return 0, ""
	case next.kind == short:
		return d.twoLines(i)
	case l.kind == short && d.hasTwin(i):
		return 1, ""
	case l.kind == short && l.gap > 0 || d.hasTwin(i):
		return 1, "“" + l.text + "”当作小标题，也可能是下面一段的开头"
	case l.kind != short:
		return 0, ""
	}
	return 0, "“" + l.text + "”当作下面一段的开头，也可能是小标题"
}

// twoLines judges a short line above another one: a subhead of two lines if text follows these two only; else a line of a list.
func (d *draft) twoLines(i int) (n int, doubt string) {
	alone := i == 0 || d.body[i-1].kind != short
	if !alone || i+2 == len(d.body) || d.body[i+2].kind == short || goesOn(d.body[i+2].text) {
		return 0, "短行“" + d.body[i].text + "”当作正文，请核对"
	}
	return 2, "两行短句合成一个小标题，请核对"
}

// hasTwin tells whether another line of the piece looks like line i.
func (d *draft) hasTwin(i int) bool {
	for k, l := range d.body {
		if k != i && l.kind == d.body[i].kind && (l.kind == short || clauses(l.text)) && alike(l, d.body[i]) {
			return true
		}
	}
	return false
}

// alike tells whether two short lines could be subheads of one piece: as many halves, and about the same length.
func alike(a, b line) bool {
	x, _ := halves(a.text)
	y, _ := halves(b.text)
	n, m := utf8.RuneCountInString(a.text), utf8.RuneCountInString(b.text)
	return len(x) == len(y) && (len(x) > 1 || max(n, m)-min(n, m) <= 4 && min(n, m) >= 5 || n == m && n == 4)
}

// oneWord tells whether the seam is inside a number or a Latin word.
func oneWord(a, b string) bool {
	return oneWordAt(utf8.DecodeLastRuneInString(a)) && oneWordAt(utf8.DecodeRuneInString(b))
}

func oneWordAt(r rune, _ int) bool {
	return r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z'
}

// clauses tells whether a line with commas could be a subhead (早谋划，快开工) for all that its end says. It takes a twin of
// the same kind to make it one.
func clauses(s string) bool {
	return strings.Contains(s, "，") && utf8.RuneCountInString(s) <= 30 && titleable(s) && !ended(s)
}
