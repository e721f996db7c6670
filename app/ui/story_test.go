//go:build !js

package ui

import (
	"bytes"
	"flag"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"golang.org/x/net/html"

	"zhaputide/content"
	"zhaputide/content/pack"
	"zhaputide/content/protocol"
)

var update = flag.Bool("update", false, "write testdata/*.html anew")

// noon is the moment of all stories.
func noon() time.Time {
	return time.Date(2026, 2, 24, 12, 0, 0, 0, time.FixedZone("", 8*60*60))
}

// readableIf says of one article that it can be read without a network, of all others that they cannot.
func readableIf(path string) func(Entry) string {
	r := reading{known: true, pinned: []string{path}}
	return r.readable
}

// storageForm is the sheet 本机存储 of a phone with six editions.
func storageForm(change func(*StorageForm)) *StorageForm {
	f := &StorageForm{
		Status: OfflineStatus{Worker: true, Known: true, Editions: 6, Total: 9, What: protocol.KeepRecent},
		Held:   storage{bytes: 3_250_000, search: 1_200_000, saved: 120_000, shell: 2_400_000, recent: 3_300_000, year: 4_100_000, all: 4_900_000, free: 12_300_000_000},
		Saved:  3, Looked: msgLookedAt(int(noon().Unix())-3600, noon()),
	}
	change(f)
	return f
}

// stories are all states of all parts, by name: testdata/<name>.html is what each looks like.
func stories() map[string]app.UI {
	long := Entry{Path: "/a/2026-02/long/", Headline: "一切围绕项目转、一切盯着项目干，港区三级干部大会部署“项目推进年”", Section: "要闻", Date: "2026-02-24", At: noon().Unix() - 60}
	old := Entry{Path: "/a/2025-11/old/", Headline: "旧闻", At: noon().Unix() - 100*24*60*60}
	yesterday := entry(3)
	yesterday.At = noon().Unix() - 24*60*60
	var many Entries
	for i := range 2*pageRows + 7 {
		many = append(many, entry(i))
	}
	sheetOf := func(name, title string, body app.UI) app.UI {
		return &Sheet{Name: name, Title: title, Body: func() app.UI { return body }}
	}
	usual := DecodeSettings("")
	elder := Settings{Size: 6, Theme: "dark", Elder: true}
	keeping := OfflineStatus{Worker: true, Known: true, Editions: 6, Total: 9, Bytes: 3_250_000}
	with := func(change func(*OfflineStatus)) OfflineStatus {
		k := keeping
		change(&k)
		return k
	}
	settings := func(k OfflineStatus) app.UI {
		return &SettingsPage{Paper: "乍浦潮", Settings: usual, Read: 12, Offline: k, Version: "9f3a2c7788aa"}
	}
	share := ShareForm{Headline: long.Headline, Link: "https://zhapu.example/a/2026-02/long/"}
	shareWith := func(change func(*ShareForm)) app.UI {
		f := share
		change(&f)
		return sheetOf(sheetShare, msgShareArticle, &f)
	}
	list := map[string]app.UI{
		"topbar":         &Topbar{Paper: "乍浦潮"},
		"topbar-saved":   &Topbar{Paper: "乍浦潮", Saved: true},
		"tabbar":         &Tabbar{},
		"tabbar-archive": &Tabbar{Tab: "archive"},

		"size":          sheetOf(sheetSize, msgSizeTitle, &SizeForm{Settings: usual}),
		"size-elder":    sheetOf(sheetSize, msgSizeTitle, &SizeForm{Settings: elder}),
		"share":         shareWith(func(*ShareForm) {}),
		"share-phone":   shareWith(func(f *ShareForm) { f.CanShare = true }),
		"share-wechat":  shareWith(func(f *ShareForm) { f.WeChat = true }),
		"share-copied":  shareWith(func(f *ShareForm) { f.Copied = copied }),
		"share-refused": shareWith(func(f *ShareForm) { f.Copied = copyRefused }),
		"share-qr":      shareWith(func(f *ShareForm) { f.QR = true }),
		"erase":         sheetOf(sheetErase, msgErase, &EraseForm{Text: msgEraseAllText}),

		"install-button": sheetOf(sheetInstall, "放到手机桌面", &InstallForm{CanInstall: true}),
		"install-done":   sheetOf(sheetInstall, "放到手机桌面", &InstallForm{Standalone: true}),

		"notices":         &Noticeboard{},
		"notices-offline": &Noticeboard{Offline: true},
		"notices-edition": &Noticeboard{Notices: []Notice{
			{Key: noticeEdition, Text: msgNewEdition, Act: msgSeeEdition},
			{Key: noticeShort, Text: msgNoticeSaved, Act: msgUndo, Short: true},
		}},

		"storage":           sheetOf(sheetStorage, msgStorage, storageForm(func(*StorageForm) {})),
		"storage-keeping":   sheetOf(sheetStorage, msgStorage, storageForm(func(f *StorageForm) { f.Status.Done, f.Status.Wanted = 4, 6 })),
		"storage-sparing":   sheetOf(sheetStorage, msgStorage, storageForm(func(f *StorageForm) { f.Status.Why, f.Status.Evictable = protocol.PaceSparing, true })),
		"storage-inspected": sheetOf(sheetStorage, msgStorage, storageForm(func(f *StorageForm) { f.Held.inspecting, f.Held.damaged = protocol.InspectStop, 2 })),
		"storage-clearing": sheetOf(sheetStorage, msgStorage, storageForm(func(f *StorageForm) {
			f.Held.clearing, f.Held.inspecting, f.Held.done, f.Held.files = true, protocol.InspectAll, 12, 40
		})),

		"saved":         &SavedPage{List: listSaved, Saved: Entries{long, old}, Now: noon()},
		"saved-alone":   &SavedPage{List: listSaved, Saved: Entries{long}, Now: noon(), Alone: true},
		"saved-pinned":  &SavedPage{List: listSaved, Saved: Entries{long, old}, Now: noon(), Readable: readableIf(long.Path)},
		"saved-empty":   &SavedPage{List: listSaved, Now: noon()},
		"saved-many":    &SavedPage{List: listSaved, Saved: many, Now: noon(), Rows: 2 * pageRows},
		"history":       &SavedPage{List: listHistory, History: Entries{long, yesterday, old}, Now: noon()},
		"history-empty": &SavedPage{List: listHistory, Now: noon()},

		"settings":             settings(keeping),
		"settings-first":       &SettingsPage{Paper: "乍浦潮", Settings: usual, Offline: OfflineStatus{Worker: true}},
		"settings-asking":      settings(OfflineStatus{Worker: true}),
		"settings-keeping":     settings(with(func(k *OfflineStatus) { k.Done, k.Wanted = 4, 6 })),
		"settings-full":        settings(with(func(k *OfflineStatus) { k.Full = true })),
		"settings-full-empty":  settings(OfflineStatus{Worker: true, Known: true, Full: true}),
		"settings-empty":       settings(OfflineStatus{Worker: true, Known: true}),
		"settings-unprotected": settings(with(func(k *OfflineStatus) { k.Evictable = true })),
		"settings-sparing":     settings(with(func(k *OfflineStatus) { k.Why = protocol.PaceSparing })),
		"settings-none":        settings(OfflineStatus{}),
		"settings-insecure":    settings(OfflineStatus{Insecure: true}),
		"settings-elder":       &SettingsPage{Paper: "乍浦潮", Settings: elder, Offline: with(func(k *OfflineStatus) { k.What, k.Installed, k.Evictable, k.Editions = protocol.KeepAll, true, true, 9 })},

		"missing": &TroublePage{Kind: content.KindNotFound},
		"missing-near": &TroublePage{Kind: content.KindNotFound, Near: near{
			pack.Edition{ID: "2026-02", Date: "2026-02", Title: "新春"},
			[]pack.Page{{Path: pathA, Article: &pack.Article{Headline: "首签五个项目"}}},
		}},
		"offline":      &TroublePage{Kind: content.KindOffline},
		"offline-near": &TroublePage{Kind: content.KindOffline, Near: near{edition: pack.Edition{ID: "2026-02", Date: "2026-02", Title: "新春"}}},
		"offline-kept": &TroublePage{Kind: content.KindOffline, Kept: []pack.Edition{{ID: "2026-02", Date: "2026-02", Title: "新春"}, {ID: "2026-01-30", Date: "2026-01-30"}}},
		"unreached":    &TroublePage{Kind: content.KindOffline, Online: true},
	}
	maps.Copy(list, searchStories())
	maps.Copy(list, guideStories())
	return list
}

