//go:build !js

package ui

import (
	"slices"
	"testing"

	"zhaputide/app/library"
	"zhaputide/app/search"
)

func TestQueryFilters(t *testing.T) {
	yaowen := paperSections()[0]
	for _, c := range []struct{ what, got, want string }{
		{"a section", toggleSection("项目 -签约", yaowen), "项目 -签约 版面:要闻"},
		{"and not", toggleSection("项目 版面:要闻", yaowen), "项目"},
		{"by its ID", toggleSection("版面:yaowen 项目", yaowen), "项目"},
		{"a person", toggleByline(`"整 句"`, "沈嘉伟"), `"整 句" 记者:沈嘉伟`},
		{"and not", toggleByline("记者:沈嘉伟 记者:郑晴", "沈嘉伟"), "记者:郑晴"},
		{"a month", withDates("x", "2026-02", "2026-02"), "x 日期:2026-02"},
		{"a span", withDates("x 日期:2025", "2025-11", "2026-02"), "x 日期:2025-11..2026-02"},
		{"the wrong way", withDates("x", "2026-02", "2025-11"), "x 日期:2025-11..2026-02"},
		{"since", withDates("x", "2026-02", ""), "x 日期:2026-02.."},
		{"all", withDates("x 日期:2026-02..", "", ""), "x"},
	} {
		if c.got != c.want {
			t.Errorf("%s: %q, want %q", c.what, c.got, c.want)
		}
	}
	var texts, less []string
	for _, n := range queryFilters("x 版面:要闻 版面:民生 记者:郑晴 日期:2026-02..") {
		texts, less = append(texts, n.Text), append(less, n.Without)
	}
	if want := []string{"版面：要闻", "版面：民生", "2026年2月以后", "记者：郑晴"}; !slices.Equal(texts, want) {
		t.Errorf("%q", texts)
	}
	if want := []string{
		"x 记者:郑晴 版面:民生 日期:2026-02..", "x 记者:郑晴 版面:要闻 日期:2026-02..", "x 记者:郑晴 版面:要闻 版面:民生", "x 版面:要闻 版面:民生 日期:2026-02..",
	}; !slices.Equal(less, want) {
		t.Errorf("%q", less)
	}
	if queryFilters("项目 记者招待会") != nil {
		t.Error("plain words filter nothing")
	}
}

func TestFilterByTaps(t *testing.T) {
	f := foundBoth()
	p := start(t, onDrawn("search", "?q=x")).with(f)
	p.do(p.search.answer)
	p.do(func() { p.search.togglePanel(panelTime) })
	p.wantShown(msgThisMonth, "month-from")
	p.do(func() { p.search.filter(withDates("x", "2026-02", "2026-02"), openerID(panelTime)) })
	p.do(func() { p.search.setMonths("2025-11", "2026-02") })
	p.do(func() { p.search.setMonths("", "20") })
	p.do(func() { p.search.sortBy(search.ByDate) })
	if want := []string{"x", "x 日期:2026-02", "x 日期:2025-11..2026-02", "x", "x newest"}; !slices.Equal(f.asked, want) {
		t.Errorf("asked %q", f.asked)
	}
	p.do(func() { p.search.togglePanel(panelTime) })
	if p.search.panel != "" {
		t.Error("a second tap closes it")
	}
}

func TestMonths(t *testing.T) {
	for _, c := range []struct{ got, want string }{
		{monthOf("2026", false), "2026-01"},
		{monthOf("2026", true), "2026-12"},
		{monthOf("2026-02-03", true), "2026-02"},
		{monthOf("", true), ""},
	} {
		if c.got != c.want {
			t.Errorf("%q, want %q", c.got, c.want)
		}
	}
}

func TestSigners(t *testing.T) {
	var rows []library.Row
	for _, names := range [][]string{
		{"李博文"}, {"张雅文", "王图"}, {"陈静"}, {"John Smith", "何敏"}, {"欧阳晓晓·买买提"}, {"何敏"}, nil,
	} {
		rows = append(rows, library.Row{Signers: names})
	}
	if got, want := signers(rows), []string{"何敏", "李博文", "张雅文", "王图", "陈静", "John Smith", "欧阳晓晓·买买提"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	query := toggleByline("港区", "John Smith")
	if n := queryFilters(query); query != `港区 记者:"John Smith"` || len(n) != 1 || n[0].Without != "港区" {
		t.Errorf("%s has the filters %v", query, n)
	}
}
