package ui

import (
	"strconv"
	"time"

	"zhaputide/content"
)

// All messages to readers stand in this file and in messages_search.go: short, kind, without a foreign word.

// The bars.
const (
	msgSkip    = "跳到正文"
	msgBack    = "返回"
	msgSize    = "字号"
	msgSave    = "收藏"
	msgSaved   = "已收藏"
	msgShare   = "分享"
	msgTabs    = "主要栏目"
	msgToday   = "今日"
	msgArchive = "往期"
	msgSearch  = "搜索"
	msgMine    = "我的"
	msgClose   = "关闭"
)

// The sheet of size and colour.
const (
	msgSizeTitle = "字号和颜色"
	msgColour    = "颜色"
	msgSample    = "春潮起，港口忙。字这么大，读着正好吗？"
	msgElder     = "长辈版"
	msgElderNote = "字更大，按钮更大"
)

// The sheet of sharing.
const (
	msgShareArticle  = "分享这篇文章"
	msgShareSend     = "发给朋友"
	msgShareCopy     = "复制链接"
	msgShareCopied   = "已复制"
	msgShareQR       = "二维码"
	msgShareQRNote   = "请家人用手机扫一扫"
	msgShareQRLabel  = "这一页的二维码"
	msgShareWeChat   = "点右上角的“⋯”，再点“发送给朋友”或“分享到朋友圈”。"
	msgShareToWeChat = "想发到微信：先点“复制链接”，再到微信里粘贴给朋友。"
	msgCopied        = "链接已复制，到微信里粘贴就能发给朋友"
	msgCopyRefused   = "没能自动复制，请长按下面的链接，选“复制”"
)

// Notices.
const (
	msgNoticeSaved   = "已收藏"
	msgNoticeUnsaved = "已取消收藏"
	msgUndo          = "撤销"
	msgGotIt         = "知道了"
	msgNewEdition    = "今日报纸已到"
	msgSeeEdition    = "看新报"
	msgNewShell      = "更新已经准备好"
	msgTakeOver      = "现在换上"
	msgTakingOver    = "正在换上…"
	msgTakeOverLate  = "这次还没换上。关掉报纸，下次打开就是新的了。"
	msgOpening       = "正在打开…"
	msgOfflineMark   = "没有网络，看的是手机里的报纸"
	msgNoRoomSave    = "没能存到手机里，这次收藏关掉页面后就不在了"
	msgNoRoomHistory = "没能存到手机里，阅读记录暂时记不下来"
	msgNoRoomSetting = "没能存到手机里，这次的设置关掉页面后就不在了"
	msgNoRoomPacks   = "手机快满了，只留最近的报纸，收藏的都在"
	msgNoRoomEdition = "新报纸到了，手机没有地方存。有网就能看，已存的都在"
	msgErased        = "已清除"
	msgInstalled     = "已经放到桌面了"
)

// Saved articles and the reading history.
const (
	msgSavedNote        = "收在这部手机里。"
	msgSavedAlone       = "收在这部手机里，看的时候要有网。"
	msgReadable         = "没有网也能看"
	msgUnreadable       = "要有网才能看"
	msgLists            = "收藏和读过的文章"
	msgRead             = "读过"
	msgSavedHead        = "收藏的文章"
	msgSavedEmpty       = "还没有收藏"
	msgSavedEmptyText   = "读到想留下的文章，点上面的书签，就收在这里。"
	msgHistoryEmpty     = "还没有读过的文章"
	msgHistoryEmptyText = "读过的文章会记在这里，只有您自己看得到。"
	msgGoToday          = "去看今天的报纸"
	msgEraseSaved       = "清除全部收藏"
	msgEraseHistory     = "清除阅读记录"
	msgDayToday         = "今天"
	msgDayYesterday     = "昨天"
	msgDayEarlier       = "更早"
)

// The page 我的.
const (
	msgGroupSee       = "看得清"
	msgGroupRead      = "读过的"
	msgGroupKeep      = "没有网也能看"
	msgGroupOther     = "其他"
	msgHistory        = "阅读记录"
	msgErase          = "清除记录和存下的报纸"
	msgKeepAll        = "全部往期也存下来"
	msgKeepRecent     = "只留最近的报纸"
	msgKeeping        = "正在保存"
	msgKeepUnknown    = "正在看有几期报纸…"
	msgKeepImpossible = "在这里打开，要有网才能看"
	msgKeepElsewhere  = "用手机自带的浏览器打开，或者放到桌面，没有网也能看。"
	msgKeepInsecure   = "这个网址，手机不能存报纸。有网的时候照样看，一篇不少。"
	msgKeepNone       = "这部手机里还没有报纸"
	msgKeepNoneNote   = "现在要有网才能看。"
	msgKeepNoneFull   = "手机没有地方存了，现在要有网才能看。清理一些手机空间，会自动存下来。"
	msgKeepFull       = "手机快满了，没有都存下。清理一些手机空间，会自动接着存。"
	msgKeepLoose      = "手机空间紧张时，可能会清掉一部分。"
	msgKeepHome       = "放到桌面就稳当了。"
)

