package ui

import (
	"strconv"
	"strings"
	"time"

	"zhaputide/content"
)

// Messages about searching and about a tapped word; all others stand in messages.go.

// The search page.
const (
	msgSearchBox         = "人名、地名、事情，拼音也行"
	msgSearchLabel       = "搜索文章"
	msgSearchClear       = "清空"
	msgSearching         = "正在找…"
	msgFoundBefore       = "找到 "
	msgFoundAfter        = " 篇"
	msgFoundNone         = "没有找到"
	msgFoundNoneText     = "换个说法试试：字少一点，或者只写名字里的一两个字。"
	msgFoundFail         = "现在搜不了"
	msgFoundFailText     = "手机里的报纸还没准备好，稍等一会儿再试。"
	msgFoundFilteredText = "点掉上面的一个条件，或者换个说法试试。"
	msgSorts             = "次序"
	msgByRelevance       = "最相关"
	msgByDate            = "最新"
	msgMeant             = "您是不是要找："
	msgPartial           = "没有网络，只搜到存在这部手机里的报纸"
	msgFetchMissing      = "也找往期"
	msgFetching          = "正在把往期取来，信号弱时要等一会儿…"
	msgFilters           = "缩小范围"
	msgSection           = "版面"
	msgTime              = "时间"
	msgPerson            = "记者"
	msgAllTime           = "全部"
	msgThisMonth         = "这个月"
	msgThisYear          = "今年"
	msgFrom              = "从"
	msgTo                = "到"
	msgSuggestions       = "建议"
	msgSuggestPlace      = "地方词"
	msgSuggestArticle    = "文章"
	msgRecent            = "最近搜过"
	msgSections          = "翻翻各个版面"
	msgWayPinyin         = "拼音"
	msgWayPinyinText     = "jiaxing 或 jx，找“嘉兴”"
	msgWayPhrase         = "整句"
	msgWayPhraseText     = "给词句加上引号，“项目推进年”"
	msgWayWithout        = "排除"
	msgWayWithoutText    = "项目 -签约"
)

// A tapped word.
const (
	msgTapWords       = "点词查找"
	msgTapWordsNote   = "读文章时点一个词，看哪些文章提到它"
	msgCopyWord       = "复制"
	msgShareSentence  = "分享这一句"
	msgCopiedSentence = "这一句和链接已复制，到微信里粘贴就能发给朋友"
	msgWordNotCopied  = "没能自动复制，请长按这个词，选“复制”"
)

func msgAlso(words []string) string { return "也找了：" + strings.Join(words, "、") }

// msgFoundIn says how long an answer took, in seconds. What is shorter than a hundredth is not nothing.
func msgFoundIn(took time.Duration) string {
	hundredths := max(int((took+5*time.Millisecond)/(10*time.Millisecond)), 1)
	return " · 用时 " + strconv.FormatFloat(float64(hundredths)/100, 'f', 2, 64) + " 秒"
}

func msgInSection(name string) string { return "版面：" + name }

func msgByPerson(name string) string { return "记者：" + name }

func msgInEdition(date string) string { return date + "这一期" }

func msgWithout(filter string) string { return "去掉" + filter }

func msgForgetSearch(query string) string { return "去掉：" + query }

func msgMentions(articles int) string { return strconv.Itoa(articles) + "篇文章提到" }

func msgCopiedWord(word string) string { return "已复制“" + word + "”" }

// msgDates is a span of time; an end that is open is left open.
func msgDates(from, to content.Date) string {
	switch {
	case from == to:
		return from.Chinese()
	case from == "":
		return to.Chinese() + "以前"
	case to == "":
		return from.Chinese() + "以后"
	}
	return from.Chinese() + "到" + to.Chinese()
}

// msgQuote is a sentence as one sends it to a friend.
func msgQuote(sentence, headline, paper string) string {
	return sentence + "\n——《" + paper + "》" + headline
}

// msgUnsearched tells what is not looked through, and how much there would be to fetch: on the way a third of bytes.
func msgUnsearched(bytes int) string {
	return "较早的报纸没有存在这部手机里。要找，需下载约" + msgBytes(bytes/3) + "。"
}
