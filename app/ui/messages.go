package ui

import (
	"strconv"
	"time"

	"zhaputide/content"
)

// All that the app says to its readers stands in this file: short, kind, without a foreign word.

// The bars.
const (
	saySkip    = "跳到正文"
	sayBack    = "返回"
	saySize    = "字号"
	saySave    = "收藏"
	saySaved   = "已收藏"
	sayShare   = "分享"
	sayTabs    = "主要栏目"
	sayToday   = "今日"
	sayArchive = "往期"
	saySearch  = "搜索"
	sayMine    = "我的"
	sayClose   = "关闭"
)

// The sheet of size and colour.
const (
	saySizeTitle = "字号和颜色"
	sayColour    = "颜色"
	saySample    = "春潮起，港口忙。字这么大，读着正好吗？"
	sayElder     = "长辈版"
	sayElderNote = "字更大，按钮更大"
)

// The sheet of sharing.
const (
	sayShareArticle  = "分享这篇文章"
	sayShareSend     = "发给朋友"
	sayShareCopy     = "复制链接"
	sayShareCopied   = "已复制"
	sayShareQR       = "二维码"
	sayShareQRNote   = "请家人用手机扫一扫"
	sayShareQRLabel  = "这一页的二维码"
	sayShareWeChat   = "点右上角的“⋯”，再点“发送给朋友”或“分享到朋友圈”。"
	sayShareToWeChat = "想发到微信：先点“复制链接”，再到微信里粘贴给朋友。"
	sayCopied        = "链接已复制，到微信里粘贴就能发给朋友"
	sayCopyRefused   = "没能自动复制，请长按下面的链接，选“复制”"
)

// Notices.
const (
	sayNoticeSaved   = "已收藏"
	sayNoticeUnsaved = "已取消收藏"
	sayUndo          = "撤销"
	sayGotIt         = "知道了"
	sayNewEdition    = "今日报纸已到"
	saySeeEdition    = "看新报"
	sayNewShell      = "更新已经准备好"
	sayTakeOver      = "现在换上"
	sayOpening       = "正在打开…"
	sayOfflineMark   = "没有网络，看的是手机里的报纸"
	sayNoRoomSave    = "手机没有地方存了，这次收藏关掉页面后就不在了"
	sayNoRoomHistory = "手机没有地方存了，阅读记录暂时记不下来"
	sayNoRoomSetting = "手机没有地方存了，这次的设置关掉页面后就不在了"
	sayNoRoomPacks   = "手机快满了，先不存更多报纸，已存的都在"
	sayErased        = "已清除"
	sayInstalled     = "已经放到手机桌面了"
)

// Saved articles and the reading history.
const (
	saySavedNote        = "存在这部手机里，没有网也能看。"
	sayLists            = "收藏和读过的文章"
	sayRead             = "读过"
	saySavedHead        = "收藏的文章"
	saySavedEmpty       = "还没有收藏"
	saySavedEmptyText   = "读到想留下的文章，点上面的书签，就收在这里。"
	sayHistoryEmpty     = "还没有读过的文章"
	sayHistoryEmptyText = "读过的文章会记在这里，只有您自己看得到。"
	sayGoToday          = "去看今天的报纸"
	sayEraseSaved       = "清除全部收藏"
	sayEraseHistory     = "清除阅读记录"
	sayDayToday         = "今天"
	sayDayYesterday     = "昨天"
	sayDayEarlier       = "更早"
)

// The page 我的.
const (
	sayGroupSee       = "看得清"
	sayGroupRead      = "读过的"
	sayGroupKeep      = "没有网也能看"
	sayGroupOther     = "其他"
	sayHistory        = "阅读记录"
	sayInstall        = "放到手机桌面"
	sayErase          = "清除记录和存下的报纸"
	sayKeepAll        = "全部往期也存下来"
	sayKeepRecent     = "只留最近的报纸"
	sayKeeping        = "正在保存"
	sayKeepUnknown    = "正在看有几期报纸…"
	sayKeepImpossible = "在这里打开，要有网才能看"
	sayKeepElsewhere  = "用手机自带的浏览器打开，或者放到桌面，没有网也能看。"
	sayKeepFull       = "手机快满了，没有都存下。清理一些手机空间，会自动接着存。"
	sayKeepLoose      = "手机空间紧张时，可能会清掉一部分。"
	sayKeepHome       = "放到桌面就稳当了。"
)

