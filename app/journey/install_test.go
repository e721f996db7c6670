//go:build !js

package journey

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/page"

	"zhaputide/content"
)

// agents are browsers and apps whose guides look different, by name.
var agents = []struct{ name, agent string }{
	{"chrome", "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36"},
	{"huawei", "Mozilla/5.0 (Phone; OpenHarmony 5.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/114.0.0.0 Safari/537.36 ArkWeb/4.1.6.1 Mobile HuaweiBrowser/5.0.4.300"},
	{"uc", "Mozilla/5.0 (Linux; U; Android 10; zh-CN; M2002J9E) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/78.0.3904.108 UCBrowser/13.2.3.1103 Mobile Safari/537.36"},
	{"xiaomi", "Mozilla/5.0 (Linux; U; Android 11; zh-cn; Mi 10 Pro) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/79.0.3945.147 Mobile Safari/537.36 XiaoMi/MiuiBrowser/14.7.10"},
	{"iphone", "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1"},
	{"iphone-26", "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1"},
	{"ipad", "Mozilla/5.0 (iPad; CPU OS 12_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/12.1.2 Mobile/15E148 Safari/604.1"},
	{"iphone-older", "Mozilla/5.0 (iPhone; CPU iPhone OS 16_3 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/109.0.5414.83 Mobile/15E148 Safari/604.1"},
	{"mac", "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Safari/605.1.15"},
	{"computer", "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/125.0.0.0 Safari/537.36"},
	{"wechat", "Mozilla/5.0 (iPhone; CPU iPhone OS 14_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.7(0x18000722) NetType/WIFI Language/zh_CN"},
	{"douyin", "Mozilla/5.0 (Linux; Android 10; M2002J9E; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/75.0.3770.156 Mobile Safari/537.36 aweme.app.android/170500"},
}

// as has the page believe that it runs there, and that nothing can be installed by a button.
func as(agent string) string {
	touch := 5
	if strings.Contains(agent, "Macintosh") {
		touch = 0
	}
	return fmt.Sprintf(`Object.defineProperty(navigator, "userAgent", { value: %q }); Object.defineProperty(navigator, "maxTouchPoints", { value: %d });
		addEventListener("beforeinstallprompt", (e) => { e.preventDefault(); e.stopImmediatePropagation(); }, true);`, agent, touch)
}

func agentOf(name string) string {
	for _, a := range agents {
		if a.name == name {
			return a.agent
		}
	}
	panic("no such agent: " + name)
}

const installRow = `.setting:has([d^="M6.5 2.8h11"])` // by its icon

// TestGuidePictures takes pictures of every guide for people to look at: SHOTS names the folder; ONLY, if set, a part of the names wanted.
func TestGuidePictures(t *testing.T) {
	dir := os.Getenv("SHOTS")
	if dir == "" {
		t.Skip("pictures: set SHOTS to the folder they go to")
	}
	for _, look := range []struct {
		theme         string
		size          int
		width, height int64
	}{{"light", 2, 360, 640}, {"paper", 2, 390, 844}, {"dark", 5, 360, 640}} {
		settings := fmt.Sprintf(`try { localStorage.setItem("zhapu.settings", JSON.stringify({ size: %d, theme: %q, elder: false })); } catch {}`, look.size, look.theme)
		for _, a := range agents {
			name := fmt.Sprintf("guide-%s-%s-%d-%dx%d", a.name, look.theme, look.size, look.width, look.height)
			if !strings.Contains(name, os.Getenv("ONLY")) {
				continue
			}
			t.Run(name, func(t *testing.T) {
				r := journey(t, settings, as(a.agent))
				r.must(r.tab.resize(look.width, look.height))
				r.take(scene{name: name, path: content.SettingsPath, from: `document.querySelector(".health-note:not(.room)") !== null`, taps: []string{installRow}}, filepath.Join(dir, name+".png"))
				for i := 1; r.true(`(() => { const s = document.querySelector(".sheet"), at = s.scrollTop; s.scrollTop += s.clientHeight - 60; return s.scrollTop > at + 8; })()`); i++ {
					shot, err := call(r.tab, page.CaptureScreenshot, page.CaptureScreenshotParams{Format: page.CaptureScreenshotFormatPng})
					r.must(err)
					r.must(os.WriteFile(filepath.Join(dir, name+"-"+strconv.Itoa(i)+".png"), shot.Data, 0o644))
				}
			})
		}
	}
}

// In an app the guide is an overlay that points at the app's menu; a tap beside it, the back button and Escape close it. Reading, saving, searching and
// the size work there as elsewhere, and nothing comes up that nobody asked for.
func TestInsideAnApp(t *testing.T) {
	r := journey(t, as(agentOf("wechat")))
	a := r.edition.Articles[0]
	r.openApp(articlePath(a))
	r.check("nothing lies over the text", `document.querySelector(".sheet, .veil, .notice") === null`)
	r.tap(`#app [data-action=save]`)
	r.wait("it is saved", `document.querySelector("#app [data-action=save]").ariaPressed === "true"`)
	r.tap(`#app [data-action=share]`)
	r.wait("the share sheet speaks of WeChat's own menu", `document.querySelector(".sheet").innerText.includes("发送给朋友")`)
	r.must(r.phone.press(r.ctx, "Escape"))
	r.wait("the sheet is gone", `document.querySelector(".sheet") === null`)

	r.openApp(content.SettingsPath)
	for _, way := range []struct {
		name  string
		close func()
	}{
		{"a tap beside it", func() {
			r.do(`document.elementFromPoint(innerWidth / 2, innerHeight - 10).click()`)
		}},
		{"the back button", func() { r.must(r.tab.back()) }},
		{"Escape", func() { r.must(r.phone.press(r.ctx, "Escape")) }},
		{"its button", func() { r.tap(`.sheet [aria-label=关闭]`) }},
	} {
		r.tap(installRow)
		r.wait("the overlay is open", `document.querySelector(".sheet-inapp") !== null && document.querySelector(".sheet-inapp").getBoundingClientRect().top <= 0`)
		r.check("it names the app and the way out", `/微信里/.test(document.querySelector(".sheet").innerText) && /浏览器/.test(document.querySelector(".sheet").innerText)`)
		r.check("room is left beside it", `document.querySelector(".sheet").getBoundingClientRect().bottom < innerHeight - 20`)
		r.tap("=复制链接")
		r.wait("copying is answered where it was asked", `/复制/.test(document.querySelector(".sheet [role=status]").innerText)`)
		way.close()
		r.wait("closed by "+way.name, `document.querySelector(".sheet, .veil") === null && location.pathname === "/settings/"`)
	}
}
