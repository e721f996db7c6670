//go:build !js

package ui

import (
	"slices"
	"testing"
)

func TestHighlightWords(t *testing.T) {
	if got := highlightWords([]string{"嘉兴", "港"}, "jiaxing 港|口 -x 版面:要闻", nil); !slices.Equal(got, []string{"嘉兴", "jiaxing", "港|口"}) {
		t.Errorf("%q", got)
	}
	if got := highlightWords([]string{"港"}, "港", nil); !slices.Equal(got, []string{"港"}) {
		t.Errorf("one character: %q", got)
	}
	if got := highlightWords(nil, "港区|建设", []string{"港区|", "建设"}); !slices.Equal(got, []string{"港区|建设", "港区|", "建设"}) {
		t.Errorf("its words: %q", got)
	}
}
