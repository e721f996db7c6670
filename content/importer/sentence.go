//go:build !js

package importer

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	endMarks    = "。！？!?…：:" // end a paragraph
	closers     = "”’）》」』】〉〕)]\"'"
	lineFillers = "，。、；：！？”’）》」』】〉〕…％%‰,.;!?)]" // cannot begin a paragraph
)

var enumerated = regexp.MustCompile(`^(?:[（(]?[一二三四五六七八九十]{1,3}[）)、]|[（(]?\d{1,2}[）)、．]|\d{1,2}\.\D|[①-⑳])`)

// ended tells whether a paragraph may end after s: it ends with an end mark, maybe inside closing quotes or before a
// bracket that stands after the sentence, as "。（王芸 摄）" does.
func ended(s string) bool {
	for s != "" {
		r, n := utf8.DecodeLastRuneInString(s)
		switch {
		case strings.ContainsRune(endMarks, r):
			return true
		case r == '）' || r == ')':
			open := strings.LastIndexAny(s, "（(")
			if open <= 0 {
				return open == 0 // the whole line stands in brackets
			}
			if before, _ := utf8.DecodeLastRuneInString(s[:open]); strings.ContainsRune(endMarks+"”", before) {
				s = s[:open]
				continue
			}
			s = s[:len(s)-n]
		case strings.ContainsRune(closers, r):
			s = s[:len(s)-n]
		case r == '.':
			return len(s) > 1 && (s[len(s)-2]|0x20 >= 'a' && s[len(s)-2]|0x20 <= 'z')
		case r == '；' || r == ';':
			return enumerated.MatchString(s)
		default:
			return false
		}
	}
	return false
}

// quoted tells whether s ends with a quotation that is a whole sentence: "……画卷。”".
func quoted(s string) bool {
	return strings.HasSuffix(s, "”") && ended(s)
}

// attribution is a sentence that only says who spoke; after a quotation it is never a paragraph of its own.
var attribution = regexp.MustCompile(`^[^。！？“”]{2,45}(?:说|说道|笑道|表示|介绍|介绍道|告诉记者|坦言|感慨|感慨道|感叹|认为|强调|表态|回答|指出|回忆|解释|补充道)。`)

// begun tells whether a paragraph may begin with s.
func begun(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return !strings.ContainsRune(lineFillers, r)
}

// midway are characters that hardly ever end a subhead or begin a paragraph, but often stand in the middle of a sentence.
const (
	notLast  = "的和与及将把被在从向对并而或是以让使由其该这那也都还就才又再更最很已不之各每等我他她们"
	notFirst = "的了们着是之和与及却吗呢吧"
)

// halfway tells whether s is more likely a part of a sentence than a whole line, by its last character.
func halfway(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(notLast+"，、；—,", r)
}

// goesOn tells whether s goes on with a sentence, by its first character.
func goesOn(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return !begun(s) || strings.ContainsRune(notFirst, r)
}

// letters counts the characters that are not marks or spaces.
func letters(s string) int {
	n := 0
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			n++
		}
	}
	return n
}

// visible tells characters that may not be lost from white space and format characters (zero-width spaces, direction marks).
func visible(r rune) bool { return !unicode.IsSpace(r) && !unicode.Is(unicode.Cf, r) }

func isHan(r rune) bool { return unicode.Is(unicode.Han, r) }

// head and tail are at most n characters of s.
func head(s string, n int) string {
	for i := range s {
		if n--; n < 0 {
			return s[:i]
		}
	}
	return s
}

func tail(s string, n int) string {
	i := len(s)
	for ; n > 0 && i > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(s[:i])
		i -= size
	}
	return s[i:]
}
