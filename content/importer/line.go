//go:build !js

package importer

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"zhaputide/content"
)

type lineKind int

const (
	sentence lineKind = iota // running text, whole or cut
	short                    // could be a headline, a subhead or a tag
	signed                   // a byline
	foot                     // the page's own foot: editors' names, the date
)

// line is one filled line of a page.
type line struct {
	pos      Position
	text     string // trimmed; runs of white space are one space
	indented bool   // white space before the first character, as before a paragraph
	lead     bool   // a space at the line's start or end, which Latin words around a seam need
	trail    bool
	gap      int // blank lines above, less the page's usual number; 0 for the first line
	first    bool
	kind     lineKind
	bylines  []content.Byline // of a signed line
}

const (
	// maxHeadline is the longest headline line in characters, kicker included, where a byline below it vouches for it.
	maxHeadline = 90
	// maxShort is the longest line that can be a headline or subhead without that; those of real pages have about 30.
	maxShort = 48
)

var (
	pageFoot = regexp.MustCompile(`^(?:责任编辑|责编|值班编委|版式|版面设计|美编|校对|组版)(?:[：:/ ]|$)`)
	pageDate = regexp.MustCompile(`^\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日(?: ?星期[一二三四五六日天])?$|^第 ?\d{1,3} ?版$|^\d{1,2} ?版$`)
)

// lines cuts a page into its filled lines.
func lines(p Page, report *Report) []line {
	var ls []line
	blank := 0 // blank lines since the last filled one
	for i, src := range strings.Split(strings.ReplaceAll(strings.ReplaceAll(p.Text, "\r\n", "\n"), "\r", "\n"), "\n") {
		filled := false
		// Form feeds, vertical tabs and Unicode's own line ends are cuts too, though editors do not count them as lines.
		for _, raw := range strings.FieldsFunc(src, func(r rune) bool { return strings.ContainsRune("\f\v\u0085\u2028\u2029", r) }) {
			pos := Position{p.Name, i + 1}
			if hidden := strings.IndexFunc(raw, func(r rune) bool { return unicode.Is(unicode.Cf, r) }); hidden >= 0 {
				raw = strings.Map(dropFormat, raw)
				if strings.TrimSpace(raw) != "" {
					report.doubt(pos, "行里有看不见的字符，已去掉")
				}
			}
			text := strings.Join(strings.Fields(raw), " ")
			if text == "" {
				continue
			}
			r, _ := utf8.DecodeRuneInString(raw)
			last, _ := utf8.DecodeLastRuneInString(raw)
			ls = append(ls, line{
				pos: pos, text: text, gap: blank,
				indented: r == '\u3000' || strings.HasPrefix(raw, "  ") || r == '\t',
				lead:     unicode.IsSpace(r), trail: unicode.IsSpace(last),
			})
			blank, filled = 0, true
		}
		if !filled {
			blank++
		}
	}
	if len(ls) == 0 {
		return nil
	}
	usual := usualGap(ls)
	for i := range ls {
		ls[i].gap -= usual
	}
	ls[0].gap, ls[0].first = 0, true
	for i := range ls {
		ls[i].classify()
	}
	return ls
}

func dropFormat(r rune) rune {
	if unicode.Is(unicode.Cf, r) {
		return -1
	}
	return r
}

// usualGap is the most frequent number of blank lines between two lines; the smaller one where two are as frequent.
func usualGap(ls []line) int {
	count := map[int]int{}
	for _, l := range ls[1:] {
		count[l.gap]++
	}
	gaps := make([]int, 0, len(count))
	for gap := range count {
		gaps = append(gaps, gap)
	}
	if len(gaps) == 0 {
		return 0
	}
	return slices.MinFunc(gaps, func(a, b int) int { return cmp.Or(-cmp.Compare(count[a], count[b]), cmp.Compare(a, b)) })
}

func (l *line) classify() {
	if bylines, _, ok := parseByline(l.text); ok {
		l.kind, l.bylines = signed, bylines
		return
	}
	switch {
	case pageFoot.MatchString(l.text) || pageDate.MatchString(l.text):
		l.kind = foot
	case utf8.RuneCountInString(l.text) <= maxShort && titleable(l.text) && !strings.ContainsAny(l.text, "，,！？!?") && !strings.HasPrefix(l.text, "图为"):
		l.kind = short
	}
}

// titleable tells whether a line right above a byline can be a headline. Anywhere else a comma or an end mark makes it
// a sentence.
func titleable(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	open, extra := content.Unclosed(s)
	return utf8.RuneCountInString(s) <= maxHeadline && !strings.ContainsAny(s, "。；") &&
		!strings.ContainsRune("，、：…,;", r) && begun(s) && len(open) == 0 && len(extra) == 0 && letters(s) > 0
}
