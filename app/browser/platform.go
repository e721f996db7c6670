package browser

import "strings"

// Platform says in which program the app runs, as far as that changes what a reader taps. It decides on words and drawings and on nothing
// else: what an engine can do is found by trying.
type Platform struct {
	Program Program
	System  System
	Version int  // of Safari, or of the phone's own system where Apple's other browsers say it: 1604 is 16.4. 0 where nothing says it
	InApp   bool // the page stands in a window of another app: nothing can be installed there, and often nothing kept
}

// System is what the browser runs on.
type System uint8

// The systems that differ for readers.
const (
	Desktop System = iota // and all that is unknown
	Mac
	IPhone
	IPad
	Android // and HarmonyOS
)

// Program is a browser, or an app that has a window for pages.
type Program uint8

// The programs that differ for readers, browsers first.
const (
	Unknown Program = iota
	Chrome
	Edge
	Samsung
	Huawei
	Xiaomi
	OPPO
	Vivo
	UC
	QQBrowser
	Firefox
	Safari

	WeChat
	QQ
	Weibo
	DingTalk
	Alipay
	Douyin
	Toutiao
	Xiaohongshu
	Baidu
	OtherApp
)

// A mark is a part of a user agent that says what it comes from.
type mark struct {
	part string
	is   uint8 // a Program or a System
}

// The marks in the order in which they are asked: WeChat and QQ call themselves MQQBrowser too, Alipay and DingTalk UCBrowser, and WeChat for
// Windows says that it is a phone.
var (
	systemMarks = [...]mark{
		{"Windows", uint8(Desktop)},
		{"iPhone", uint8(IPhone)},
		{"iPod", uint8(IPhone)},
		{"iPad", uint8(IPad)},
		{"Android", uint8(Android)},
		{"OpenHarmony", uint8(Android)},
		{"Macintosh", uint8(Mac)},
	}
	programMarks = [...]mark{
		{"wxwork/", uint8(OtherApp)},
		{"MicroMessenger", uint8(WeChat)},
		{" QQ/", uint8(QQ)},
		{"__weibo__", uint8(Weibo)},
		{"DingTalk", uint8(DingTalk)},
		{"AlipayClient", uint8(Alipay)},
		{"aweme", uint8(Douyin)},
		{"NewsArticle/", uint8(Toutiao)},
		{"xhs", uint8(Xiaohongshu)},
		{"XHS", uint8(Xiaohongshu)},
		{"baiduboxapp", uint8(Baidu)},
		{"AliApp(", uint8(OtherApp)}, // Taobao and its sisters
		{"FBAN/", uint8(OtherApp)},
		{"Instagram", uint8(OtherApp)},
		{" Line/", uint8(OtherApp)},
		{"GSA/", uint8(OtherApp)}, // Google's own
		{"EdgA/", uint8(Edge)},
		{"EdgiOS/", uint8(Edge)},
		{"Edg/", uint8(Edge)},
		{"SamsungBrowser/", uint8(Samsung)},
		{"HuaweiBrowser/", uint8(Huawei)},
		{"MiuiBrowser/", uint8(Xiaomi)},
		{"HeyTapBrowser/", uint8(OPPO)},
		{"VivoBrowser/", uint8(Vivo)},
		{"UCBrowser/", uint8(UC)},
		{"Quark/", uint8(UC)}, // of the same house, with the same menu
		{"MQQBrowser/", uint8(QQBrowser)},
		{"Firefox/", uint8(Firefox)},
		{"FxiOS/", uint8(Firefox)},
		{"CriOS/", uint8(Chrome)},
		{"; wv)", uint8(OtherApp)}, // the window that Android lends to apps
		{"Chrome/", uint8(Chrome)},
		{" Safari/", uint8(Safari)},
	}
)

// platformOf reads a user agent. An iPad says that it is a Macintosh; only its screen, which several fingers can touch, gives it away.
func platformOf(agent string, touchPoints int) Platform {
	p := Platform{System: System(marked(agent, systemMarks[:])), Program: Program(marked(agent, programMarks[:]))}
	if p.System == Mac && touchPoints > 1 {
		p.System = IPad
	}
	apple := p.System == IPhone || p.System == IPad
	own := versionAfter(agent, "Version/")
	switch {
	case apple && p.Program == Unknown: // the window that Apple lends to apps
		p.Program = OtherApp
	case apple && p.Program != Safari:
		own = versionAfter(agent, " OS ")
	case p.Program == Chrome && (own > 0 || !strings.HasSuffix(agent, " Safari/537.36")):
		p.Program = Unknown // what is made of Chromium says its own name behind that, or a version of its own before it
	}
	if p.InApp = p.Program >= WeChat; !p.InApp && (apple || p.Program == Safari) {
		p.Version = own
	}
	return p
}

// marked is what the first mark that the agent has says; 0 for none.
func marked(agent string, marks []mark) uint8 {
	for _, m := range marks {
		if strings.Contains(agent, m.part) {
			return m.is
		}
	}
	return 0
}

// versionAfter reads two numbers, 16.4 or 16_4 as 1604, that stand behind a name.
func versionAfter(agent, name string) int {
	at := strings.Index(agent, name)
	if at < 0 {
		return 0
	}
	var numbers [2]int
	n := 0
	for _, c := range []byte(agent[at+len(name):]) {
		switch {
		case c >= '0' && c <= '9':
			numbers[n] = numbers[n]*10 + int(c-'0')
		case n == 0 && (c == '.' || c == '_'):
			n = 1
		default:
			return numbers[0]*100 + numbers[1]
		}
	}
	return numbers[0]*100 + numbers[1]
}
