//go:build !js

package content

import (
	"errors"
	"io/fs"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"
)

// What the newsroom can mend is an Error, with its place and, underneath, the rule; what it cannot is none.
func TestErrorType(t *testing.T) {
	const head = "---\nsection: yaowen\nheadline: 一\n"
	for _, c := range []struct {
		src   string
		line  int
		cause error
	}{
		{"正文。", 1, errNoFrontMatter},
		{head, 1, errOpenFrontMatter},
		{head + "figures: [{}, {}, {}, {}, {}]\n---\n", 4, nil},
		{head + "---\n正文。\n\n第二段 <b>。\n", 7, nil},
		{head + "---\n正文。\n\n![](no.svg)\n", 7, fs.ErrNotExist},
	} {
		const name = "articles/2026-02/01-a.md"
		_, err := Load(fstest.MapFS{"paper.yaml": {Data: []byte(paperYAML)}, name: {Data: []byte(c.src)}})
		var e *Error
		if !errors.As(err, &e) || e.File != name || e.Line != c.line || c.cause != nil && !errors.Is(err, c.cause) {
			t.Errorf("%q: %v, want line %d and %v", c.src, err, c.line, c.cause)
		}
	}
	var e *Error
	if _, err := Load(fstest.MapFS{}); !errors.Is(err, fs.ErrNotExist) || errors.As(err, &e) {
		t.Errorf("no paper at all: %v", err)
	}
	if _, err := EditionDate("", "xinchun"); !errors.Is(err, ErrNoDate) {
		t.Errorf("no date: %v", err)
	}
}

// The check knows every field that Parse decodes.
func TestFieldsOfFrontMatter(t *testing.T) {
	fields := reflect.TypeFor[frontMatter]()
	for f := range fields.NumField() {
		if tag := fields.Field(f).Tag.Get("yaml"); articleFields[tag] == "" {
			t.Errorf("the check does not know the field %s", tag)
		}
	}
	if fields.NumField() != len(articleFields) {
		t.Errorf("%d fields, the check knows %d", fields.NumField(), len(articleFields))
	}
}

// What paper.yaml lacks is told to the newsroom in Chinese, and refused by Load.
func TestPaperRules(t *testing.T) {
	for yaml, want := range map[string]string{
		"lang: zh-CN\n":         "没有报名 name",
		"name: 小报\n":            "没有版面 sections",
		paperYAML + "lang: [\n": "paper.yaml:5: error: ",
		"base_url: https://x.cn/\n" + strings.Replace(paperYAML, "base_url: https://paper.example\n", "", 1): "末尾不要斜杠",
		strings.Replace(paperYAML, "yaowen", "Yao Wen", 1):                                                   `版面的 id "Yao Wen" 不行`,
	} {
		files := fstest.MapFS{"paper.yaml": {Data: []byte(yaml)}, "articles/2026-02/01-a.md": {Data: []byte("---\nheadline: 一\n---\n正文。\n")}}
		var all []string
		for _, f := range Check(files) {
			all = append(all, f.String())
		}
		if got := strings.Join(all, "\n"); !strings.Contains(got, want) {
			t.Errorf("%q: %s\nwant %s", yaml, got, want)
		}
		if _, err := LoadPaper(files); err == nil {
			t.Errorf("%q is taken", yaml)
		}
	}
}