// The sheets that ask before something is erased.
const (
	msgEraseHistoryText = "读过哪些文章的记录会清掉。收藏的文章不受影响。"
	msgEraseSavedText   = "收藏的文章会全部移出。文章还在报纸里，可以再收藏。"
	msgEraseAllText     = "阅读记录、收藏、字号和颜色，还有存在手机里的报纸，都会清掉。有网的时候可以重新存报纸，收藏和记录找不回来。"
	msgEraseYes         = "清除"
	msgEraseNo          = "留着"
)

// Pages that cannot be shown.
const (
	msgMissing        = "没有找到这一页"
	msgMissingTitle   = "潮水把它带走了"
	msgMissingText    = "可能是链接少了几个字，也可能这篇文章换了地方。可以搜一搜标题里的词，或者从报头看起。"
	msgNear           = "地址上写的是" // then an edition, and one of these
	msgNearMissing    = "这一期，里面没有这一篇。这一期有："
	msgNearAway       = "这一期，它还没有存到手机里。"
	msgGoSearch       = "搜索文章"
	msgGoArchive      = "翻翻往期"
	msgOffline        = "现在没有网络"
	msgOfflineTitle   = "这一页还没有存到手机里"
	msgOfflineText    = "连上网以后，会自动再试一次。"
	msgUnreached      = "这一页暂时打不开"
	msgUnreachedTitle = "网络好像不太通"
	msgUnreachedText  = "请稍等一会儿，再试一次。"
	msgRetry          = "再试一次"
	msgKeptHere       = "下面这些已经在手机里，现在就能看。"
	msgGoNewest       = "看手机里最新的一期"
)

// msgSizeName names a step of text size.
func msgSizeName(step int) string {
	switch step {
	case 1:
		return "小"
	case 2:
		return "标准"
	case 3:
		return "稍大"
	case 4:
		return "大"
	case 5:
		return "很大"
	}
	return "特大"
}

// msgTheme names a theme.
func msgTheme(theme string) string {
	switch theme {
	case "light":
		return "白纸"
	case "paper":
		return "米黄"
	case "dark":
		return "夜读"
	}
	return "随手机"
}

func msgUnsave(headline string) string { return "取消收藏：" + headline }

func msgForget(headline string) string { return "从记录里去掉：" + headline }

func msgArticles(n int) string { return strconv.Itoa(n) + "篇" }

func msgMore(n int) string { return "再看" + strconv.Itoa(n) + "篇" }

func msgKept(editions int) string { return "这部手机里有" + strconv.Itoa(editions) + "期报纸" }

func msgKeptBytes(bytes, editions, total int) string {
	if editions >= total {
		return "每一期都在，占手机" + msgBytes(bytes)
	}
	return "报纸一共出了" + strconv.Itoa(total) + "期，占手机" + msgBytes(bytes)
}

func msgKeepingDone(done, total int) string {
	return "正在保存：" + strconv.Itoa(done) + " / " + strconv.Itoa(total)
}

func msgAbout(paper string) string { return "关于" + paper }

func msgVersion(version string) string { return "版本 " + version }

func msgTitle(page, paper string) string { return page + " · " + paper }

// msgBytes is a size as phone bills say it. Under a tenth of a million bytes it says less than that.
func msgBytes(n int) string {
	tenths := n / 100_000
	if tenths < 1 {
		return "不到0.1兆"
	}
	return strconv.Itoa(tenths/10) + "." + strconv.Itoa(tenths%10) + "兆"
}

// msgDay is the day of t as one says it on the day of now.
func msgDay(t, now time.Time) string {
	days := func(t time.Time) time.Time {
		return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC)
	}
	switch n := days(now).Sub(days(t)) / (24 * time.Hour); {
	case n <= 0:
		return msgDayToday
	case n == 1:
		return msgDayYesterday
	case t.Year() <= 1970:
		return msgDayEarlier
	}
	day := strconv.Itoa(int(t.Month())) + "月" + strconv.Itoa(t.Day()) + "日"
	if t.Year() != now.Year() {
		day = strconv.Itoa(t.Year()) + "年" + day
	}
	return day
}

// msgEdition names an edition by its date and title.
func msgEdition(date content.Date, title string) string {
	if title == "" {
		return date.Chinese()
	}
	return date.Chinese() + " " + title
}