func TestStories(t *testing.T) {
	known := map[string]bool{}
	for name, ui := range stories() {
		file := filepath.Join("testdata", name+".html")
		known[file] = true
		got := tidy(t, drawn(t, ui))
		if *update {
			if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Error(err)
		} else if got != string(want) {
			t.Errorf("%s differs:\n%s", file, got)
		}
	}
	files, err := filepath.Glob("testdata/*.html")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if !known[file] {
			t.Errorf("%s belongs to no story", file)
		}
	}
}

// stage is a root for components that are none.
type stage struct {
	app.Compo
	part app.UI
}

func (s *stage) Render() app.UI { return app.Div().Body(s.part) }

// drawn is the HTML of a part after go-app has mounted it.
func drawn(t *testing.T, part app.UI) string {
	t.Helper()
	engine := app.NewTestEngine()
	root := &stage{part: part}
	if err := engine.Load(root); err != nil {
		t.Fatal(err)
	}
	engine.ConsumeAll()
	return app.HTMLString(root)
}

// tidy writes HTML with one tag a line and its attributes in order: go-app writes them in no order, and "true" as nothing.
func tidy(t *testing.T, text string) string {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	body := doc.FirstChild.LastChild
	var b bytes.Buffer
	for n := body.FirstChild; n != nil; n = n.NextSibling {
		tidyNode(&b, n, 0)
	}
	return b.String()
}

func tidyNode(b *bytes.Buffer, n *html.Node, depth int) {
	indent := strings.Repeat("  ", depth)
	if n.Type == html.TextNode {
		if text := strings.TrimSpace(n.Data); text != "" {
			b.WriteString(indent + html.EscapeString(text) + "\n")
		}
		return
	}
	var attrs []string
	if name, ok := iconOf(n); ok {
		b.WriteString(indent + "<icon " + name + ">\n")
		return
	}
	for _, a := range n.Attr {
		if a.Val == "" && (strings.HasPrefix(a.Key, "aria-") || a.Key == "data-elder") {
			a.Val = "true"
		}
		attrs = append(attrs, ` `+a.Key+`="`+html.EscapeString(a.Val)+`"`)
	}
	slices.Sort(attrs)
	b.WriteString(indent + "<" + n.Data + strings.Join(attrs, "") + ">\n")
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		tidyNode(b, child, depth+1)
	}
}

// iconOf names an icon of ours, byte for byte; TestIcons holds each to its file.
func iconOf(n *html.Node) (name string, ok bool) {
	if n.Data != "svg" {
		return "", false
	}
	var b bytes.Buffer
	if html.Render(&b, n) != nil {
		return "", false
	}
	text := strings.ReplaceAll(b.String(), "></path>", "/>")
	for _, name := range iconNames() {
		if text == iconSVG(name) {
			return name, true
		}
	}
	return "", false
}
