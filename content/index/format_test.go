package index

import (
	"encoding/binary"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"zhaputide/content"
	"zhaputide/content/internal/runs"
	"zhaputide/content/segment"
)

// spaceCutter cuts at spaces, and knows one word that stands inside another.
type spaceCutter struct{}

func (spaceCutter) Has(word string) bool { return word == "quay" }

func (spaceCutter) Cut(folded string) []segment.Token {
	var out []segment.Token
	start := 0
	for i, r := range folded {
		if r == ' ' {
			out = append(out, segment.Token{Start: start, End: i}, segment.Token{Start: i, End: i + 1})
			start = i + 1
		}
	}
	return append(out, segment.Token{Start: start, End: len(folded)})
}

// workedDocs are the two docs of the worked example in format.go.
var workedDocs = []Doc{
	{
		Path: "2026/1", Section: "news", Date: "2026-02", Headline: "quay", Bylines: []content.Byline{{Role: "by", Names: []string{"Ann Lee"}}},
		Body: "quay open",
	},
	{Path: "2026/2", Section: "news", Date: "2026-02", Headline: "quayside day", Body: "open open"},
}

// TestWorkedExample: the bytes that format.go explains are the bytes of its two docs.
func TestWorkedExample(t *testing.T) {
	source, err := os.ReadFile("format.go")
	if err != nil {
		t.Fatal(err)
	}
	_, b, _, texts := buildWith(t, workedDocs, spaceCutter{})
	lines := []string{fmt.Sprintf("%q %d %08x", b[:4], b[4], binary.LittleEndian.Uint32(b[5:]))}
	lines = append(lines, dump(t, b, segmentMagic, segmentVersion, []string{
		"head", "pathShared", "pathRest", "pathText", "dates", "sectionOf", "sections", "lengths",
		"shared", "rest", "text", "counts", "blocks", "docs", "codes", "outCounts", "outer",
	})...)
	lines = append(lines, fmt.Sprintf("%q %d %08x", texts[:4], texts[4], binary.LittleEndian.Uint32(texts[5:])))
	lines = append(lines, dump(t, texts, textsMagic, textsVersion, []string{"head", "sizes", "folded", "bylineSizes", "bylines"})...)
	at := string(source)
	for _, line := range lines {
		_, after, ok := strings.Cut(at, "//\t"+line)
		if !ok {
			t.Fatalf("format.go lacks, in this order:\n%s", "//\t"+strings.Join(lines, "\n//\t"))
		}
		at = after
	}
}

// dump writes each run as a line: its name, and text as text, numbers as numbers.
func dump(t *testing.T, b []byte, magic string, version byte, names []string) []string {
	t.Helper()
	in, rest, err := runs.Open(b, magic, version, len(names))
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for i, name := range names {
		line := fmt.Sprintf("  %-10s", name)
		if slices.Contains([]string{"pathText", "sections", "text"}, name) {
			line += fmt.Sprintf(" %q", in[i].B)
		} else {
			for len(in[i].B) > 0 {
				line += fmt.Sprintf(" %d", in[i].Number())
			}
		}
		lines = append(lines, strings.TrimRight(line, " "))
	}
	if len(rest) > 0 {
		lines = append(lines, fmt.Sprintf("  %q", rest))
	}
	return lines
}
