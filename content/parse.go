//go:build !js

package content

import (
	"bytes"
	"errors"
	"fmt"
	"path"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/goccy/go-yaml"
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

// fileName is NN-slug.md: the number orders the edition, the slug is the article's name in its address for ever.
var fileName = regexp.MustCompile(`^(\d{2,3})-([a-z0-9]+(?:-[a-z0-9]+)*)\.md$`)

// Parse reads one article file. name is its path, articles/<edition>/NN-slug.md; it gives the article's number and slug,
// and stands in every error, with the line: "articles/2026-02/03-zhifa.md:7: …".
//
//	file    = "---" newline { field } "---" newline { block }
//	field   = section | column | kicker | headline | subhead | standfirst | bylines | date | figures | photo | share    (YAML)
//	block   = paragraph | "## " subhead | "> " quote | "- " list | "1. " list | table | picture | "---"    (Markdown)
//	picture = "![" alt "](" file [ " \"" caption "\"" ] ")"    alone in its paragraph
//
// Text is UTF-8; a byte order mark and CRLF line ends are forgiven. Inside a paragraph a line end between two Han
// characters vanishes. Raw HTML is not part of the format: it is refused, so that nobody publishes a tag by accident.
func Parse(name string, src []byte) (*Article, error) {
	m := fileName.FindStringSubmatch(path.Base(name))
	if m == nil {
		return nil, fmt.Errorf("%s:1: file name is not NN-slug.md (two digits, then lower-case letters, digits and hyphens)", name)
	}
	number, err := strconv.Atoi(m[1])
	if err != nil {
		return nil, fmt.Errorf("%s:1: %w", name, err)
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
		Slug: m[2], Number: number, File: name,
		Section: f.Section, Column: f.Column,
		Kicker: f.Kicker, Headline: f.Headline, Subhead: f.Subhead, Standfirst: f.Standfirst,
		Bylines: f.Bylines, Figures: f.Figures, Photo: f.Photo, Share: f.Share,
	}
	if strings.TrimSpace(f.Headline) == "" {
		return nil, fmt.Errorf("%s:1: no headline", name)
	}
	if f.Date != "" {
		if a.Date, err = ParseDate(f.Date); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, fieldLine(head, "date"), err)
		}
	}
	if len(f.Figures) > 4 {
		return nil, fmt.Errorf("%s:%d: %d figures; at most 4 fit in a row", name, fieldLine(head, "figures"), len(f.Figures))
	}
	a.Blocks, err = parseBlocks(name, body, bodyLine)
	if err != nil {
		return nil, err
	}
	return a, nil
}

// split divides a file into front matter and body, and tells the body's first line.
func split(name string, src []byte) (head, body []byte, bodyLine int, err error) {
	src = bytes.TrimPrefix(src, []byte("\ufeff"))
	for i, line := range bytes.Split(src, []byte("\n")) {
		if !utf8.Valid(line) {
			return nil, nil, 0, fmt.Errorf("%s:%d: not UTF-8", name, i+1)
		}
	}
	src = bytes.ReplaceAll(src, []byte("\r\n"), []byte("\n"))
	rest, ok := bytes.CutPrefix(src, []byte("---\n"))
	if !ok {
		return nil, nil, 0, fmt.Errorf("%s:1: no front matter: the first line is not ---", name)
	}
	if bytes.HasPrefix(rest, []byte("---\n")) {
		return nil, rest[4:], 3, nil
	}
	head, body, ok = bytes.Cut(rest, []byte("\n---\n"))
	if !ok {
		if head, ok = bytes.CutSuffix(rest, []byte("\n---")); !ok {
			return nil, nil, 0, fmt.Errorf("%s:1: front matter is not closed by a line ---", name)
		}
	}
	return head, body, bytes.Count(head, []byte("\n")) + 4, nil
}

// decodeYAML decodes strictly: an unknown field is an error. line is the file's line on which src starts.
func decodeYAML(name string, line int, src []byte, v any) error {
	err := yaml.UnmarshalWithOptions(src, v, yaml.Strict())
	if err == nil {
		return nil
	}
	var located yaml.Error
	if errors.As(err, &located) {
		if t := located.GetToken(); t != nil && t.Position != nil {
			line += t.Position.Line - 1
		}
		return fmt.Errorf("%s:%d: %s", name, line, located.GetMessage())
	}
	return fmt.Errorf("%s:%d: %w", name, line, err)
}

// fieldLine is the file's line of a front matter field.
func fieldLine(head []byte, field string) int {
	for i, line := range bytes.Split(head, []byte("\n")) {
		if bytes.HasPrefix(line, []byte(field+":")) {
			return i + 2
		}
	}
	return 1
}
