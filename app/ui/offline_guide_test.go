//go:build !js

package ui

import (
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"zhaputide/app/browser"
)

// guidedPlatforms are the browsers that have a guide of their own, by the name of their story.
func guidedPlatforms() map[string]browser.Platform {
	on := func(system browser.System, program browser.Program, version int) browser.Platform {
		return browser.Platform{System: system, Program: program, Version: version}
	}
	list := map[string]browser.Platform{
		"iphone":       on(browser.IPhone, browser.Safari, 1705),
		"iphone-26":    on(browser.IPhone, browser.Safari, 2601),
		"iphone-edge":  on(browser.IPhone, browser.Edge, 1705),
		"iphone-older": on(browser.IPhone, browser.Chrome, 1603),
		"ipad":         on(browser.IPad, browser.Safari, 2601),
		"ipad-chrome":  on(browser.IPad, browser.Chrome, 0),
		"android":      on(browser.Android, browser.Unknown, 0),
		"mac":          on(browser.Mac, browser.Safari, 1700),
		"computer":     on(browser.Desktop, browser.Edge, 0),
		"none":         on(browser.Desktop, browser.Firefox, 0),
		"wechat":       {System: browser.Android, Program: browser.WeChat, InApp: true},
		"wechat-ios":   {System: browser.IPhone, Program: browser.WeChat, InApp: true},
		"app":          {System: browser.Android, Program: browser.Douyin, InApp: true},
	}
	for name, program := range map[string]browser.Program{
		"chrome": browser.Chrome, "huawei": browser.Huawei, "samsung": browser.Samsung, "xiaomi": browser.Xiaomi, "uc": browser.UC, "firefox": browser.Firefox,
	} {
		list[name] = on(browser.Android, program, 0)
	}
	return list
}

func guideStories() map[string]app.UI {
	list := map[string]app.UI{}
	for name, p := range guidedPlatforms() {
		list["guide-"+name] = &InstallForm{Platform: p}
	}
	return list
}

// Every way has an end, and says nothing that is only for whoever wrote it.
func TestEveryPlatformHasAGuide(t *testing.T) {
	for _, system := range []browser.System{browser.IPhone, browser.IPad, browser.Android, browser.Mac, browser.Desktop} {
		for program := browser.Unknown; program <= browser.OtherApp; program++ {
			for _, version := range []int{0, 1200, 1700, 2600} {
				p := browser.Platform{System: system, Program: program, Version: version, InApp: program > browser.Safari}
				g := guideFor(p)
				if g.text == "" && !p.InApp || len(g.steps) == 0 && !g.copy || len(g.steps) == 1 {
					t.Errorf("%+v: %+v", p, g)
				}
				for _, s := range g.steps {
					if s.words == "" || strings.Count(s.words, "“") != strings.Count(s.words, "”") || s.picture != noPicture && s.shown == "" {
						t.Errorf("%+v: %+v", p, s)
					}
				}
			}
		}
	}
}

// Inside an app the sheet points at the app's menu, and every app is called by its name.
func TestInstallInsideAnApp(t *testing.T) {
	p := start(t, onDrawn("settings", ""), func(*phone) {
		browser.Native.Here = browser.Platform{System: browser.Android, Program: browser.WeChat, InApp: true}
	})
	p.do(p.sheets.openInstall)
	p.wantShown("用浏览器打开，放到桌面", "sheet-inapp", "微信里放不到桌面", "在浏览器打开")
	p.do(p.sheets.closed) // by the phone's back button or Escape
	if p.sheets.name != "" {
		t.Error("the sheet is still drawn")
	}
	seen := map[string]bool{}
	for program := browser.WeChat; program <= browser.OtherApp; program++ {
		if words := msgInApp(program); seen[words] {
			t.Errorf("the app %d has no name of its own: %s", program, words)
		} else {
			seen[words] = true
		}
	}
}
