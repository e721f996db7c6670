package ui

import "zhaputide/app/browser"

// The words of the browsers' own menus, in quotation marks in what follows, and where they were read, all in November 2026:
//
//	添加到主屏幕, 添加           support.apple.com/zh-cn/guide/iphone/iphea86e5236/ios
//	文件, 添加到程序坞           support.apple.com/zh-cn/104996, from macOS 14
//	添加到主屏幕, 安装           support.google.com/chrome/answer/9658361, of Android; the icon in the address bar of computers too
//	主屏幕, of Samsung           only in English: "Add page to", "Home screen"
//	在浏览器打开                 of WeChat for Android; on iPhones 在默认浏览器中打开 or 在Safari中打开
//	桌面快捷方式                 the permission that Xiaomi, Huawei and others withhold: github.com/mrdulin/blog/issues/36
//
// Apple calls its button 共享 in some versions and 分享 in others. Of Edge, Huawei, Xiaomi, OPPO, vivo, UC and QQ Browser only the
// place of the menu is known from several guides: no label could be verified, so the words say what to look for.
const (
	msgInstallText  = "放到桌面，一点就开，没有网也能看。"
	msgInstallNow   = "放到桌面"
	msgInstallDone  = "已经在桌面上了，点图标就能打开。"
	msgInstallCopy  = "复制链接"
	msgInstallOlder = "这个浏览器放不到桌面。请用Safari打开这个网址，再来这里。"
	msgInstallNone  = "这个浏览器放不到桌面。请用Chrome或Edge打开这个网址，再来这里。"

	msgCopiedAddress      = "复制好了，到浏览器里粘贴就能打开。"
	msgCopyAddressRefused = "没能自动复制。右上角的菜单里有“复制链接”。"

	msgStepDots        = "点右上角的“⋮”"
	msgStepDotsAny     = "点菜单“⋮”，在屏幕上边或下边"
	msgStepMenuAny     = "点浏览器的菜单“⋮”，有的是三条横线"
	msgStepMenuRight   = "点右下角的菜单，三条横线或几个点"
	msgStepMenuMiddle  = "点屏幕下边的菜单，三条横线"
	msgStepHome        = "点“添加到主屏幕”"
	msgStepHomeOrApp   = "点“添加到主屏幕”或“安装应用”"
	msgStepHomeInstall = "点“添加到主屏幕”或“安装”"
	msgStepAddTo       = "点“添加到”开头的一项，写着手机、桌面或主屏幕"
	msgStepSamsung     = "点添加页面的一项，再点“主屏幕”"
	msgStepDesk        = "找写着“桌面”的一项，有的在“添加书签”里"
	msgStepConfirm     = "点“安装”，有的写“添加”"

	msgStepShareBottom = "点屏幕下边的“分享”按钮，方框里一个向上的箭头"
	msgStepShareTop    = "点右上角的“分享”按钮，方框里一个向上的箭头"
	msgStepShareAny    = "点“分享”按钮，方框里一个向上的箭头，有的在菜单里"
	msgStepMore        = "点右下角的“⋯”"
	msgStepShareRow    = "点“分享”，有的写“共享”"
	msgStepHomeBelow   = "往下找到“添加到主屏幕”，点它"
	msgStepAdd         = "点右上角的“添加”"

	msgStepAddressBar = "点地址栏右边的安装图标，箭头指着屏幕"
	msgStepInstall    = "点“安装”"
	msgStepFile       = "点屏幕最上边的“文件”"
	msgStepDock       = "点“添加到程序坞”"
	msgStepAddMac     = "点“添加”"

	msgStepAppMenu     = "点右上角的“⋯”"
	msgStepBrowser     = "点“在浏览器打开”"
	msgStepBrowserIOS  = "点“在默认浏览器中打开”，有的写“在Safari中打开”"
	msgStepBrowserRow  = "点带“浏览器”的一项"
	msgStepBrowserThen = "再点“我的”里的“放到桌面”"

	msgNoteShortcut = "点了以后桌面上没有图标？到手机“设置”里找到这个浏览器，打开“桌面快捷方式”。"
	msgNoteFirst    = "第一次从桌面打开，请连着网，报纸会自动存下来。"
	msgNoteCopy     = "菜单里没有？复制链接，去浏览器粘贴。"
)

// Words inside the drawings.
const (
	msgDrawnHome    = "添加到主屏幕"
	msgDrawnAddTo   = "添加到…"
	msgDrawnDesk    = "桌面"
	msgDrawnInstall = "安装"
	msgDrawnAdd     = "添加"
	msgDrawnShare   = "分享"
	msgDrawnFile    = "文件"
	msgDrawnDock    = "添加到程序坞"
	msgDrawnBrowser = "浏览器"
)

// msgInstallRow is the same in every browser, because it stands on the page before the app knows which one that is.
const msgInstallRow = "放到桌面"

// msgInstall names what is done with the paper here.
func msgInstall(p browser.Platform) string {
	switch {
	case p.InApp:
		return "用浏览器打开，放到桌面"
	case p.System == browser.IPhone, p.System == browser.Android:
		return "放到手机桌面"
	case p.System == browser.IPad:
		return "放到平板桌面"
	case p.System == browser.Mac && p.Program == browser.Safari:
		return "放到程序坞"
	}
	return "放到电脑桌面"
}

// The offer at the end of an article.
const (
	msgOfferBefore   = "把报纸" // then what is done with it
	msgOfferAfter    = "，没有网也能看。"
	msgOfferHow      = "怎么放"
	msgOfferNo       = "不用了"
	msgOfferDeclined = "好的。以后想放，在“我的”里找。"
	msgOfferShown    = "怎么放，“我的”里也能再看。"
)

// msgInApp says why nothing can be installed here.
func msgInApp(program browser.Program) string {
	app := "这个应用"
	switch program {
	case browser.WeChat:
		app = "微信"
	case browser.QQ:
		app = "QQ"
	case browser.Weibo:
		app = "微博"
	case browser.DingTalk:
		app = "钉钉"
	case browser.Alipay:
		app = "支付宝"
	case browser.Douyin:
		app = "抖音"
	case browser.Toutiao:
		app = "今日头条"
	case browser.Xiaohongshu:
		app = "小红书"
	case browser.Baidu:
		app = "百度"
	}
	return app + "里放不到桌面，要换到浏览器里。"
}
