package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"zhaputide/content"
)

// Tabbar is the bar of the five places under the thumb. Which one is lit the style sheet reads from body[data-tab];
// the bar says it to screen readers.
type Tabbar struct {
	app.Compo

	Tab string // today, archive, search, saved or settings
}

// Render draws the bar.
func (t *Tabbar) Render() app.UI {
	return el("nav", attrs{"class", "tabbar", "aria-label", sayTabs},
		t.tab("today", content.FrontPath, "today", sayToday),
		t.tab("archive", content.ArchivePath, "archive", sayArchive),
		t.tab("search", content.SearchPath, "search", saySearch),
		t.tab("saved", content.SavedPath, "save", saySave),
		t.tab("settings", content.SettingsPath, "mine", sayMine),
	)
}

func (t *Tabbar) tab(name, path, sign, words string) app.UI {
	current := ""
	if name == t.Tab {
		current = "page"
	}
	return el("a", attrs{"class", "tab tab-" + name, "href", path, "aria-current", current}, icon(sign), line("span", "", words))
}

// tabOf is the tab under which a kind of page stands, as the build has it in body[data-tab].
func tabOf(kind string) string {
	switch kind {
	case "edition", "archive", "year":
		return "archive"
	case "search", "saved", "settings":
		return kind
	case "about":
		return "settings"
	}
	return "today"
}
