//go:build !js

package web

import (
	"fmt"
	"html/template"
	"io/fs"
	"path"
	"strings"
	"unicode"
	"unicode/utf8"
)

// parseTemplates reads page/*.html. A template's name is its file name, "article.html"; parts that several pages share are in parts.html.
// assets is the folder of this package: page/ and icons/ stand in it.
func parseTemplates(assets fs.FS) (*template.Template, error) {
	t := template.New("page").Funcs(template.FuncMap{
		"icon":    func(name string) (template.HTML, error) { return icon(assets, name) },
		"numeral": numeral,
		"digits":  figureParts,
		"clauses": clauses,
		"tag":     tag,
	})
	files, err := fs.Glob(assets, "page/*.html")
	if err != nil {
		return nil, fmt.Errorf("parse page templates: %w", err)
	}
	for _, file := range files {
		src, err := fs.ReadFile(assets, file)
		if err != nil {
			return nil, fmt.Errorf("parse page templates: %w", err)
		}
		if _, err := t.New(path.Base(file)).Parse(trimTemplate(string(src))); err != nil {
			return nil, fmt.Errorf("parse page templates: %w", err)
		}
	}
	return t, nil
}

// icon is the drawing of icons/<name>.svg, to stand in a page.
func icon(assets fs.FS, name string) (template.HTML, error) {
	b, err := fs.ReadFile(assets, "icons/"+name+".svg")
	if err != nil {
		return "", fmt.Errorf("icon %s: %w", name, err)
	}
	return template.HTML(strings.TrimSpace(string(b))), nil
}

// numeral is a small count in Chinese, as newspapers write it: 六, 十二, 三十. From 100 on it is digits.
func numeral(n int) string {
	const ones = "零一二三四五六七八九十"
	digit := func(n int) string { return string([]rune(ones)[n]) }
	switch {
	case n < 0 || n > 99:
		return fmt.Sprint(n)
	case n <= 10:
		return digit(n)
	}
	s := "十"
	if n >= 20 {
		s = digit(n/10) + s
	}
	if n%10 > 0 {
		s += digit(n % 10)
	}
	return s
}

// figurePart is a piece of a key figure: its digits stand large, its units smaller beside them.
type figurePart struct {
	Text string
	Unit bool
}

// figureParts cuts "1.12亿元" into digits and units.
func figureParts(value string) []figurePart {
	var parts []figurePart
	for _, r := range value {
		unit := !unicode.IsDigit(r) && !strings.ContainsRune(".,%％+-−–~", r)
		if n := len(parts); n > 0 && parts[n-1].Unit == unit {
			parts[n-1].Text += string(r)
		} else {
			parts = append(parts, figurePart{string(r), unit})
		}
	}
	return parts
}

// clauses sets each clause of a headline in a box of its own, so that a headline of two clauses breaks between them, as an editor would
// set it, before it breaks anywhere else. h is text with <wbr>.
func clauses(h template.HTML) template.HTML {
	var b strings.Builder
	rest := string(h)
	for rest != "" {
		end := strings.IndexAny(rest, "，：；！？")
		if end < 0 {
			end = len(rest)
		} else {
			_, size := utf8.DecodeRuneInString(rest[end:])
			end += size
			for _, mark := range []string{"”", "’", "》", "）", "！", "？", "<wbr>"} { // these end a clause too, and never begin one
				if strings.HasPrefix(rest[end:], mark) {
					end += len(mark)
				}
			}
		}
		b.WriteString("<span>" + strings.TrimSuffix(rest[:end], "<wbr>") + "</span>")
		rest = rest[end:]
	}
	return template.HTML(b.String())
}

// tagLimit is the most characters of a kicker that stands beside the section's name; a longer one has a line of its own.
const tagLimit = 8

// tag chooses the words beside the section's name: the column, else a short kicker.
func tag(column, kicker string) string {
	if column == "" && utf8.RuneCountInString(kicker) <= tagLimit {
		return kicker
	}
	return column
}
