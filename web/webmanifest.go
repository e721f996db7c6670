//go:build !js

package web

import (
	"encoding/json"
	"fmt"
	"strings"

	"zhaputide/content"
	"zhaputide/web/site"
)

// webManifest describes the paper to a phone that puts it on its home screen.
type webManifest struct {
	ID          string             `json:"id"`
	Name        string             `json:"name"`
	ShortName   string             `json:"short_name"`
	Description string             `json:"description,omitempty"`
	Lang        string             `json:"lang"`
	Dir         string             `json:"dir"`
	StartURL    string             `json:"start_url"`
	Scope       string             `json:"scope"`
	Display     string             `json:"display"`
	Orientation string             `json:"orientation"`
	Theme       string             `json:"theme_color"`
	Background  string             `json:"background_color"`
	Categories  []string           `json:"categories"`
	Launch      manifestLaunch     `json:"launch_handler"`
	Icons       []manifestIcon     `json:"icons"`
	Shortcuts   []manifestShortcut `json:"shortcuts"`
	Screens     []manifestIcon     `json:"screenshots,omitempty"`
}

type manifestLaunch struct {
	ClientMode string `json:"client_mode"`
}

type manifestIcon struct {
	Src     string `json:"src"`
	Sizes   string `json:"sizes"`
	Type    string `json:"type"`
	Purpose string `json:"purpose,omitempty"`
	Form    string `json:"form_factor,omitempty"`
	Label   string `json:"label,omitempty"`
}

type manifestShortcut struct {
	Name  string         `json:"name"`
	URL   string         `json:"url"`
	Icons []manifestIcon `json:"icons"`
}

// manifestIcons are the home-screen icons in icons/: the paper's drawing as it is, and with room for a phone's own mask.
var manifestIcons = []manifestIcon{
	{Src: "icon-192.png", Purpose: "any"},
	{Src: "icon-512.png", Purpose: "any"},
	{Src: "maskable-192.png", Purpose: "maskable"},
	{Src: "maskable-512.png", Purpose: "maskable"},
}

// manifestScreens are the pictures in icons/screens, in the order in which a phone shows them, each with what is seen on it.
var manifestScreens = []manifestIcon{
	{Src: "screens/front-light.png", Form: "narrow", Label: "报纸的头版"},
	{Src: "screens/article-paper.png", Form: "narrow", Label: "读一篇文章，纸是米黄的"},
	{Src: "screens/search-light.png", Form: "narrow", Label: "搜索，找到的词标出来"},
	{Src: "screens/settings-large.png", Form: "narrow", Label: "长辈版，字很大"},
	{Src: "screens/front-dark.png", Form: "narrow", Label: "夜里读，底色是深的"},
	{Src: "screens/front-wide.png", Form: "wide", Label: "电脑上的头版"},
}

// manifestShortcuts are what a long press on the icon offers: a page of the app each, with its drawing.
var manifestShortcuts = []struct{ name, url, icon string }{
	{todayName, content.FrontPath, "shortcut-today.png"},
	{appPages[content.KindSearch].name, content.SearchPath, "shortcut-search.png"},
	{appPages[content.KindSaved].name, content.SavedPath, "shortcut-saved.png"},
}

// launchMode has a link that is opened from elsewhere, or a shortcut, lead the window that is open already instead of another one. Its page is
// loaded anew: focus-existing would leave that to the program, which may not have started, and the reader would look at the old page.
const launchMode = "navigate-existing"

// addWebManifest puts the manifest into the site, and its icons and screenshots into the shell.
func addWebManifest(p *content.Paper, s *shell) error {
	m := webManifest{
		ID: content.FrontPath, Name: frontTitle(p), ShortName: p.Name, Description: p.Description,
		Lang: p.Lang, Dir: "ltr", StartURL: content.FrontPath, Scope: "/", Display: "standalone", Orientation: "any",
		Theme: p.Colors.Light, Background: p.Colors.Light, Categories: []string{"news"},
		Launch: manifestLaunch{launchMode},
	}
	for _, icon := range manifestIcons {
		icon, err := s.manifestIcon(icon)
		if err != nil {
			return err
		}
		m.Icons = append(m.Icons, icon)
	}
	for _, short := range manifestShortcuts {
		icon, err := s.manifestIcon(manifestIcon{Src: short.icon})
		if err != nil {
			return err
		}
		m.Shortcuts = append(m.Shortcuts, manifestShortcut{short.name, short.url, []manifestIcon{icon}})
	}
	for _, screen := range manifestScreens {
		screen, err := s.manifestIcon(screen)
		if err != nil {
			return err
		}
		m.Screens = append(m.Screens, screen)
	}
	body, err := json.Marshal(m)
	if err != nil {
		return err
	}
	return s.site.Add("/manifest.webmanifest", site.NewFile(body))
}

// manifestIcon puts an icon into the shell and says its size and kind.
func (s *shell) manifestIcon(icon manifestIcon) (manifestIcon, error) {
	name := icon.Src
	src, err := s.icon(name)
	if err != nil {
		return icon, err
	}
	width, height, err := imageSize(s.site.File(src).Body())
	if err != nil {
		return icon, fmt.Errorf("icons/%s: %w", name, err)
	}
	icon.Src, icon.Sizes = src, fmt.Sprintf("%dx%d", width, height)
	icon.Type, _, _ = strings.Cut(s.site.File(src).Type, ";")
	return icon, nil
}
