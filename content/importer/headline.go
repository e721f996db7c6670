//go:build !js

package importer

import (
	"strings"
	"unicode/utf8"

	"zhaputide/content"
)

// maxTag is the longest column tag in characters: 新春走基层 has five, 记者走基层·一线见闻 is not one by length alone.
const maxTag = 8

// halves divides a headline line at its spaces. A space is no divider inside a quotation, beside a word without Han
// characters (引进 12 个项目, 5G 网络), or beside a single character; spaced is set when all characters stand apart (公 告).
func halves(s string) (parts []string, spaced bool) {
	words := strings.Fields(s)
	single := 0
	for _, w := range words {
		if utf8.RuneCountInString(w) == 1 {
			single++
		}
	}
	if len(words) > 1 && single == len(words) {
		return []string{strings.Join(words, "")}, true
	}
	glue := false
	for _, w := range words {
		whole := hanCount(w) >= 2
		if len(parts) > 0 && (glue || hanCount(w) == 0) {
			parts[len(parts)-1] += " " + w
			whole = hanCount(w) > 0 && hanCount(parts[len(parts)-1]) >= 2
		} else {
			parts = append(parts, w)
		}
		open, _ := content.Unclosed(parts[len(parts)-1])
		glue = !whole || len(open) > 0
	}
	if n := len(parts); n > 1 && hanCount(parts[n-1]) < 2 {
		parts[n-2] += " " + parts[n-1]
		parts = parts[:n-1]
	}
	return parts, false
}

func hanCount(s string) int {
	n := 0
	for _, r := range s {
		if isHan(r) {
			n++
		}
	}
	return n
}

// readHead reads the lines above a piece's text: tag, kicker, headline, subhead.
func (d *draft) readHead(report *Report) {
	ls := d.head
	if n := len(ls); n > 1 && strings.HasPrefix(ls[n-1].text, "—") {
		d.Subhead = strings.TrimLeft(ls[n-1].text, "—－- ")
		report.scrap(ls[n-1].pos, strings.TrimSuffix(ls[n-1].text, d.Subhead))
		ls = ls[:n-1]
	}
	last := ls[len(ls)-1]
	d.Position = last.pos
	var kickers []string
	for _, l := range ls[:len(ls)-1] {
		switch tag, marks, ok := tagOf(l.text); {
		case ok && d.Column == "":
			d.Column = tag
			report.scrap(l.pos, marks)
			d.tag = l.pos
		default:
			kickers = append(kickers, l.text)
		}
	}
	text := strings.TrimLeft(last.text, bylineMarks+" ")
	report.scrap(last.pos, strings.TrimSuffix(last.text, text))
	parts, spaced := halves(text)
	if spaced {
		d.doubt(last.pos, "标题“%s”的字间空格已去掉", parts[0])
	}
	d.Headline = parts[len(parts)-1]
	if len(kickers) > 0 {
		d.Headline = strings.Join(parts, " ") // the kicker has a line of its own, so the space is the headline's
	} else {
		kickers = parts[:len(parts)-1]
	}
	d.Kicker = strings.Join(kickers, " ")
	if d.Kicker != "" && letters(d.Headline) < 4 {
		d.doubt(last.pos, "标题“%s”太短，请核对引题和标题的分界", d.Headline)
	}
}

// tagOf reads a line as a column tag. marks are the brackets around it.
func tagOf(s string) (tag, marks string, ok bool) {
	if inner, found := strings.CutPrefix(s, "【"); found && strings.HasSuffix(inner, "】") {
		return strings.TrimSpace(strings.TrimSuffix(inner, "】")), "【】", true
	}
	tag = strings.TrimSpace(strings.TrimLeft(s, bylineMarks+" "))
	parts, _ := halves(tag)
	if n := utf8.RuneCountInString(tag); n == 0 || n > maxTag || len(parts) > 1 || hanCount(tag) < 2 {
		return "", "", false
	}
	if strings.ContainsAny(tag, "，“”：") {
		return "", "", false
	}
	return parts[0], strings.TrimSuffix(s, tag), true
}