// The sheets that ask before something is erased.
const (
	sayEraseHistoryText = "读过哪些文章的记录会清掉。收藏的文章不受影响。"
	sayEraseSavedText   = "收藏的文章会全部移出。文章还在报纸里，可以再收藏。"
	sayEraseAllText     = "阅读记录、收藏、字号和颜色，还有存在手机里的报纸，都会清掉。有网的时候可以重新存报纸，收藏和记录找不回来。"
	sayEraseYes         = "清除"
	sayEraseNo          = "留着"
)

// The install guide.
const (
	sayInstallText    = "放到桌面，点一下图标就能看，没有网也行。"
	sayInstallNow     = "放到桌面"
	sayInstallDone    = "已经在手机桌面上了，点图标就能打开。"
	sayInstallIOS1    = "点屏幕下边的“分享”按钮，方框里一个向上的箭头"
	sayInstallIOS2    = "往下找到“添加到主屏幕”，点它"
	sayInstallIOS3    = "点右上角的“添加”"
	sayInstallWeChat1 = "点右上角的“⋯”"
	sayInstallWeChat2 = "点“在浏览器打开”，打开以后再放到桌面"
	sayInstallMenu1   = "点浏览器的菜单“⋮”，有的是三条横线"
	sayInstallMenu2   = "点“添加到主屏幕”或“安装应用”"
)

// Pages that cannot be shown.
const (
	sayMissing        = "没有找到这一页"
	sayMissingTitle   = "潮水把它带走了"
	sayMissingText    = "可能是链接少了几个字，也可能这篇文章换了地方。可以搜一搜标题里的词，或者从报头看起。"
	sayGoSearch       = "搜索文章"
	sayGoArchive      = "翻翻往期"
	sayOffline        = "现在没有网络"
	sayOfflineTitle   = "这一页还没有存到手机里"
	sayOfflineText    = "连上网以后，会自动再试一次。"
	sayUnreached      = "这一页暂时打不开"
	sayUnreachedTitle = "网络好像不太通"
	sayUnreachedText  = "请稍等一会儿，再试一次。"
	sayRetry          = "再试一次"
	sayKeptHere       = "下面这些已经在手机里，现在就能看。"
	sayGoNewest       = "看手机里最新的一期"
)

// saySizeName is what readers call a step of text size.
func saySizeName(step int) string {
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

// sayTheme is what readers call a theme.
func sayTheme(theme string) string {
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

func sayUnsave(headline string) string { return "取消收藏：" + headline }

func sayForget(headline string) string { return "从记录里去掉：" + headline }

func sayArticles(n int) string { return strconv.Itoa(n) + "篇" }

func sayMore(n int) string { return "再看" + strconv.Itoa(n) + "篇" }

func sayKept(editions int) string { return "这部手机里有" + strconv.Itoa(editions) + "期报纸" }

func sayKeptBytes(bytes, editions, total int) string {
	if editions >= total {
		return "每一期都在，占手机" + sayBytes(bytes)
	}
	return "报纸一共出了" + strconv.Itoa(total) + "期，占手机" + sayBytes(bytes)
}

func sayKeepingDone(done, total int) string {
	return "正在保存：" + strconv.Itoa(done) + " / " + strconv.Itoa(total)
}

func sayAbout(paper string) string { return "关于" + paper }

func sayVersion(version string) string { return "版本 " + version }

func sayTitle(page, paper string) string { return page + " · " + paper }

// sayBytes is a size as phone bills say it. Under a tenth of a million bytes it says less than that.
func sayBytes(n int) string {
	tenths := n / 100_000
	if tenths < 1 {
		return "不到0.1兆"
	}
	return strconv.Itoa(tenths/10) + "." + strconv.Itoa(tenths%10) + "兆"
}

// sayDay is the day of t as one says it on the day of now.
func sayDay(t, now time.Time) string {
	days := func(t time.Time) time.Time {
		return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC)
	}
	switch n := days(now).Sub(days(t)) / (24 * time.Hour); {
	case n <= 0:
		return sayDayToday
	case n == 1:
		return sayDayYesterday
	case t.Year() <= 1970:
		return sayDayEarlier
	}
	day := strconv.Itoa(int(t.Month())) + "月" + strconv.Itoa(t.Day()) + "日"
	if t.Year() != now.Year() {
		day = strconv.Itoa(t.Year()) + "年" + day
	}
	return day
}

// sayEdition is what readers call an edition: its date and title.
func sayEdition(date content.Date, title string) string {
	if title == "" {
		return date.Chinese()
	}
	return date.Chinese() + " " + title
}
