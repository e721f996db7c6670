//go:build !js

package web

import (
	"encoding/json"
	"fmt"
	"regexp"
	"strings"

	"zhaputide/content"
	"zhaputide/content/pack"
	"zhaputide/content/protocol"
	"zhaputide/web/site"
)

// scriptConstants lists every constant that the scripts share with Go, by the name that stands for it there. Types of messages are
// MSG.name, all others CONST.name. js/constants.d.ts tells the type checker of them.
var scriptConstants = map[string]any{
	"MSG.refresh":   protocol.MsgRefresh,
	"MSG.keep":      protocol.MsgKeep,
	"MSG.pace":      protocol.MsgPace,
	"MSG.inspect":   protocol.MsgInspect,
	"MSG.inspected": protocol.MsgInspected,
	"MSG.state":     protocol.MsgState,
	"MSG.pin":       protocol.MsgPin,
	"MSG.drop":      protocol.MsgDrop,
	"MSG.takeOver":  protocol.MsgTakeOver,
	"MSG.giveWay":   protocol.MsgGiveWay,
	"MSG.edition":   protocol.MsgEdition,
	"MSG.changed":   protocol.MsgChanged,
	"MSG.shell":     protocol.MsgShell,
	"MSG.keeping":   protocol.MsgKeeping,
	"MSG.full":      protocol.MsgFull,
	"MSG.again":     protocol.MsgAgain,
	"MSG.pinned":    protocol.MsgPinned,
	"MSG.install":   protocol.MsgInstall,
	"MSG.alone":     protocol.MsgAlone,
	"MSG.offer":     protocol.MsgOffer,

	"CONST.keepRecent":     protocol.KeepRecent,
	"CONST.keepYear":       protocol.KeepYear,
	"CONST.paceGo":         protocol.PaceGo,
	"CONST.pacePause":      protocol.PacePause,
	"CONST.paceSparing":    protocol.PaceSparing,
	"CONST.inspectAll":     protocol.InspectAll,
	"CONST.inspectMend":    protocol.InspectMend,
	"CONST.inspectStop":    protocol.InspectStop,
	"CONST.dropOld":        protocol.DropOld,
	"CONST.keepAll":        protocol.KeepAll,
	"CONST.recentEditions": protocol.RecentEditions,
	"CONST.packsCache":     protocol.PacksCache,
	"CONST.savedCache":     protocol.SavedCache,
	"CONST.savedDir":       protocol.SavedDir,
	"CONST.searchDir":      protocol.SearchDir,
	"CONST.packsDir":       protocol.PacksDir,
	"CONST.shellDir":       protocol.ShellDir,
	"CONST.contentDirs":    []string{protocol.PacksDir, protocol.MediaDir, protocol.SearchDir},
	"CONST.format":         pack.Format,
	"CONST.manifest":       pack.ManifestPath,
	"CONST.hashDigits":     site.HashDigits,
	"CONST.tabs":           content.Tabs,
	"CONST.tabToday":       content.TabToday,
	"CONST.articles":       content.ArticleDir,
	"CONST.editions":       content.EditionDir,
	"CONST.sections":       content.SectionDir,
	"CONST.years":          content.YearDir,
	"CONST.singlePages":    content.SinglePages,
	"CONST.maxUnescape":    content.MaxUnescape,
	"CONST.hyphens":        content.Hyphens,
	"CONST.blanks":         content.AddressBlanks,
	"CONST.invisible":      characterClass(content.Invisible),
	"CONST.drawnKinds":     content.DrawnKinds,
	"CONST.kindFront":      content.KindFront,
	"CONST.kindEdition":    content.KindEdition,
	"CONST.kindArticle":    content.KindArticle,
	"CONST.kindSection":    content.KindSection,
	"CONST.kindArchive":    content.KindArchive,
	"CONST.kindYear":       content.KindYear,
	"CONST.kindOffline":    content.KindOffline,
	"CONST.kindNotFound":   content.KindNotFound,
	"CONST.offerRead":      protocol.OfferRead,
	"CONST.offerSeen":      protocol.OfferSeen,
	"CONST.titleMark":      titleMark,
	"CONST.kindMark":       kindMark,
	"CONST.tabMark":        tabMark,
	"CONST.pageMark":       pageMark,
	"CONST.keptMark":       keptMark,
	"CONST.nearMark":       nearMark,
	"CONST.nearMissing":    nearMissing,
	"CONST.nearAway":       nearAway,
	"CONST.nearArticles":   protocol.NearArticles,
	"CONST.queryField":     protocol.QueryField,
	"CONST.idField":        protocol.IDField,
	"CONST.settingsKey":    protocol.SettingsKey,
	"CONST.savedKey":       protocol.SavedKey,
	"CONST.historyKey":     protocol.HistoryKey,
	"CONST.searchesKey":    protocol.SearchesKey,
	"CONST.maxHistory":     protocol.MaxHistory,
	"CONST.maxSearches":    protocol.MaxSearches,
	"CONST.listRows":       protocol.ListRows,
	"CONST.sizes":          protocol.Sizes,
	"CONST.defaultSize":    protocol.DefaultSize,
	"CONST.elderSize":      protocol.ElderSize,
	"CONST.themes":         protocol.Themes,
}

var scriptConstant = regexp.MustCompile(`\b(?:MSG|CONST)\.\w+`)

// injectConstants puts the values of constants where a script names them. A name that no constant has is an error.
func injectConstants(src []byte) (out []byte, err error) {
	out = scriptConstant.ReplaceAllFunc(src, func(name []byte) []byte {
		value, ok := scriptConstants[string(name)]
		if !ok {
			err = fmt.Errorf("no constant is called %s: see web/script_constants.go", name)
			return name
		}
		literal, jsonErr := json.Marshal(value)
		if jsonErr != nil {
			err = fmt.Errorf("%s: %w", name, jsonErr)
		}
		return literal
	})
	return out, err
}

// characterClass is a regular expression for any character of the ranges, in plain ASCII.
func characterClass(ranges [][2]rune) string {
	var b strings.Builder
	for _, r := range ranges {
		fmt.Fprintf(&b, `\u%04x-\u%04x`, r[0], r[1])
	}
	return "[" + b.String() + "]"
}
