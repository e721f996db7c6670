//go:build !js

package content

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

var hanSpaceHan = regexp.MustCompile(`\p{Han} +\p{Han}`)

// checkCharacters looks for characters that no newspaper prints, line by line. It returns false if the file is not UTF-8 at all.
func (c *checker) checkCharacters(name string, src []byte) bool {
	src = withoutMark(src)
	whole := true
	for i, line := range bytes.Split(src, []byte("\n")) {
		line = bytes.TrimSuffix(line, []byte("\r"))
		if !utf8.Valid(line) {
			c.errorf(name, i+1, "编码不对：这一行不是 UTF-8")
			whole = false
			continue
		}
		var seen []rune
		for at, r := range string(line) {
			level, why := stray(r)
			if level == "" || slices.Contains(seen, r) {
				continue
			}
			seen = append(seen, r)
			c.findings = append(c.findings, Finding{name, i + 1, level, why + "：" + excerpt(string(line), at, utf8.RuneLen(r))})
		}
	}
	return whole
}

// stray tells what is wrong with a character; no level if nothing is.
func stray(r rune) (Level, string) {
	switch {
	case unicode.Is(unicode.Han, r) || r >= ' ' && r < 0x7f || r == '\t':
		return "", ""
	case r == utf8.RuneError:
		return LevelError, "有替换字符 U+FFFD，原来的字丢了"
	case unicode.Is(unicode.Co, r):
		return LevelError, fmt.Sprintf("有私用区字符 %U，读者的手机显示不出", r)
	case unicode.IsControl(r) || unicode.Is(unicode.Noncharacter_Code_Point, r):
		return LevelError, fmt.Sprintf("有控制字符 %U", r)
	case unicode.Is(unicode.Cf, r):
		return LevelWarning, fmt.Sprintf("有看不见的字符 %U", r)
	}
	return "", ""
}

// checkText checks one paragraph or field. label says what it is. next is the paragraph below: a quotation of several
// paragraphs opens each of them and closes only the last.
func (c *checker) checkText(name string, line int, label, text, next string) {
	for _, at := range halfWidth(text) {
		c.errorf(name, line, "%s里汉字之间有半角标点：%s", label, excerpt(text, at, 1))
	}
	open, extra := Unclosed(text)
	if len(open) > 0 && strings.HasPrefix(next, string(open[len(open)-1])) {
		open = open[:len(open)-1]
	}
	for _, r := range slices.Compact(open) {
		c.errorf(name, line, "%s里的 %c 没有合上：%s", label, r, tailOf(text))
	}
	for _, r := range slices.Compact(extra) {
		c.errorf(name, line, "%s里的 %c 没有对应的 %c：%s", label, Closing(r), r, tailOf(text))
	}
}

// halfWidth finds half-width punctuation that stands between Han characters or full-width marks, or at the start or end of such
// text. Runs of it count once.
func halfWidth(text string) []int {
	const marks = ",.;:!?()\"'"
	var found []int
	runes := []rune(text)
	offset := 0
	for i := 0; i < len(runes); i++ {
		end := i
		for end < len(runes) && strings.ContainsRune(marks, runes[end]) {
			end++
		}
		if end > i {
			first, last := i == 0, end == len(runes)
			before, after := !first && wide(runes[i-1]), !last && wide(runes[end])
			han := !first && unicode.Is(unicode.Han, runes[i-1]) || !last && unicode.Is(unicode.Han, runes[end])
			if han && (before || first) && (after || last) {
				found = append(found, offset)
			}
			offset += end - i
			i = end - 1
			continue
		}
		offset += utf8.RuneLen(runes[i])
	}
	return found
}

// wide tells Han characters and full-width marks.
func wide(r rune) bool {
	return unicode.Is(unicode.Han, r) || r >= 0x3000 && r <= 0x303f || r >= 0xff00 && r <= 0xffef || strings.ContainsRune("“”‘’…—·", r)
}

// excerpt shows the n bytes at an offset with the words around them.
func excerpt(text string, at, n int) string {
	const around = 6
	before, after := []rune(text[:at]), []rune(text[at+n:])
	return "“" + string(before[max(0, len(before)-around):]) + text[at:at+n] + string(after[:min(len(after), around)]) + "”"
}

func tailOf(text string) string {
	runes := []rune(text)
	if len(runes) <= 16 {
		return text
	}
	return "…" + string(runes[len(runes)-15:])
}
