//go:build !js

package web

import (
	"html/template"
	"strings"
	"testing"
)

func TestClauses(t *testing.T) {
	for in, want := range map[string]string{
		"":           "",
		"港区的春天":      "<span>港区的春天</span>",
		"一呼，<wbr>百应": "<span>一呼，</span><span>百应</span>",
		"三百多人<wbr>没放假：<wbr>10号机组<wbr>工地上的<wbr>春节": "<span>三百多人<wbr>没放假：</span><span>10号机组<wbr>工地上的<wbr>春节</span>",
		"“走吧！”<wbr>他说":       "<span>“走吧！”</span><span>他说</span>",
		"真的？！<wbr>真的":        "<span>真的？！</span><span>真的</span>",
		"A &amp; B，<wbr>一家人": "<span>A &amp; B，</span><span>一家人</span>",
		"大会开完看落实：":           "<span>大会开完看落实：</span>",
	} {
		if got := string(clauses(template.HTML(in))); got != want {
			t.Errorf("clauses(%s) = %s, want %s", in, got, want)
		}
	}
}

func TestNumeral(t *testing.T) {
	for n, want := range map[int]string{0: "零", 6: "六", 10: "十", 11: "十一", 20: "二十", 99: "九十九", 100: "100", -1: "-1"} {
		if got := numeral(n); got != want {
			t.Errorf("numeral(%d) = %s, want %s", n, got, want)
		}
	}
}

func TestFigureParts(t *testing.T) {
	for value, want := range map[string]string{
		"70亿元":   "70|(亿元)",
		"1.12亿吨": "1.12|(亿吨)",
		"约20万个":  "(约)|20|(万个)",
		"10%":    "10%",
		"300余名":  "300|(余名)",
		"":       "",
	} {
		var got []string
		for _, p := range figureParts(value) {
			if p.Unit {
				p.Text = "(" + p.Text + ")"
			}
			got = append(got, p.Text)
		}
		if s := strings.Join(got, "|"); s != want {
			t.Errorf("figureParts(%s) = %s, want %s", value, s, want)
		}
	}
}

func TestTag(t *testing.T) {
	for _, c := range []struct{ column, kicker, want string }{
		{"新春走基层", "浙能嘉兴电厂四期", "新春走基层"},
		{"", "招商与建设", "招商与建设"},
		{"", "安全有保障 诉求快响应 企业点赞", ""},
		{"", "", ""},
	} {
		if got := tag(c.column, c.kicker); got != c.want {
			t.Errorf("tag(%q, %q) = %q, want %q", c.column, c.kicker, got, c.want)
		}
	}
}
