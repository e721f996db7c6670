package ui

import "zhaputide/app/browser"

// step is a step of the way to the home screen: a sentence, and a picture of what it speaks of.
type step struct {
	words   string
	picture picture
	shown   string // in the picture: a sign, or the word that is to be found
	sign    string // beside that word
}

// guide is the way to the home screen in one browser. All guides are plain values: made by code they cost a phone 8 KB.
type guide struct {
	text  string // what comes before the steps; "" for the name of the app that the reader is in
	steps []step
	note  string // what comes after; "" for nothing
	copy  bool   // the way leads through another browser, for which the address is copied
}

var (
	guideApp = guide{note: msgNoteCopy, copy: true, steps: []step{
		{words: msgStepAppMenu}, {msgStepBrowserRow, menuGrid, msgDrawnBrowser, signGlobe}, {words: msgStepBrowserThen},
	}}
	guideWeChat = guide{note: msgNoteCopy, copy: true, steps: []step{
		{words: msgStepAppMenu}, {msgStepBrowser, menuGrid, msgDrawnBrowser, signGlobe}, {words: msgStepBrowserThen},
	}}
	guideWeChatApple = guide{note: msgNoteCopy, copy: true, steps: []step{
		{words: msgStepAppMenu}, {msgStepBrowserIOS, menuGrid, msgDrawnBrowser, signGlobe}, {words: msgStepBrowserThen},
	}}

	guideSafari = guide{text: msgInstallText, note: msgNoteFirst, steps: []step{
		{msgStepShareBottom, barBottom, signShare, ""}, {msgStepHomeBelow, menuRise, msgDrawnHome, signPlus}, {msgStepAdd, askTop, msgDrawnAdd, ""},
	}}
	guideSafari26 = guide{text: msgInstallText, note: msgNoteFirst, steps: []step{
		{msgStepMore, cornerBottom, signMore, ""},
		{msgStepShareRow, menuRise, msgDrawnShare, signShare},
		{msgStepHomeBelow, menuRise, msgDrawnHome, signPlus},
		{msgStepAdd, askTop, msgDrawnAdd, ""},
	}}
	guideShareTop = guide{text: msgInstallText, note: msgNoteFirst, steps: []step{
		{msgStepShareTop, cornerTop, signShare, ""}, {msgStepHomeBelow, menuRise, msgDrawnHome, signPlus}, {msgStepAdd, askTop, msgDrawnAdd, ""},
	}}
	guideShareAny = guide{text: msgInstallText, note: msgNoteFirst, steps: []step{
		{words: msgStepShareAny}, {msgStepHomeBelow, menuRise, msgDrawnHome, signPlus}, {msgStepAdd, askTop, msgDrawnAdd, ""},
	}}
	guideOlder = guide{text: msgInstallOlder, copy: true}

	guideChrome = guide{text: msgInstallText, note: msgNoteShortcut, steps: []step{
		{msgStepDots, cornerTop, signDots, ""}, {msgStepHome, menuDrop, msgDrawnHome, ""}, {msgStepConfirm, ask, msgDrawnInstall, ""},
	}}
	guideMenuRight = guide{text: msgInstallText, note: msgNoteShortcut, steps: []step{
		{msgStepMenuRight, cornerBottom, signMenu, ""}, {msgStepAddTo, menuRise, msgDrawnAddTo, signPlus},
	}}
	guideSamsung = guide{text: msgInstallText, steps: []step{
		{msgStepMenuRight, cornerBottom, signMenu, ""}, {msgStepSamsung, menuRise, msgDrawnAddTo, signPlus}, {msgStepConfirm, ask, msgDrawnAdd, ""},
	}}
	guideMenuMiddle = guide{text: msgInstallText, note: msgNoteShortcut, steps: []step{
		{msgStepMenuMiddle, barBottom, signMenu, ""}, {msgStepAddTo, menuRise, msgDrawnAddTo, signPlus},
	}}
	guideGrid = guide{text: msgInstallText, note: msgNoteShortcut, steps: []step{
		{msgStepMenuMiddle, barBottom, signMenu, ""}, {msgStepDesk, menuGrid, msgDrawnDesk, signPlus},
	}}
	guideFirefox = guide{text: msgInstallText, note: msgNoteShortcut, steps: []step{
		{words: msgStepDotsAny}, {msgStepHomeInstall, menuDrop, msgDrawnHome, ""}, {msgStepConfirm, ask, msgDrawnAdd, ""},
	}}
	guidePlain = guide{text: msgInstallText, note: msgNoteShortcut, steps: []step{
		{msgStepMenuAny, cornerTop, signDots, ""}, {msgStepHomeOrApp, menuDrop, msgDrawnHome, ""},
	}}

	guideMac = guide{text: msgInstallText, note: msgNoteFirst, steps: []step{
		{msgStepFile, barMac, msgDrawnFile, ""}, {msgStepDock, menuFall, msgDrawnDock, ""}, {msgStepAddMac, ask, msgDrawnAdd, ""},
	}}
	guideComputer = guide{text: msgInstallText, steps: []step{
		{msgStepAddressBar, barDesktop, signInstall, ""}, {msgStepInstall, ask, msgDrawnInstall, ""},
	}}
	guideNone = guide{text: msgInstallNone, copy: true}
)

// guideFor finds the way for where the app runs. What is unknown gets the plain one.
func guideFor(p browser.Platform) *guide {
	apple := p.System == browser.IPhone || p.System == browser.IPad
	switch {
	case p.InApp && p.Program != browser.WeChat:
		return &guideApp
	case p.InApp && apple:
		return &guideWeChatApple
	case p.InApp:
		return &guideWeChat
	case apple:
		return appleGuide(p)
	case p.System == browser.Android:
		return androidGuide(p.Program)
	case p.System == browser.Mac && p.Program == browser.Safari && p.Version >= 1700:
		return &guideMac
	case p.Program == browser.Chrome, p.Program == browser.Edge:
		return &guideComputer
	}
	return &guideNone
}

// appleGuide is for iPhones and iPads. Before 16.4 only Safari could do it; since 26 its button for that is behind another on iPhones.
func appleGuide(p browser.Platform) *guide {
	switch {
	case p.Program == browser.Safari && p.System == browser.IPad:
		return &guideShareTop
	case p.Program == browser.Safari && p.Version >= 2600:
		return &guideSafari26
	case p.Program == browser.Safari:
		return &guideSafari
	case p.Version > 0 && p.Version < 1604:
		return &guideOlder
	case p.Program == browser.Chrome:
		return &guideShareTop
	case p.Program == browser.Edge, p.Program == browser.Firefox:
		return &guideShareAny
	}
	return &guideOlder
}

func androidGuide(program browser.Program) *guide {
	switch program {
	case browser.Chrome:
		return &guideChrome
	case browser.Edge, browser.Huawei:
		return &guideMenuRight
	case browser.Samsung:
		return &guideSamsung
	case browser.Xiaomi, browser.OPPO, browser.Vivo:
		return &guideMenuMiddle
	case browser.UC, browser.QQBrowser:
		return &guideGrid
	case browser.Firefox:
		return &guideFirefox
	}
	return &guidePlain
}
