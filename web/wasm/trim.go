//go:build !js

package wasm

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"path"
	"slices"
	"strings"
)

// edit replaces the bytes from start to end of a file.
type edit struct {
	start, end int
	text       string
}

// trim drops declarations of a Go file and gives others new bodies, then drops the imports that nothing uses any more. found is told
// the name of each declaration that was dropped or replaced.
func trim(src []byte, drop func(name string) bool, stub func(name string) (string, bool), found func(name string)) ([]byte, error) {
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "", src, parser.ParseComments)
	if err != nil {
		return nil, err
	}
	at := func(pos token.Pos) int { return fset.Position(pos).Offset }
	var edits []edit
	for _, decl := range file.Decls {
		switch d := decl.(type) {
		case *ast.FuncDecl:
			name := funcName(d)
			if drop(name) {
				found(name)
				edits = append(edits, edit{at(start(d, d.Doc)), at(d.End()), ""})
			} else if body, ok := stub(name); ok && d.Body != nil {
				found(name)
				edits = append(edits, edit{at(d.Body.Lbrace), at(d.Body.End()), "{ " + body + " }"})
			}
		case *ast.GenDecl:
			for _, spec := range d.Specs {
				name, doc := specName(spec)
				from, end := start(spec, doc), spec.End()
				if len(d.Specs) == 1 { // with its keyword
					from, end = start(d, d.Doc), d.End()
				}
				if drop(name) {
					found(name)
					edits = append(edits, edit{at(from), at(end), ""})
				} else if form, ok := stub(name); ok {
					if t, isType := spec.(*ast.TypeSpec); isType {
						found(name)
						edits = append(edits, edit{at(t.Type.Pos()), at(t.Type.End()), form})
					}
				}
			}
		}
	}
	if len(edits) == 0 {
		return src, nil
	}
	return dropImports(apply(src, edits))
}

// dropImports drops the imports of a file that it does not use: the compiler refuses them.
func dropImports(src []byte) ([]byte, error) {
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "", src, 0)
	if err != nil {
		return nil, err
	}
	used := map[string]bool{}
	ast.Inspect(file, func(n ast.Node) bool {
		if s, ok := n.(*ast.SelectorExpr); ok {
			if x, ok := s.X.(*ast.Ident); ok {
				used[x.Name] = true
			}
		}
		return true
	})
	var edits []edit
	for _, spec := range file.Imports {
		name := importName(spec)
		if used[name] || name == "_" || !token.IsIdentifier(name) { // what names itself otherwise is the compiler's matter
			continue
		}
		// An empty group is an import too, so only what stands in it goes; one that stands alone becomes an empty group.
		text := ""
		if !grouped(file, spec) {
			text = "()"
		}
		edits = append(edits, edit{fset.Position(spec.Pos()).Offset, fset.Position(spec.End()).Offset, text})
	}
	return apply(src, edits), nil
}

func grouped(file *ast.File, spec *ast.ImportSpec) bool {
	for _, decl := range file.Decls {
		if d, ok := decl.(*ast.GenDecl); ok && d.Lparen.IsValid() && d.Pos() < spec.Pos() && spec.End() < d.End() {
			return true
		}
	}
	return false
}

// importName is the name that a file calls an import by. A version, as in go-app/v10, names nothing.
func importName(spec *ast.ImportSpec) string {
	if spec.Name != nil {
		return spec.Name.Name
	}
	imported := strings.Trim(spec.Path.Value, `"`)
	name := path.Base(imported)
	if len(name) > 1 && name[0] == 'v' && strings.Trim(name[1:], "0123456789") == "" {
		name = path.Base(path.Dir(imported))
	}
	return name
}

// start is where a declaration begins, its comment included.
func start(n ast.Node, doc *ast.CommentGroup) token.Pos {
	if doc != nil {
		return doc.Pos()
	}
	return n.Pos()
}

// funcName names a function, and a method behind its type.
func funcName(d *ast.FuncDecl) string {
	if d.Recv == nil {
		return d.Name.Name
	}
	t := d.Recv.List[0].Type
	if star, ok := t.(*ast.StarExpr); ok {
		t = star.X
	}
	return fmt.Sprint(t) + "." + d.Name.Name
}

// specName names a type, or the first of the variables or constants that are declared together.
func specName(spec ast.Spec) (string, *ast.CommentGroup) {
	switch s := spec.(type) {
	case *ast.TypeSpec:
		return s.Name.Name, s.Doc
	case *ast.ValueSpec:
		return s.Names[0].Name, s.Doc
	}
	return "", nil
}

// apply makes the edits, which do not overlap.
func apply(src []byte, edits []edit) []byte {
	slices.SortFunc(edits, func(a, b edit) int { return a.start - b.start })
	var out []byte
	end := 0
	for _, e := range edits {
		out = append(append(out, src[end:e.start]...), e.text...)
		end = e.end
	}
	return append(out, src[end:]...)
}
