package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"zhaputide/content"
)

// Tabbar is the bar of the five places under the thumb. Which one is lit the style sheet reads from body[data-tab];
// the bar says it to screen readers.
type Tabbar struct {
	app.Compo

	Tab string // as [content.Place.Tab] names it
}

// Render draws the bar.
func (t *Tabbar) Render() app.UI {
	return el("nav", attrs{"class", "tabbar", "aria-label", msgTabs},
		t.tab(content.TabToday, content.FrontPath, "today", msgToday),
		t.tab(content.TabArchive, content.ArchivePath, "archive", msgArchive),
		t.tab(content.TabSearch, content.SearchPath, "search", msgSearch),
		t.tab(content.TabSaved, content.SavedPath, "save", msgSave),
		t.tab(content.TabSettings, content.SettingsPath, "mine", msgMine),
	)
}

func (t *Tabbar) tab(name, path, iconName, words string) app.UI {
	current := ""
	if name == t.Tab {
		current = "page"
	}
	return el("a", attrs{"class", "tab tab-" + name, "href", path, "aria-current", current}, icon(iconName), textEl("span", "", words))
}
