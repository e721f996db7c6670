//go:build !js

package web

import (
	"fmt"
	"html/template"
	"io/fs"
	"path"
	"strings"

	"zhaputide/content/protocol"
	"zhaputide/web/site"
)

// shell puts into the site what a phone needs to show any page: the program, scripts, styles, icons, fonts, and the frame around a page.
// Nothing in it may depend on an edition: phones keep the shell when a new edition comes.
type shell struct {
	assets   fs.FS
	site     *site.Site
	files    viewShell
	fonts    map[string]string // address in a style → address
	style    inlineStyle
	article  inlineStyle // the style of articles
	settings template.JS
}

// The pictures of a shared link where an article has none of its own, in icons/.
const (
	shareIcon  = "share.png"        // 1200×630
	squareIcon = "share-square.png" // 600×600
)

// newShell makes all of the shell but what needs finished pages: see [shell.finish].
func newShell(src Source, assets fs.FS, to *site.Site) (*shell, error) {
	if len(src.Wasm) == 0 || len(src.Exec) == 0 {
		return nil, fmt.Errorf("no app: Wasm has %d bytes, Exec has %d", len(src.Wasm), len(src.Exec))
	}
	s := &shell{assets: assets, site: to, fonts: map[string]string{}}
	for _, file := range []struct {
		address *string
		parts   []string // the last one gives its name
	}{
		{&s.files.Boot, []string{"boot.js"}},
		{&s.files.SearchRequest, []string{"offer.js", "search-request.js"}},
		{&s.files.SearchWorker, []string{"search-worker.js"}},
		{&s.files.WasmRefused, []string{"wasm-refused.js"}},
		{&s.files.CompileWorker, []string{"compile-worker.js"}},
		{&s.files.NotFound, []string{"address.js", "words.js", "near.js", "not-found.js"}},
		{&s.files.Drawn, []string{"address.js", "words.js", "drawn.js"}},
		{&s.files.HeadlineSearch, []string{"pack.js", "headline-search.js"}},
	} {
		script, err := s.smallScript(file.parts...)
		if err != nil {
			return nil, err
		}
		*file.address = s.add(file.parts[len(file.parts)-1], script)
	}
	if err := s.addFonts(); err != nil {
		return nil, err
	}
	if err := s.addStyles(); err != nil {
		return nil, err
	}
	s.files.Wasm = s.add("app.wasm", src.Wasm)
	s.files.Exec = s.add("wasm_exec.js", src.Exec)
	for name, address := range map[string]*string{
		"favicon-32.png": &s.files.Favicon, "favicon.svg": &s.files.Icon, "apple-touch.png": &s.files.AppleIcon,
		shareIcon: &s.files.Share, squareIcon: &s.files.ShareSquare,
	} {
		var err error
		if *address, err = s.icon(name); err != nil {
			return nil, err
		}
	}
	return s, nil
}

// add puts a file into the shell and tells its address.
func (s *shell) add(name string, body []byte) string {
	return s.site.AddHashed(protocol.ShellDir, name, site.NewFile(body))
}

// script joins files of js/, one after the other, with the constants that they name.
func (s *shell) script(parts ...string) ([]byte, error) {
	var out []byte
	for _, name := range parts {
		src, err := fs.ReadFile(s.assets, path.Join("js", name))
		if err != nil {
			return nil, err
		}
		if src, err = injectConstants(src); err != nil {
			return nil, fmt.Errorf("js/%s: %w", name, err)
		}
		out = append(out, src...)
	}
	return out, nil
}

// smallScript is [shell.script] without comments and layout.
func (s *shell) smallScript(parts ...string) ([]byte, error) {
	script, err := s.script(parts...)
	if err != nil {
		return nil, err
	}
	small, err := minified("text/javascript", string(script))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", strings.Join(parts, ", "), err)
	}
	return []byte(small), nil
}

// icon puts a file of icons/ into the shell and tells its address.
func (s *shell) icon(name string) (string, error) {
	body, err := fs.ReadFile(s.assets, path.Join("icons", name))
	if err != nil {
		return "", err
	}
	return s.add(path.Base(name), body), nil
}

func (s *shell) addFonts() error {
	files, err := fs.Glob(s.assets, "fonts/*.woff2")
	if err != nil {
		return err
	}
	for _, file := range files {
		body, err := fs.ReadFile(s.assets, file)
		if err != nil {
			return err
		}
		name := path.Base(file)
		s.fonts[protocol.ShellDir+name] = s.add(name, body)
	}
	s.files.Font = s.fonts[protocol.ShellDir+"masthead.woff2"]
	if s.files.Font == "" {
		return fmt.Errorf("fonts/masthead.woff2: %w", fs.ErrNotExist)
	}
	return nil
}
