//go:build !js

package ui

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// rooms are the rooms of this package from the ground up, each with those that it uses. A room is all files that begin with its name:
// what is about reading stands in reading….go. Uses run one way, from the shell over pages and sessions to the parts, so each room can
// be read, and changed, without those above it.
var rooms = []struct {
	name string
	uses string
}{
	{"messages", ""},
	{"loop", ""},
	{"location", ""},
	{"store", ""},
	{"part", "messages"},
	{"notice", "messages loop part"},
	{"bar", "messages part"},
	{"sheet", "messages loop store part"},
	{"share", "messages loop part notice sheet"},
	{"word", "messages loop location part notice"},
	{"reading", "messages loop location store part notice"},
	{"search", "messages loop location store part notice"},
	{"search_page", "messages loop part search"},
	{"offline", "messages loop location store part notice sheet"},
	{"settings", "messages store part notice offline"},
	{"shell", "messages loop location store part notice bar sheet share word reading search search_page offline settings"},
}

// maxShellMethods keeps Shell from becoming again the one object that knows everything.
const maxShellMethods = 40

// roomOf is the room of a file: of those that its name begins with the longest.
func roomOf(file string) (room string) {
	for _, r := range rooms {
		if (file == r.name+".go" || strings.HasPrefix(file, r.name+"_")) && len(r.name) > len(room) {
			room = r.name
		}
	}
	return room
}

// use is a place where a file uses what stands in another one.
type use struct {
	from, to string // files
	name     string
}

// noPackages has every import be an empty package: within this package all names are resolved without them.
type noPackages struct{}

func (noPackages) Import(name string) (*types.Package, error) {
	p := types.NewPackage(name, path.Base(name))
	p.MarkComplete()
	return p, nil
}

// parsePackage reads the files of this package but its tests, by name.
func parsePackage(t *testing.T) (*token.FileSet, map[string]*ast.File) {
	t.Helper()
	names, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	fset, files := token.NewFileSet(), map[string]*ast.File{}
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		if files[name], err = parser.ParseFile(fset, name, nil, parser.SkipObjectResolution); err != nil {
			t.Fatal(err)
		}
	}
	return fset, files
}

// uses are all uses between two files of this package.
func uses(fset *token.FileSet, files map[string]*ast.File) []use {
	var list []*ast.File
	for _, f := range files {
		list = append(list, f)
	}
	info := &types.Info{Uses: map[*ast.Ident]types.Object{}}
	check := types.Config{Importer: noPackages{}, Error: func(error) {}} // of what imports lack
	pkg, _ := check.Check("ui", fset, list, info)
	var all []use
	for id, obj := range info.Uses {
		if obj.Pkg() == pkg && obj.Pos().IsValid() {
			if u := (use{fset.File(id.Pos()).Name(), fset.File(obj.Pos()).Name(), id.Name}); u.from != u.to {
				all = append(all, u)
			}
		}
	}
	return all
}

// receiver is the type that a method is of; "" for a function.
func receiver(d ast.Decl) string {
	f, ok := d.(*ast.FuncDecl)
	if !ok || f.Recv == nil {
		return ""
	}
	of := f.Recv.List[0].Type
	if star, ok := of.(*ast.StarExpr); ok {
		of = star.X
	}
	return of.(*ast.Ident).Name
}

func TestRoomsUseOneWay(t *testing.T) {
	fset, files := parsePackage(t)
	used := map[[2]string]bool{}
	allowed := map[string][]string{}
	var below []string
	for _, r := range rooms {
		allowed[r.name] = strings.Fields(r.uses)
		for _, to := range allowed[r.name] {
			if !slices.Contains(below, to) {
				t.Errorf("%s may use %s, which does not stand below it", r.name, to)
			}
		}
		below = append(below, r.name)
	}
	for file := range files {
		if roomOf(file) == "" {
			t.Errorf("%s stands in no room", file)
		}
	}
	for _, u := range uses(fset, files) {
		from, to := roomOf(u.from), roomOf(u.to)
		used[[2]string{from, to}] = true
		if from != to && !slices.Contains(allowed[from], to) {
			t.Errorf("%s uses %s of %s: %s may not use %s", u.from, u.name, u.to, from, to)
		}
	}
	for from, list := range allowed {
		for _, to := range list {
			if !used[[2]string{from, to}] {
				t.Errorf("%s may use %s and does not", from, to)
			}
		}
	}
}

// Two files may use one another only where they hold methods of the same type.
func TestFilesUseOneWay(t *testing.T) {
	fset, files := parsePackage(t)
	unit := map[string]string{} // a type's name stands for the files that hold its methods
	first := map[string]string{}
	find := func(file string) string {
		for unit[file] != "" {
			file = unit[file]
		}
		return file
	}
	for file, f := range files {
		for _, d := range f.Decls {
			if of := receiver(d); of != "" {
				if first[of] == "" {
					first[of] = file
				} else if a, b := find(first[of]), find(file); a != b {
					unit[b] = a
				}
			}
		}
	}
	next := map[string][]string{}
	for _, u := range uses(fset, files) {
		if from, to := find(u.from), find(u.to); from != to && !slices.Contains(next[from], to) {
			next[from] = append(next[from], to)
		}
	}
	done := map[string]bool{}
	var visit func(file string, way []string)
	visit = func(file string, way []string) {
		if i := slices.Index(way, file); i >= 0 {
			t.Errorf("files use one another in a circle: %s", strings.Join(append(way[i:], file), " → "))
			return
		}
		if done[file] {
			return
		}
		way = append(way, file)
		for _, to := range next[file] {
			visit(to, way)
		}
		done[file] = true
	}
	for file := range next {
		visit(file, nil)
	}
}

func TestShellStaysSmall(t *testing.T) {
	_, files := parsePackage(t)
	methods := 0
	for file, f := range files {
		for _, d := range f.Decls {
			if receiver(d) != "Shell" {
				continue
			}
			methods++
			if roomOf(file) != "shell" {
				t.Errorf("%s has a method of Shell", file)
			}
		}
	}
	if methods == 0 || methods > maxShellMethods {
		t.Errorf("Shell has %d methods, of at most %d", methods, maxShellMethods)
	}
}
