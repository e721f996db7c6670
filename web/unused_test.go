//go:build !js

package web

import (
	"go/ast"
	"go/parser"
	"go/token"
	"html/template"
	"io/fs"
	"os"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

var (
	templateComment = regexp.MustCompile(`(?s)\{\{/\*.*?\*/\}\}`)
	scriptComment   = regexp.MustCompile(`(?m)^\s*//.*$|\s// .*$`)
	templateCall    = regexp.MustCompile(`\{\{template "([^"]+)"`)
	iconCall        = regexp.MustCompile(`icon "([\w-]+)"`)
)

// TestUnusedTemplates demands that every template of page/ is executed: by the build, which names it, or by another one that is.
func TestUnusedTemplates(t *testing.T) {
	pages, err := parseTemplates(assets)
	if err != nil {
		t.Fatal(err)
	}
	named := words{}
	for file, src := range sources(t) {
		if path.Ext(file) == ".go" && path.Dir(file) == "web" {
			for _, text := range goStrings(t, file, src) {
				named[text] = strings.HasSuffix(text, ".html") // of the templates, the build knows files only
			}
		}
	}
	if _, err := pages.Parse(`{{define "planted"}}{{template "planted-part"}}{{end}}{{define "planted-part"}}x{{end}}`); err != nil {
		t.Fatal(err)
	}
	if got := unusedTemplates(pages, named); !slices.Equal(got, []string{"planted", "planted-part"}) {
		t.Errorf("nothing executes %q; two are planted", got)
	}
}

// unusedTemplates lists those that neither a name nor a template that is executed leads to.
func unusedTemplates(all *template.Template, named words) []string {
	var unused []string
	executed := map[string]bool{}
	var execute func(name string)
	execute = func(name string) {
		if t := all.Lookup(name); t != nil && t.Tree != nil && !executed[name] {
			executed[name] = true
			for _, found := range templateCall.FindAllStringSubmatch(t.Tree.Root.String(), -1) {
				execute(found[1])
			}
		}
	}
	for name, known := range named {
		if known {
			execute(name)
		}
	}
	for _, t := range all.Templates() {
		if t.Tree != nil && !executed[t.Name()] && strings.TrimSpace(t.Tree.Root.String()) != "" {
			unused = append(unused, t.Name())
		}
	}
	slices.Sort(unused)
	return unused
}

// TestUnusedIcons demands that every file of icons/ is shown: named whole in the Go code, or drawn by a template or by the app. A drawing is
// in use as well where pictures are made from it: maskable.svg for maskable-192.png. Drawings of the install guide are held by app/ui.
func TestUnusedIcons(t *testing.T) {
	named := words{}
	for file, src := range sources(t) {
		switch {
		case path.Ext(file) == ".html":
			for _, found := range iconCall.FindAllStringSubmatch(src, -1) {
				named[found[1]] = true
			}
		case path.Ext(file) == ".go" && path.Base(file) != "icon.go": // there every drawing has its name
			for _, text := range goStrings(t, file, src) {
				named[text] = true
			}
		}
	}
	files, err := fs.Glob(assets, "icons/*.*")
	if err != nil || len(files) == 0 {
		t.Fatalf("no icons: %v", err)
	}
	if got := unusedIcons(append(files, "icons/planted.svg", "icons/planted.png"), named); !slices.Equal(got, []string{"planted.png", "planted.svg"}) {
		t.Errorf("nothing shows %q; two are planted", got)
	}
}

// unusedIcons lists the files that nothing names.
func unusedIcons(files []string, named words) []string {
	var unused []string
	for _, file := range files {
		name := path.Base(file)
		drawing, isDrawing := strings.CutSuffix(name, ".svg")
		source := slices.ContainsFunc(files, func(other string) bool { return isDrawing && strings.HasPrefix(path.Base(other), drawing+"-") })
		if !named[name] && !(isDrawing && named[drawing]) && !source && !strings.HasPrefix(name, "guide-") {
			unused = append(unused, name)
		}
	}
	slices.Sort(unused)
	return unused
}

// sources are the files that write pages, by path: templates, scripts and Go code, without comments in the first two and without tests.
func sources(t *testing.T) map[string]string {
	t.Helper()
	out := map[string]string{}
	for _, root := range []string{"web", "app", "content"} {
		err := fs.WalkDir(os.DirFS(".."), root, func(file string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() && d.Name() != "testdata" && d.Name() != "articles" {
				return err
			}
			if d.IsDir() {
				return fs.SkipDir
			}
			if ext := path.Ext(file); ext != ".html" && ext != ".js" && ext != ".go" || strings.HasSuffix(file, "_test.go") {
				return nil
			}
			b, err := os.ReadFile(path.Join("..", file))
			src := templateComment.ReplaceAllString(string(b), "")
			if path.Ext(file) == ".js" {
				src = scriptComment.ReplaceAllString(src, "")
			}
			out[file] = src
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return out
}

// goStrings are the string literals of a Go file, but for its imports.
func goStrings(t *testing.T, name, src string) []string {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), name, src, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	ast.Inspect(file, func(n ast.Node) bool {
		if literal, ok := n.(*ast.BasicLit); ok && literal.Kind == token.STRING {
			text, err := strconv.Unquote(literal.Value)
			if err != nil {
				t.Fatal(err)
			}
			out = append(out, text)
		}
		_, imported := n.(*ast.ImportSpec)
		return !imported
	})
	return out
}
