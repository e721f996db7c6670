//go:build !js

package importer

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// role is a word of a byline that is no name.
type role struct {
	word  string
	after bool // it may follow the name: 王芸 摄
}

// roles stand with a longer one before any that it begins with. This is the one place where a word is taken for a role: what comes after
// the import reads roles and names apart.
var roles = []role{
	{"特约通讯员", false},
	{"全媒体记者", false},
	{"摄影报道", true},
	{"摄影记者", false},
	{"文字记者", false},
	{"首席记者", false},
	{"见习记者", false},
	{"实习记者", false},
	{"特约记者", false},
	{"融媒记者", false},
	{"通讯员", false},
	{"读者", false},
	{"市民", false},
	{"实习生", false},
	{"评论员", false},
	{"记者", false},
	{"摄影", true},
	{"作者", false},
	{"撰文", true},
	{"撰稿", false},
	{"供图", true},
	{"供稿", true},
	{"整理", true},
	{"漫画", false},
	{"制图", true},
	{"插画", false},
	{"绘图", true},
	{"视频", false},
	{"文/图", true},
	{"图/文", true},
	{"文/摄", true},
	{"摄/文", true},
	{"文", true},
	{"图", true},
	{"摄", true},
}

// followsName tells whether a role may stand after the name.
func followsName(word string) bool {
	return slices.ContainsFunc(roles, func(r role) bool { return r.word == word && r.after })
}

// frontRole is the role at the start of a word, or "". A role of one character needs a slash or the word's end behind it:
// 文静 is a name.
func frontRole(word string) string {
	if rest, ok := strings.CutPrefix(word, "本报"); ok {
		if role := frontRole(rest); utf8.RuneCountInString(role) > 1 {
			return "本报" + role
		}
	}
	for _, r := range roles {
		rest, ok := strings.CutPrefix(word, r.word)
		if !ok || utf8.RuneCountInString(r.word) == 1 && rest != "" && rest[0] != '/' {
			continue
		}
		return r.word
	}
	return ""
}

// innerRole finds a role inside a word without spaces: 沈嘉通讯员高洁; -1 for none.
func innerRole(word string) int {
	first := -1
	for _, r := range roles {
		if i := strings.Index(word, r.word); i > 0 && utf8.RuneCountInString(r.word) > 1 && (first < 0 || i < first) {
			first = i
		}
	}
	return first
}
