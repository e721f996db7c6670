//go:build !js

package importer

import (
	"encoding/json"
	"regexp"
	"slices"
	"strings"

	"zhaputide/content"
)

// articleFile is a piece in the form that content.Parse reads.
func articleFile(p *Piece) []byte {
	var b strings.Builder
	field := func(name, value string) {
		if value != "" {
			b.WriteString(name + ": " + scalar(value) + "\n")
		}
	}
	b.WriteString("---\n")
	if word.MatchString(p.Section) && !slices.Contains(yamlWords, p.Section) {
		b.WriteString("section: " + p.Section + "\n")
	} else {
		field("section", p.Section)
	}
	field("column", p.Column)
	field("kicker", p.Kicker)
	field("headline", p.Headline)
	field("subhead", p.Subhead)
	if len(p.Bylines) > 0 {
		b.WriteString("bylines:\n")
	}
	for _, by := range p.Bylines {
		names := make([]string, len(by.Names))
		for i, name := range by.Names {
			names[i] = scalar(name)
		}
		b.WriteString("  - {role: " + scalar(by.Role) + ", names: [" + strings.Join(names, ", ") + "]}\n")
	}
	if p.Photo {
		b.WriteString("photo: true\n")
	}
	b.WriteString("---\n")
	for i, block := range p.Blocks {
		if i > 0 {
			b.WriteByte('\n')
		}
		if block.Kind == content.Heading {
			b.WriteString("## " + escape(block.Text, true) + "\n")
		} else {
			b.WriteString(escape(block.Text, false) + "\n")
		}
	}
	return []byte(b.String())
}

// plain matches values that YAML reads as they stand, in a flow list too: Han characters, digits and full-width marks.
var plain = regexp.MustCompile(`^\p{Han}[\p{Han}0-9A-Za-z“”‘’（）《》「」、，。！？：；—…·　 ]*$`)

// word is an ID that YAML reads as it stands, unless it is one of yamlWords.
var (
	word      = regexp.MustCompile(`^[a-z][a-z0-9-]*$`)
	yamlWords = []string{"null", "true", "false", "yes", "no", "on", "off", "y", "n"}
)

// scalar writes a YAML value: as it stands where that is safe, else in double quotes, for which JSON's are good.
func scalar(s string) string {
	if plain.MatchString(s) && !strings.HasSuffix(s, " ") {
		return s
	}
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(s); err != nil {
		panic(err) // a string always encodes
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// special marks mean something to Markdown anywhere in a line; lineStart ones, only as its first character.
const (
	special   = "\\`*_[]<>&"
	lineStart = "#+-=~|:>"
)

var numbered = regexp.MustCompile(`^\d{1,9}[.)]`)

// escape writes text so that Markdown shows it as it is. heading escapes number signs too, which may close a heading.
func escape(s string, heading bool) string {
	var b strings.Builder
	number := len(numbered.FindString(s)) - 1
	for i, r := range s {
		if strings.ContainsRune(special, r) || i == number || i == 0 && strings.ContainsRune(lineStart, r) || heading && r == '#' {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}
