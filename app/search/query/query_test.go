package query

import (
	"reflect"
	"testing"
)

func TestParse(t *testing.T) {
	for typed, want := range map[string]Query{
		"港区  码头":             {Words: []string{"港区", "码头"}},
		`"两重不停" 工人`:          {Words: []string{"工人"}, Phrases: []string{"两重不停"}},
		"“两重不停”工人":           {Words: []string{"工人"}, Phrases: []string{"两重不停"}},
		"港区　－铁路 -“跨 海”":      {Words: []string{"港区"}, Without: []string{"铁路", "跨 海"}},
		"记者：沈嘉伟 版面:要闻":       {Bylines: []string{"沈嘉伟"}, Sections: []string{"要闻"}},
		"日期:2026-02":         {From: "2026-02", To: "2026-02"},
		"日期:2026-01至2026-03": {From: "2026-01", To: "2026-03"},
		"日期:2026-3..2026年1月": {From: "2026-01", To: "2026-03"},
		"日期：..2026":          {To: "2026"},
		"日期:2026-":           {From: "2026", To: "2026"},
		"日期:明天 港区":           {Words: []string{"港区"}},
		"建设“数字":              {Words: []string{"建设“数字"}},
		"“数字":                {Words: []string{"数字"}},
		"- 1":                {Words: []string{"-", "1"}},
		"":                   {},
		"记者:":                {},
	} {
		got := Parse(typed)
		got.verbatim = ""
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%q: %+v, want %+v", typed, got, want)
		}
	}
}

// FuzzQuery: what a query is written as is read as the same query.
func FuzzQuery(f *testing.F) {
	for _, typed := range []string{"港区 码头", `"两重 不停" -铁路`, "记者:沈嘉伟 版面：要闻 日期:2026-02", "日期:2026-01..2026-03 -“跨 海”", `"-a`, `-"b`, "－", `记者:"a b`, "a“b”c\xff\x00"} {
		f.Add(typed)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		q := Parse(typed)
		again := Parse(q.String())
		q.verbatim, again.verbatim = "", ""
		if !reflect.DeepEqual(q, again) {
			t.Errorf("%q: %+v is written %q and read %+v", typed, q, q.String(), again)
		}
	})
}
