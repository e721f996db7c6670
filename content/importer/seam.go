//go:build !js

package importer

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"zhaputide/content"
)

// judgement is the answer of [seam] about two lines: do they belong to one paragraph, and is that sure?
type judgement struct {
	join  bool
	why   string // of a join
	doubt string
}

// label begins the lines of a notice: 时间：2月24日.
var label = regexp.MustCompile(`^\p{Han}{2,6}：`)

// seam tells whether l goes on with the paragraph so far. indents is whether the page indents its paragraphs.
func seam(so string, l line, indents bool) judgement {
	whole := ended(so)
	open, _ := content.Unclosed(so)
	switch {
	case !begun(l.text):
		return judgement{join: true, why: "下一行以标点开头"}
	case indents && l.indented:
		if !whole {
			return judgement{doubt: "段末没有句号，但下一行另起一段：“" + tail(so, 12) + "”"}
		}
		return judgement{}
	case !whole && label.MatchString(so) && label.MatchString(l.text), !whole && strings.HasSuffix(so, "；") && strings.HasSuffix(l.text, "；"):
		return judgement{doubt: "这一行和下一行像是列举，各成一段，请核对"}
	case !whole:
		return cut(so, l)
	case len(open) > 0 && closes(l.text, open[len(open)-1]):
		return judgement{join: true, why: "引号或括号到下一行才合上", doubt: "一句已完，但引号或括号没有合上，和上一行合为一段，请核对"}
	case quoted(so) && attribution.MatchString(l.text):
		return judgement{join: true, why: "引语和说话人分在两行", doubt: "引语和说话人分在两行，合为一段，请核对"}
	case indents:
		return judgement{join: true, why: "下一行没有缩进", doubt: "这一行没有缩进，和上一行合为一段，请核对"}
	case len(open) > 0 && !strings.HasPrefix(l.text, string(open[len(open)-1])):
		return judgement{doubt: "段末引号或括号没有合上：“" + tail(so, 12) + "”"}
	}
	return judgement{}
}

// cut judges a line behind one that ends in mid-sentence. They are joined; the doubt tells where nothing but the missing end
// mark speaks for it.
func cut(so string, l line) judgement {
	last, _ := utf8.DecodeLastRuneInString(so)
	open, _ := content.Unclosed(so)
	switch {
	case len(open) > 0:
		return judgement{join: true, why: "断在引号或括号里"}
	case strings.ContainsRune("，、；—,", last):
		return judgement{join: true, why: "断在句中"}
	}
	j := judgement{join: true, why: "上一行没有句号"}
	if r, _ := utf8.DecodeRuneInString(l.text); r == '“' || l.gap > 0 || l.kind == short {
		j.doubt = "上一行没有句号，和这一行合为一段，请核对"
	}
	return j
}

// closes tells whether s closes o before it opens it again.
func closes(s string, o rune) bool {
	for _, r := range s {
		switch r {
		case o:
			return false
		case content.Closing(o):
			return true
		}
	}
	return false
}
