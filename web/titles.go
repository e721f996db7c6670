//go:build !js

package web

import (
	"strings"

	"zhaputide/content"
)

// The words of document titles, descriptions and feeds. What stands on the pages themselves is in page/.

// appPages are the pages that the app draws, or that never change with an edition: name of the page, and what it is for.
var appPages = map[string]struct{ name, note string }{
	content.KindSearch:   {"搜索", "按任意词语查找每一篇文章。"},
	content.KindSaved:    {"收藏", "您收藏的文章，只存在这部手机上。"},
	content.KindSettings: {"我的", "字号、配色、安装到手机桌面与阅读记录。"},
	content.KindAbout:    {"关于", "这份报纸的由来、联系方式与所用作品的许可。"},
	content.KindOffline:  {"暂时没有网络", "这一页还没有存到手机里。"},
	content.KindNotFound: {"没有这一页", "地址可能写错了，或者这一页已经不在。"},
}

const (
	archiveName = "往期"
	archiveNote = "历期报纸，按年份排列。"
	todayName   = "今日"
)

// What scripts say of an address without a page, with {} for the edition that it names.
const (
	nearMissing = "地址上写的是{}这一期，里面没有这一篇。这一期有："
	nearAway    = "地址上写的是{}这一期，它还没有存到手机里。"
)

// docTitle is the title of a document: what it holds, then whose it is.
func docTitle(p *content.Paper, name string) string {
	if name == "" {
		return p.Name
	}
	return name + " · " + p.Name
}

// frontTitle is the title of the front page.
func frontTitle(p *content.Paper) string {
	if p.Subtitle == "" {
		return p.Name
	}
	return p.Name + " · " + p.Subtitle
}

// editionName names an edition for readers: 2026年2月 新春.
func editionName(e *content.Edition) string {
	return strings.TrimSpace(e.Date.Chinese() + " " + e.Title)
}

// yearName names a year for readers: 2026年.
func yearName(year string) string { return year + "年" }

// editionNote describes an edition by its first headlines.
func editionNote(e *content.Edition) string {
	var heads []string
	for _, a := range e.Articles[:min(3, len(e.Articles))] {
		heads = append(heads, a.Headline)
	}
	return shorten(strings.Join(heads, "；"), 160)
}

// sectionNote describes a section: in its own words where it has them.
func sectionNote(p *content.Paper, s content.Section) string {
	if s.Note != "" {
		return s.Note
	}
	return p.Name + "“" + s.Name + "”版的文章，新的在前。"
}
