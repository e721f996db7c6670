//go:build !js

package web

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"path"
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
	Name string `json:"name"`
	URL  string `json:"url"`
}

// manifestIcons are the home-screen icons in icons/: the paper's drawing as it is, and with room for a phone's own mask.
var manifestIcons = []manifestIcon{
	{Src: "icon-192.png", Purpose: "any"},
	{Src: "icon-512.png", Purpose: "any"},
	{Src: "maskable-192.png", Purpose: "maskable"},
	{Src: "maskable-512.png", Purpose: "maskable"},
}

// addWebManifest puts the manifest into the site, and its icons and screenshots into the shell.
func addWebManifest(p *content.Paper, s *shell) error {
	m := webManifest{
		ID: content.FrontPath, Name: frontTitle(p), ShortName: p.Name, Description: p.Description,
		Lang: p.Lang, Dir: "ltr", StartURL: content.FrontPath, Scope: "/", Display: "standalone", Orientation: "any",
		Theme: p.Colors.Light, Background: p.Colors.Light, Categories: []string{"news"},
		Launch: manifestLaunch{"navigate-existing"},
		Shortcuts: []manifestShortcut{
			{todayName, content.FrontPath},
			{appPages[content.KindSearch].name, content.SearchPath},
			{appPages[content.KindSaved].name, content.SavedPath},
		},
	}
	for _, icon := range manifestIcons {
		icon, err := s.manifestIcon(icon)
		if err != nil {
			return err
		}
		m.Icons = append(m.Icons, icon)
	}
	screens, err := fs.Glob(s.assets, "icons/screens/*.png")
	if err != nil {
		return err
	}
	for _, file := range screens {
		name := path.Base(file)
		icon, err := s.manifestIcon(manifestIcon{Src: "screens/" + name, Label: p.Name, Form: "narrow"})
		if err != nil {
			return err
		}
		var w, h int
		if _, err := fmt.Sscanf(icon.Sizes, "%dx%d", &w, &h); err == nil && w > h {
			icon.Form = "wide"
		}
		m.Screens = append(m.Screens, icon)
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
