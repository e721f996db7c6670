//go:build !js

package content

import (
	"bytes"
	"unicode/utf8"
)

// frontMatter is the head of an article file as the newsroom writes it.
type frontMatter struct {
	Section    string   `yaml:"section"`
	Column     string   `yaml:"column"`
	Kicker     string   `yaml:"kicker"`
	Headline   string   `yaml:"headline"`
	Subhead    string   `yaml:"subhead"`
	Standfirst string   `yaml:"standfirst"`
	Bylines    []Byline `yaml:"bylines"`
	Date       string   `yaml:"date"`
	Figures    []Figure `yaml:"figures"`
	Photo      bool     `yaml:"photo"`
	Share      string   `yaml:"share"`
}

// Parse reads one article file. name is its path, articles/<edition>/NN-slug.md; it gives the article's number and slug. Every error
// is an [Error], "articles/2026-02/03-zhifa.md:7: …".
//
//	file    = "---" newline { field } "---" newline { block }
//	field   = section | column | kicker | headline | subhead | standfirst | bylines | date | figures | photo | share    (YAML)
//	block   = paragraph | "## " subhead | "> " quote | "- " list | "1. " list | table | picture | "---"    (Markdown)
//	picture = "![" alt "](" file [ " \"" caption "\"" ] ")"    alone in its paragraph
//
// Text is UTF-8; a byte order mark and CRLF line ends are forgiven. Inside a paragraph a line end between two Han
// characters vanishes. Raw HTML is not part of the format: it is refused, so that nobody publishes a tag by accident.
func Parse(name string, src []byte) (*Article, error) {
	number, slug, err := ParseFileName(name)
	if err != nil {
		return nil, &Error{name, 1, err}
	}
	head, body, bodyLine, err := split(name, src)
	if err != nil {
		return nil, err
	}
	var f frontMatter
	if err := decodeYAML(name, 2, head, &f); err != nil {
		return nil, err
	}
	a := &Article{
		Slug: slug, Number: number, File: name,
		Section: f.Section, Column: f.Column,
		Kicker: f.Kicker, Headline: f.Headline, Subhead: f.Subhead, Standfirst: f.Standfirst,
		Bylines: f.Bylines, Figures: f.Figures, Photo: f.Photo, Share: f.Share,
	}
	if err := checkHeadline(f.Headline); err != nil {
		return nil, &Error{name, 1, err}
	}
	if f.Date != "" {
		if a.Date, err = readDate(f.Date); err != nil {
			return nil, &Error{name, fieldLine(head, 2, "date"), err}
		}
	}
	if err := checkFigures(f.Figures); err != nil {
		return nil, &Error{name, fieldLine(head, 2, "figures"), err}
	}
	a.Blocks, err = parseBlocks(name, body, bodyLine)
	if err != nil {
		return nil, err
	}
	return a, nil
}

// split divides a file into front matter and body, and tells the body's first line.
func split(name string, src []byte) (head, body []byte, bodyLine int, err error) {
	src = withoutMark(src)
	for i, line := range bytes.Split(src, []byte("\n")) {
		if !utf8.Valid(line) {
			return nil, nil, 0, &Error{name, i + 1, &mistake{"not UTF-8", "编码不对：这一行不是 UTF-8"}}
		}
	}
	src = bytes.ReplaceAll(src, []byte("\r\n"), []byte("\n"))
	rest, ok := bytes.CutPrefix(src, []byte("---\n"))
	if !ok {
		return nil, nil, 0, &Error{name, 1, errNoFrontMatter}
	}
	if bytes.HasPrefix(rest, []byte("---\n")) {
		return nil, rest[4:], 3, nil
	}
	head, body, ok = bytes.Cut(rest, []byte("\n---\n"))
	if !ok {
		if head, ok = bytes.CutSuffix(rest, []byte("\n---")); !ok {
			return nil, nil, 0, &Error{name, 1, errOpenFrontMatter}
		}
	}
	return head, body, bytes.Count(head, []byte("\n")) + 4, nil
}

// withoutMark takes off the byte order mark that some editors put before a text.
func withoutMark(src []byte) []byte { return bytes.TrimPrefix(src, []byte("\ufeff")) }

// fieldLine is the file's line of a field at the margin; src starts on the file's line first.
func fieldLine(src []byte, first int, field string) int {
	for i, line := range bytes.Split(src, []byte("\n")) {
		if bytes.HasPrefix(line, []byte(field+":")) {
			return first + i
		}
	}
	return 1
}
