package ui

import (
	"strconv"
	"strings"
	"time"

	"zhaputide/content"
)

// What the app says about searching and about a tapped word, as messages.go for all else.

// The search page.
const (
	saySearchBox       = "人名、地名、事情，拼音也行"
	saySearchLabel     = "搜索文章"
	saySearchClear     = "清空"
	saySearching       = "正在找…"
	sayFoundBefore     = "找到 "
	sayFoundAfter      = " 篇"
	sayFoundNone       = "没有找到"
	sayFoundNoneText   = "换个说法试试：字少一点，或者只写名字里的一两个字。"
	sayFoundFail       = "现在搜不了"
	sayFoundFailText   = "手机里的报纸还没准备好，稍等一会儿再试。"
	sayFoundNarrowText = "点掉上面的一个条件，或者换个说法试试。"
	saySorts           = "次序"
	sayByRelevance     = "最相关"
	sayByDate          = "最新"
	sayMeant           = "您是不是要找："
	sayPartial         = "没有网络，只搜到存在这部手机里的报纸"
	sayFetchMissing    = "也找往期"
	sayFetching        = "正在把往期取来，信号弱时要等一会儿…"
	sayNarrow          = "缩小范围"
	saySection         = "版面"
	sayTime            = "时间"
	sayPerson          = "记者"
	sayAllTime         = "全部"
	sayThisMonth       = "这个月"
	sayThisYear        = "今年"
	sayFrom            = "从"
	sayTo              = "到"
	saySuggestions     = "建议"
	saySuggestPlace    = "地方词"
	saySuggestArticle  = "文章"
	sayRecent          = "最近搜过"
	saySections        = "翻翻各个版面"
	sayWayPinyin       = "拼音"
	sayWayPinyinText   = "jiaxing 或 jx，找“嘉兴”"
	sayWayPhrase       = "整句"
	sayWayPhraseText   = "给词句加上引号，“项目推进年”"
	sayWayWithout      = "排除"
	sayWayWithoutText  = "项目 -签约"
)

// A tapped word.
const (
	sayTapWords       = "点词查找"
	sayTapWordsNote   = "读文章时点一个词，看哪些文章提到它"
	sayCopyWord       = "复制"
	sayShareSentence  = "分享这一句"
	sayCopiedSentence = "这一句和链接已复制，到微信里粘贴就能发给朋友"
	sayWordNotCopied  = "没能自动复制，请长按这个词，选“复制”"
)

func sayAlso(words []string) string { return "也找了：" + strings.Join(words, "、") }

// sayFoundIn says how long an answer took, in seconds. What is shorter than a hundredth is not nothing.
func sayFoundIn(took time.Duration) string {
	hundredths := max(int((took+5*time.Millisecond)/(10*time.Millisecond)), 1)
	return " · 用时 " + strconv.FormatFloat(float64(hundredths)/100, 'f', 2, 64) + " 秒"
}

func sayInSection(name string) string { return "版面：" + name }

func sayByPerson(name string) string { return "记者：" + name }

func sayInEdition(date string) string { return date + "这一期" }

func sayWithout(narrowed string) string { return "去掉" + narrowed }

func sayForgetSearch(query string) string { return "去掉：" + query }

func sayMentions(articles int) string { return strconv.Itoa(articles) + "篇文章提到" }

func sayCopiedWord(word string) string { return "已复制“" + word + "”" }

// saySpan is a span of time; an end that is open is left open.
func saySpan(from, to content.Date) string {
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

// sayQuote is a sentence as one sends it to a friend.
func sayQuote(sentence, headline, paper string) string {
	return sentence + "\n——《" + paper + "》" + headline
}

// sayUnsearched tells what is not looked through, and how much there would be to fetch: on the way a third of bytes.
func sayUnsearched(bytes int) string {
	return "较早的报纸没有存在这部手机里。要找，需下载约" + sayBytes(bytes/3) + "。"
}
