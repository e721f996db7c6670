//go:build !js

package web

import (
	"encoding/json"
	"io/fs"
	"path"
	"slices"
	"testing"
)

// What Chrome shows in its dialog, as web.dev/patterns/web-apps/richer-install-ui says, read in
// November 2026.
const (
	minScreen, maxScreen = 320, 3840 // px of either side
	maxStretch           = 2.3       // the longer side over the shorter
	maxScreens           = 8         // of a form factor
)

// TestWebManifest demands what phones need to install the paper.
func TestWebManifest(t *testing.T) {
	s := testSite(t, testPaper(t))
	var m webManifest
	if err := json.Unmarshal(s.File("/manifest.webmanifest").Body(), &m); err != nil {
		t.Fatal(err)
	}
	size := func(icon manifestIcon) (width, height int) { // as the file has it
		t.Helper()
		f := s.File(icon.Src)
		if f == nil {
			t.Fatalf("%s is not a file of the site", icon.Src)
		}
		width, height, err := imageSize(f.Body())
		if err != nil || f.Type != icon.Type {
			t.Errorf("%s is %s, the manifest says %s (%v)", icon.Src, f.Type, icon.Type, err)
		}
		return width, height
	}
	purposes := map[string]string{}
	for _, icon := range m.Icons {
		if w, h := size(icon); w != h {
			t.Errorf("icon %s is %d by %d", icon.Src, w, h)
		}
		purposes[icon.Purpose] += icon.Sizes + " "
	}
	if purposes["any"] != "192x192 512x512 " || purposes["maskable"] != "192x192 512x512 " {
		t.Errorf("icons: %v", purposes)
	}
	for _, short := range m.Shortcuts {
		if s.File(short.URL) == nil || len(short.Icons) != 1 {
			t.Errorf("shortcut %s leads nowhere, or has no icon", short.URL)
		} else if w, h := size(short.Icons[0]); w != h || w < 96 {
			t.Errorf("icon of %s is %d by %d", short.URL, w, h)
		}
	}
	ratios, labels := map[string]float64{}, map[string]bool{}
	for _, screen := range m.Screens {
		w, h := size(screen)
		long, short, ratio := max(w, h), min(w, h), float64(w)/float64(h)
		if short < minScreen || long > maxScreen || float64(long) > maxStretch*float64(short) || (w > h) != (screen.Form == "wide") {
			t.Errorf("screenshot %s is %d by %d, %s", screen.Src, w, h, screen.Form)
		}
		if known, ok := ratios[screen.Form]; ok && known != ratio {
			t.Errorf("screenshot %s has another shape than the others that are %s", screen.Src, screen.Form)
		}
		ratios[screen.Form] = ratio
		if labels[screen.Label] || screen.Label == "" {
			t.Errorf("screenshot %s: %q says nothing of its own", screen.Src, screen.Label)
		}
		labels[screen.Label] = true
	}
	if len(ratios) != 2 || len(m.Screens) > maxScreens {
		t.Errorf("screenshots of %v, %d in all", ratios, len(m.Screens))
	}
	if m.ID != "/" || m.Scope != "/" || s.File(m.StartURL) == nil || m.Display != "standalone" || m.Lang != "zh-CN" || m.Name == "" || m.ShortName == "" {
		t.Errorf("manifest: %+v", m)
	}
}

// TestScreensAreListed demands that every picture is shown to somebody.
func TestScreensAreListed(t *testing.T) {
	files, err := fs.Glob(assets, "icons/screens/*")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if !slices.ContainsFunc(manifestScreens, func(s manifestIcon) bool { return path.Base(s.Src) == path.Base(file) }) {
			t.Errorf("%s is in no web manifest", file)
		}
	}
}
