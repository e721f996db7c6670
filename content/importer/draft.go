//go:build !js

package importer

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"zhaputide/content"
)

// draft is a piece while its lines are being gathered.
type draft struct {
	Piece
	head      []line
	signs     []line // the lines of its bylines
	body      []line
	signed    bool     // a byline stands between headline and text
	closed    bool     // a credit has ended the text
	goesOver  bool     // the text goes on elsewhere
	pageStart bool     // nothing stands above it on its page
	tag       Position // of the column tag, if it has a line of its own
}

var (
	// reportStart opens a report; dateline names its reporters too.
	reportStart = regexp.MustCompile(`^本报[^（(，。]{0,6}讯`)
	dateline    = regexp.MustCompile(`^(本报[^（(，。]{0,6}讯) ?([（(][^（）()]{2,40}[）)])`)
	// lastBrackets may hold the reporters' names at the end of a piece.
	lastBrackets = regexp.MustCompile(`[（(][^（）()]{2,40}[）)]$`)

	goesOver  = regexp.MustCompile(`[（(] ?下转 ?第? ?[0-9０-９A-Z一二三四五六七八九十]{1,4} ?版[^（）()]{0,12}[）)]$`)
	comesFrom = regexp.MustCompile(`^[（(] ?(?:上接|紧接) ?第? ?[0-9０-９A-Z一二三四五六七八九十]{1,4} ?版[^（）()]{0,12}[）)]`)
)

// unfinished tells whether the text so far ends in mid-sentence.
func (d *draft) unfinished() bool {
	return len(d.body) > 0 && !ended(d.body[len(d.body)-1].text)
}

// finish makes the piece out of its lines.
func (d *draft) finish(report *Report) {
	d.readHead(report)
	for _, l := range d.signs {
		d.sign(l.pos, l.text, report)
	}
	d.inlineBylines(report)
	credited := !d.signed && len(d.signs) > 0
	d.readBody(report)
	d.Photo = credited && slices.ContainsFunc(d.Bylines, content.Byline.OfPicture) && len(d.Blocks) <= 3
	switch n := len(d.Blocks); {
	case n == 0:
		d.doubt(d.Position, "只有标题，没有正文")
	case d.Blocks[n-1].Kind == content.Heading:
		d.doubt(d.Blocks[n-1].Position, "小标题“%s”下面没有正文", d.Blocks[n-1].Text)
	case !ended(d.Blocks[n-1].Text):
		d.doubt(d.Blocks[n-1].last, "全文最后一句“%s”没有说完", tail(d.Blocks[n-1].Text, 12))
	}
	if len(d.Bylines) == 0 {
		d.doubt(d.Position, "没有找到署名")
	}
	if d.goesOver {
		d.doubt(d.Position, "没有找到转到别的版面的下文")
	}
	if d.Photo {
		d.doubt(d.Position, "图片新闻：图片没有随文字来，请配图")
	}
	slices.SortStableFunc(d.Doubts, func(a, b Doubt) int {
		if a.Position.File != b.Position.File {
			return 0 // pages keep the order they were given in
		}
		return a.Position.Line - b.Position.Line
	})
}

// sign adds the bylines in a text to the piece.
func (d *draft) sign(at Position, text string, report *Report) {
	bylines, rest, _ := parseByline(text)
	report.scrap(at, rest)
	for _, b := range bylines {
		if b.Role == "" {
			d.doubt(at, "署名“%s”没有写身份", strings.Join(b.Names, "、"))
		}
		for _, name := range b.Names {
			if odd := nameDoubt(name); odd != "" {
				d.doubt(at, "%s", odd)
			}
		}
	}
	d.Bylines = append(d.Bylines, bylines...)
}

// inlineBylines takes the bylines out of the first and the last paragraph: 本报讯（记者 …）and （记者 …）at the very end.
func (d *draft) inlineBylines(report *Report) {
	if len(d.body) == 0 {
		return
	}
	first := &d.body[0]
	if m := dateline.FindStringSubmatch(first.text); m != nil {
		if _, _, ok := parseByline(m[2]); ok {
			d.sign(first.pos, m[2], report)
			first.text = m[1] + " " + strings.TrimSpace(strings.TrimPrefix(first.text, m[0]))
		}
	}
	last := &d.body[len(d.body)-1]
	brackets := lastBrackets.FindString(last.text)
	before := strings.TrimSpace(strings.TrimSuffix(last.text, brackets))
	if brackets == "" || before == "" || !ended(before) {
		return
	}
	name := strings.Trim(brackets, "（）()")
	r, _ := utf8.DecodeRuneInString(name)
	if _, _, ok := parseByline(brackets); ok {
		d.sign(last.pos, brackets, report)
		last.text = before
	} else if n := utf8.RuneCountInString(name); n <= 3 && n == hanCount(name) && strings.ContainsRune(surnames, r) {
		d.doubt(last.pos, "段末的“%s”像是署名，留在正文里", brackets)
	}
}
