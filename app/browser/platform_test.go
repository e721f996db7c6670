package browser

import "testing"

// The user agents are what these programs send, as their users' logs and the tables of other parsers have them; only their end and their
// beginning matter, so the device's name is left out where it says nothing.
func TestPlatformOf(t *testing.T) {
	const (
		android = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) "
		iphone  = "Mozilla/5.0 (iPhone; CPU iPhone OS 16_3_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
		mac     = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) "
		windows = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
		harmony = "Mozilla/5.0 (Phone; OpenHarmony 5.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/114.0.0.0 Safari/537.36 "
		webview = "Mozilla/5.0 (Linux; Android 11; V2046A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 "
	)
	app := func(system System, program Program) Platform {
		return Platform{Program: program, System: system, InApp: true}
	}
	on := func(system System, program Program, version int) Platform {
		return Platform{Program: program, System: system, Version: version}
	}
	for _, c := range []struct {
		agent string
		touch int
		want  Platform
	}{
		{android + "Chrome/131.0.0.0 Mobile Safari/537.36", 5, on(Android, Chrome, 0)},
		{android + "Chrome/131.0.0.0 Safari/537.36", 5, on(Android, Chrome, 0)}, // a tablet
		{android + "Chrome/126.0.0.0 Mobile Safari/537.36 EdgA/126.0.0.0", 5, on(Android, Edge, 0)},
		{android + "SamsungBrowser/25.0 Chrome/121.0.0.0 Mobile Safari/537.36", 5, on(Android, Samsung, 0)},
		{android + "Chrome/99.0.4844.88 Mobile Safari/537.36 HuaweiBrowser/13.0.3.302", 5, on(Android, Huawei, 0)},
		{webview + "Chrome/92.0.4515.105 Mobile Safari/537.36 HuaweiBrowser/15.0.4.312 HMSCore/6.14.0.322", 5, on(Android, Huawei, 0)},
		{harmony + "ArkWeb/4.1.6.1 Mobile HuaweiBrowser/5.0.4.300", 5, on(Android, Huawei, 0)},
		{harmony + "ArkWeb/4.1.6.1 Mobile", 5, on(Android, Unknown, 0)},
		{"Mozilla/5.0 (Linux; U; Android 11; zh-cn; Mi 10 Pro Build/RKQ1.200826.002) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/79.0.3945.147 Mobile Safari/537.36 XiaoMi/MiuiBrowser/14.7.10", 5, on(Android, Xiaomi, 0)},
		{"Mozilla/5.0 (Linux; U; Android 13; zh-cn; CPH2159 Build/TP1A.220905.001) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/91.0.4472.88 Mobile Safari/537.36 HeyTapBrowser/45.9.5.1.1", 5, on(Android, OPPO, 0)},
		{webview + "Chrome/87.0.4280.141 Mobile Safari/537.36 VivoBrowser/19.3.1.0", 5, on(Android, Vivo, 0)},
		{"Mozilla/5.0 (Linux; U; Android 10; zh-CN; M2002J9E) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/78.0.3904.108 UCBrowser/13.2.3.1103 Mobile Safari/537.36", 5, on(Android, UC, 0)},
		{"Mozilla/5.0 (Linux; U; Android 12; zh-CN; M2012K11AC) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/100.0.4896.58 Quark/6.2.0.243 Mobile Safari/537.36", 5, on(Android, UC, 0)},
		{"Mozilla/5.0 (Linux; U; Android 11; zh-cn; M2012K11C Build/RKQ1.201112.002) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/89.0.4389.72 MQQBrowser/12.4 Mobile Safari/537.36 COVC/045825", 5, on(Android, QQBrowser, 0)},
		{"Mozilla/5.0 (Android 13; Mobile; rv:121.0) Gecko/121.0 Firefox/121.0", 5, on(Android, Firefox, 0)},
		{android + "Chrome/126.0.0.0 Mobile Safari/537.36 OPR/82.0.0.0", 5, on(Android, Unknown, 0)},
		{"Mozilla/5.0 (Linux; U; Android 4.4.2; zh-cn; GT-I9500) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/30.0.0.0 Mobile Safari/537.36", 5, on(Android, Unknown, 0)},

		{"Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1", 5, on(IPhone, Safari, 2600)},
		{iphone + "Version/16.3 Mobile/15E148 Safari/604.1", 5, on(IPhone, Safari, 1603)},
		{iphone + "CriOS/132.0.6834.78 Mobile/15E148 Safari/604.1", 5, on(IPhone, Chrome, 1603)},
		{"Mozilla/5.0 (iPhone; CPU iPhone OS 17_5_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 EdgiOS/126.0.2592.56 Mobile/15E148 Safari/604.1", 5, on(IPhone, Edge, 1705)},
		{iphone + "FxiOS/120.1 Mobile/15E148 Safari/605.1.15", 5, on(IPhone, Firefox, 1603)},
		{"Mozilla/5.0 (iPhone; CPU iPhone OS 14_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/14.0 MQQBrowser/11.6.0 Mobile/15E148 Safari/604.1 QBWebViewUA/2 QBWebViewType/1 WKType/1", 5, on(IPhone, QQBrowser, 1406)},
		{"Mozilla/5.0 (iPad; CPU OS 12_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/12.1.2 Mobile/15E148 Safari/604.1", 5, on(IPad, Safari, 1201)},
		{mac + "Version/17.4 Safari/605.1.15", 5, on(IPad, Safari, 1704)},
		{mac + "Version/17.4 Safari/605.1.15", 0, on(Mac, Safari, 1704)},
		{mac + "CriOS/120.0.6099.119 Version/11.1.1 Safari/605.1.15", 5, on(IPad, Chrome, 0)},

		{windows + "Chrome/125.0.0.0 Safari/537.36", 0, on(Desktop, Chrome, 0)},
		{windows + "Chrome/125.0.0.0 Safari/537.36", 10, on(Desktop, Chrome, 0)}, // with a screen to touch
		{windows + "Chrome/125.0.0.0 Safari/537.36 Edg/125.0.0.0", 0, on(Desktop, Edge, 0)},
		{"Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36", 0, on(Mac, Chrome, 0)},
		{"Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0", 0, on(Desktop, Firefox, 0)},
		{"Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15", 0, on(Desktop, Safari, 2600)}, // WebKitGTK
		{"", 0, on(Desktop, Unknown, 0)},
		{"Mozilla/5.0 Version/x Safari/604.1", 0, on(Desktop, Safari, 0)},

		{"Mozilla/5.0 (Linux; Android 11; Mi 10 Pro Build/RKQ1.200826.002; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/77.0.3865.120 MQQBrowser/6.2 TBS/045617 Mobile Safari/537.36 MMWEBID/7489 MicroMessenger/8.0.6.1900(0x280006A1) Process/tools WeChat/arm64 Weixin NetType/WIFI Language/zh_CN ABI/arm64", 5, app(Android, WeChat)},
		{"Mozilla/5.0 (iPhone; CPU iPhone OS 14_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.7(0x18000722) NetType/WIFI Language/zh_CN", 5, app(IPhone, WeChat)},
		{"Mozilla/5.0 (Windows NT 10.0; WOW64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/53.0.2785.116 Safari/537.36 QBCore/4.0.1326.400 QQBrowser/9.0.2524.400 MicroMessenger/7.0.20.1781(0x6700143B) WindowsWechat(0x63010200)", 0, app(Desktop, WeChat)},
		{"Mozilla/5.0 (iPhone; CPU iPhone OS 16_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 wxwork/4.1.6 MicroMessenger/7.0.1 Language/zh", 5, app(IPhone, OtherApp)},
		{harmony + "ArkWeb/4.1.6.1 Mobile MicroMessenger/1.0.7.1", 5, app(Android, WeChat)},
		{"Mozilla/5.0 (Linux; Android 12; M2012K11AC Build/SKQ1.220303.001; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/89.0.4389.72 MQQBrowser/6.2 TBS/046247 Mobile Safari/537.36 V1_AND_SQ_8.9.28_3700_YYB_D QQ/8.9.28.10155 NetType/WIFI", 5, app(Android, QQ)},
		{"Mozilla/5.0 (iPhone; CPU iPhone OS 16_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 QQ/8.9.28.635 V1_IPH_SQ_8.9.28_1_APP_A", 5, app(IPhone, QQ)},
		{"Mozilla/5.0 (iPhone; CPU iPhone OS 14_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Weibo (iPhone13,2__weibo__11.8.2__iphone__os14.6)", 5, app(IPhone, Weibo)},
		{"Mozilla/5.0 (Linux; U; Android 8.1.0; zh-CN; BLA-AL00 Build/HUAWEIBLA-AL00) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/57.0.2987.108 UCBrowser/11.9.4.974 UWS/2.13.1.48 Mobile Safari/537.36 AliApp(DingTalk/4.5.11) com.alibaba.android.rimet/10487439 Channel/227200 language/zh-CN", 5, app(Android, DingTalk)},
		{"Mozilla/5.0 (Linux; U; Android 10; zh-CN; M2002J9E) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/69.0.3497.100 UWS/3.22.1.43 Mobile Safari/537.36 UCBS/3.22.1.43 NebulaSDK/1.8.100112 Nebula AlipayDefined(nt:WIFI,ws:393|0|2.75) AliApp(AP/10.1.98.8000) AlipayClient/10.1.98.8000 Language/zh-Hans", 5, app(Android, Alipay)},
		{"Mozilla/5.0 (Linux; U; Android 10; zh-CN; M2002J9E) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/69.0.3497.100 UWS/3.22.1.43 Mobile Safari/537.36 AliApp(TB/9.10.0)", 5, app(Android, OtherApp)},
		{webview + "Chrome/75.0.3770.156 Mobile Safari/537.36 aweme.app.android/170500 JsSdk/1.0 NetType/WIFI AppName/aweme app_version/17.5.0 ByteLocale/zh-CN", 5, app(Android, Douyin)},
		{webview + "Chrome/75.0.3770.156 Mobile Safari/537.36 JsSdk/2 NewsArticle/8.2.3 NetType/wifi TTWebView/0751130016452", 5, app(Android, Toutiao)},
		{webview + "Chrome/101.0.4951.61 Mobile Safari/537.36 xhsminiweb", 5, app(Android, Xiaohongshu)},
		{webview + "Chrome/76.0.3809.89 Mobile Safari/537.36 T7/12.22 SP-engine/2.28.0 baiduboxapp/12.22.5.10 (Baidu; P1 10)", 5, app(Android, Baidu)},
		{webview + "Chrome/120.0.6099.144 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/443.0.0.23.229;]", 5, app(Android, OtherApp)},
		{"Mozilla/5.0 (iPhone; CPU iPhone OS 17_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 [FBAN/FBIOS;FBAV/440.0.0.29.107]", 5, app(IPhone, OtherApp)},
		{iphone + "Mobile/15E148 Safari Line/13.19.0", 5, app(IPhone, OtherApp)},
		{iphone + "GSA/300.0.598994205 Mobile/15E148 Safari/604.1", 5, app(IPhone, OtherApp)},
		{iphone + "Mobile/15E148", 5, app(IPhone, OtherApp)},
		{webview + "Chrome/120.0.6099.144 Mobile Safari/537.36", 5, app(Android, OtherApp)},
	} {
		if got := platformOf(c.agent, c.touch); got != c.want {
			t.Errorf("%s, %d fingers:\n%+v\n%+v is right", c.agent, c.touch, got, c.want)
		}
	}
}
