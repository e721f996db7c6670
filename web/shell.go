//go:build !js

package web

import (
	"encoding/json"
	"fmt"
	"html/template"
	"io/fs"
	"path"
	"regexp"
	"strings"

	"zhaputide/content/pack"
	"zhaputide/web/site"
)

// shellNote is what the worker knows of the shell: const SHELL in worker.js. Version is the hash of all its files' names,
// which hold their hashes, so worker.js changes when a file of the shell does and at no other time.
type shellNote struct {
	Version string   `json:"version"`
	Files   []string `json:"files"` // kept all together or not at all
	Frame   string   `json:"frame"`
	Pages   string   `json:"pages"`
}

var shellLine = regexp.MustCompile(`(?m)^const SHELL = .*$`)

// buildShell puts the shell's files into the site. Nothing here may depend on an edition: phones keep the shell
// when a new edition comes.
func (b *builder) buildShell() error {
	if len(b.Wasm) == 0 || len(b.Exec) == 0 {
		return fmt.Errorf("no app: Wasm has %d bytes, Exec has %d", len(b.Wasm), len(b.Exec))
	}
	var err error
	if b.templates, err = parseTemplates(b.assets); err != nil {
		return err
	}
	for name, to := range map[string]*string{"boot.js": &b.shell.Boot, "ask.js": &b.shell.Ask, "desk.js": &b.shell.Desk} {
		src, err := b.script(name)
		if err != nil {
			return err
		}
		small, err := minified("text/javascript", string(src))
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		*to = b.addShell(name, []byte(small))
	}
	if err := b.addFonts(); err != nil {
		return err
	}
	if err := b.addStyles(); err != nil {
		return err
	}
	b.shell.Wasm = b.addShell("app.wasm", b.Wasm)
	b.shell.Exec = b.addShell("wasm_exec.js", b.Exec)
	for name, to := range map[string]*string{
		"favicon-32.png": &b.shell.Favicon, "favicon.svg": &b.shell.Icon, "apple-touch.png": &b.shell.AppleIcon,
	} {
		if *to, err = b.icon(name); err != nil {
			return err
		}
	}
	for _, name := range []string{shareIcon, squareIcon} {
		if b.icons[name], err = b.icon(name); err != nil {
			return err
		}
	}
	return nil
}

// script joins files of js/, one after the other.
func (b *builder) script(parts ...string) ([]byte, error) {
	var out []byte
	for _, name := range parts {
		src, err := fs.ReadFile(b.assets, path.Join("js", name))
		if err != nil {
			return nil, err
		}
		out = append(out, src...)
	}
	return out, nil
}

// shellDir is where the files of the shell stand.
const shellDir = "/shell/"

// addShell puts a file into the shell and tells its address.
func (b *builder) addShell(name string, body []byte) string {
	return b.site.AddHashed(shellDir, name, site.NewFile(body))
}

// icon puts a file of icons/ into the shell and tells its address.
func (b *builder) icon(name string) (string, error) {
	body, err := fs.ReadFile(b.assets, path.Join("icons", name))
	if err != nil {
		return "", err
	}
	return b.addShell(path.Base(name), body), nil
}

func (b *builder) addFonts() error {
	files, err := fs.Glob(b.assets, "fonts/*.woff2")
	if err != nil {
		return err
	}
	for _, file := range files {
		body, err := fs.ReadFile(b.assets, file)
		if err != nil {
			return err
		}
		name := path.Base(file)
		b.fonts[shellDir+name] = b.addShell(name, body)
	}
	b.shell.Font = b.fonts[shellDir+"masthead.woff2"]
	if b.shell.Font == "" {
		return fmt.Errorf("fonts/masthead.woff2: %w", fs.ErrNotExist)
	}
	return nil
}

// addStyles makes the inline styles and the script, and the policy that allows these and no other. The app's style begins with the
// whole critical one: a page that opens in the app may be of another kind than the one that the app was loaded with.
func (b *builder) addStyles() error {
	critical, err := b.styles(criticalStyles)
	if err != nil {
		return err
	}
	app, err := b.styles(appStyles)
	if err != nil {
		return err
	}
	paper, err := b.styles(printStyles)
	if err != nil {
		return err
	}
	settings, err := b.settingsScript()
	if err != nil {
		return err
	}
	other, err := otherClasses(b.assets)
	if err != nil {
		return err
	}
	article := articleStyle(critical, other)
	b.style, b.articleStyle = newInline(critical, settings), newInline(article, settings)
	b.settings = template.JS(settings)
	b.site.Headers = securityHeaders(contentPolicy(settings, critical, article))
	b.shell.AppStyle = b.addShell("app.css", []byte(critical+app))
	b.shell.PrintStyle = b.addShell("print.css", []byte(paper))
	return nil
}

func (b *builder) styles(names []string) (string, error) {
	src, err := readStyles(b.assets, names)
	if err != nil {
		return "", err
	}
	small, err := minified("text/css", string(src))
	if err != nil {
		return "", fmt.Errorf("styles %s: %w", strings.Join(names, " "), err)
	}
	for plain, hashed := range b.fonts {
		small = strings.ReplaceAll(small, plain, hashed)
	}
	return small, nil
}

// settingsScript is settings.js with the colours of this paper.
func (b *builder) settingsScript() (string, error) {
	src, err := b.script("settings.js")
	if err != nil {
		return "", err
	}
	c := b.paper.Colors
	colors, err := json.Marshal(map[string]string{"light": c.Light, "paper": c.Paper, "dark": c.Dark})
	if err != nil {
		return "", err
	}
	return minified("text/javascript", strings.Replace(string(src), "COLORS", string(colors), 1))
}

// finishShell adds the frame and the pages that no edition changes, and writes the worker's note of the whole shell.
func (b *builder) finishShell(pages pack.Pack, frame []byte) error {
	note := shellNote{Frame: b.addShell("frame.html", frame)}
	body, err := pack.Encode(pages)
	if err != nil {
		return err
	}
	note.Pages = b.addPack(shellDir, "pages.pack", body, site.Best).Path
	s := b.shell
	note.Files = []string{note.Frame, note.Pages, s.Boot, s.Font, s.AppStyle, s.PrintStyle, s.Icon, s.Favicon, s.Exec, s.Ask, s.Desk, s.Wasm}
	note.Version = site.NewFile([]byte(strings.Join(note.Files, "\n"))).Hash()
	worker, err := b.script("worker.js", "keep.js")
	if err != nil {
		return err
	}
	if n := len(shellLine.FindAll(worker, -1)); n != 1 {
		return fmt.Errorf("worker.js: %d lines begin with const SHELL =, want 1", n)
	}
	line, err := json.Marshal(note)
	if err != nil {
		return err
	}
	worker = shellLine.ReplaceAllLiteral(worker, []byte("const SHELL = "+string(line)+";"))
	return b.site.Add("/worker.js", site.NewFile(worker))
}
