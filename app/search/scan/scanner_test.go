package scan

import (
	"strings"
	"testing"

	"zhaputide/content/index"
)

// TestScanner: the same docs are found in one step and in steps of a few bytes, over several texts.
func TestScanner(t *testing.T) {
	folder := smallFolder(t)
	bodies := []string{"嘉兴港区的新码头", "九龙山看海", "ＧＩＬ管沟", "港区gil", "嘉兴"}
	var texts []*index.Texts
	for _, part := range [][]string{bodies[:2], nil, bodies[2:]} {
		var docs []index.Doc
		for _, body := range part {
			docs = append(docs, index.Doc{Body: body})
		}
		opened, err := index.OpenTexts(index.BuildTexts(docs, folder))
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, opened)
	}
	folding := NewFolding(folder, texts)
	for _, size := range []int{1, 3, 7, 1 << 20} {
		s := NewScanner(folding, texts)
		typed := []string{"港区", "gil", "看海", "海看"}
		var sets []*MatchSet
		for _, p := range typed {
			sets = append(sets, s.Add(p))
		}
		for !s.Step(size) {
		}
		for i, p := range typed {
			for doc, body := range bodies {
				if got, want := sets[i].Docs.Has(doc), strings.Contains(folder.Fold(body).Text, p); got != want {
					t.Errorf("steps of %d bytes: %s in %s: %v, want %v", size, p, body, got, want)
				}
			}
		}
	}
	if !NewScanner(folding, texts).Done() {
		t.Error("a scanner without patterns has something to do")
	}
}
