//go:build !js

package web

import (
	"os"
	"strings"
	"testing"
)

// list is a cutter that answers with the words of one case.
type list []string

func (l list) Words(string) []string { return l }

// TestHeadline reads testdata/headlines.txt: the text as the cutter cuts it, with | between words and nothing where it leaves
// a character out in {}, then "=>", then the headline with | where it may break.
func TestHeadline(t *testing.T) {
	src, err := os.ReadFile("testdata/headlines.txt")
	if err != nil {
		t.Fatal(err)
	}
	for n, line := range strings.Split(string(src), "\n") {
		in, want, ok := strings.Cut(line, " => ")
		if !ok {
			continue
		}
		text := strings.NewReplacer("|", "", "{", "", "}", "").Replace(in)
		var words list
		for _, word := range strings.Split(in, "|") {
			if !strings.HasPrefix(word, "{") {
				words = append(words, word)
			}
		}
		got := strings.ReplaceAll(string(headline(text, words)), "<wbr>", "|")
		if got != want {
			t.Errorf("testdata/headlines.txt:%d: %s\n got %s\nwant %s", n+1, in, got, want)
		}
	}
	if got := headline("没有分词也能读", nil); got != "没有分词也能读" {
		t.Errorf("without a cutter: %s", got)
	}
}
