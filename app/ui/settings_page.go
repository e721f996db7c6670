package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"zhaputide/content"
	"zhaputide/content/protocol"
)

// SettingsPage is the page 我的: what makes reading easy, what was read, what is kept on the phone, and how to clear it.
type SettingsPage struct {
	app.Compo

	Paper     string // name of the newspaper
	Settings  Settings
	Read      int // articles in the history
	Offline   OfflineStatus
	Version   string // of the shell; "" where no worker says it
	OnSize    func()
	OnElder   func(on bool)
	OnWords   func(on bool)
	OnKeep    func(all bool)
	OnInstall func()
	OnPace    func(what string)
	OnStorage func()
	OnErase   func()
}

// Render draws the page.
func (p *SettingsPage) Render() app.UI {
	body := []app.UI{
		pageHead(msgMine, ""),
		group(msgGroupSee,
			setting("size", msgSize, msgSizeName(p.Settings.Size), p.size),
			setting("paper", msgColour, msgTheme(p.Settings.Theme), p.size),
			elderSwitch("setting switch", "setting", p.Settings.Elder, p.elder, icon("elder")),
			switchButton("setting switch", "setting", msgTapWords, msgTapWordsNote, "", p.Settings.TapsWords(), p.words, icon("search")),
		),
		group(msgGroupRead, link("history", msgHistory, msgArticles(p.Read), content.SavedPath+"?list="+listHistory)),
		group(msgGroupKeep, p.keep()...),
		group(msgGroupOther,
			setting("trash", msgErase, "", p.erase),
			link("about", msgAbout(p.Paper), "", content.AboutPath),
		),
	}
	if p.Version != "" {
		body = append(body, textEl("p", "page-note", msgVersion(p.Version)))
	}
	return drawnPage("settings", body...)
}

func (p *SettingsPage) keep() []app.UI {
	rows := []app.UI{p.Offline.draw()}
	if p.Offline.hasChoice() {
		words := msgKeepAll
		if p.Offline.all() {
			words = msgKeepRecent
		}
		rows = append(rows, button("button", p.toggleAll, icon("keep"), textEl("span", "", words)))
	}
	if p.Offline.Worker && p.Offline.Why != "" && p.Offline.Editions < p.Offline.Total {
		rows = append(rows, button("button", p.goOn, icon("keep"), textEl("span", "", msgGoOn)))
	}
	if p.Offline.Worker {
		rows = append(rows, setting("archive", msgStorage, "", p.storage))
	}
	if !p.Offline.Installed && !p.Offline.Insecure {
		rows = append(rows, setting("install", msgInstallRow, "", p.install))
	}
	return rows
}

// setting draws a row that opens a sheet.
func setting(iconName, name, value string, on app.EventHandler) app.UI {
	return el("button", attrs{"class", "setting", "type", "button", "aria-haspopup", "dialog"}, settingRow(iconName, name, value)...).OnClick(on)
}

// link draws a row that leads to another page.
func link(iconName, name, value, href string) app.UI {
	return el("a", attrs{"class", "setting", "href", href}, settingRow(iconName, name, value)...)
}

func settingRow(iconName, name, value string) []app.UI {
	row := []app.UI{icon(iconName), textEl("span", "setting-name", name)}
	if value != "" {
		row = append(row, textEl("span", "setting-value", value))
	}
	return append(row, icon("forward"))
}

func (p *SettingsPage) size(app.Context, app.Event)      { p.OnSize() }
func (p *SettingsPage) elder(app.Context, app.Event)     { p.OnElder(!p.Settings.Elder) }
func (p *SettingsPage) words(app.Context, app.Event)     { p.OnWords(!p.Settings.TapsWords()) }
func (p *SettingsPage) toggleAll(app.Context, app.Event) { p.OnKeep(!p.Offline.all()) }
func (p *SettingsPage) install(app.Context, app.Event)   { p.OnInstall() }
func (p *SettingsPage) goOn(app.Context, app.Event)      { p.OnPace(protocol.PaceGo) }
func (p *SettingsPage) storage(app.Context, app.Event)   { p.OnStorage() }
func (p *SettingsPage) erase(app.Context, app.Event)     { p.OnErase() }
