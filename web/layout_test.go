//go:build !js

package web

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"slices"
	"strings"
	"testing"
)

// layout says who may import whom, as ARCHITECTURE.md draws it: a package and those of ours that it may use.
// A package that is not here may not exist: a new one is a decision, written down in both places.
var layout = map[string][]string{
	".":                {"web", "web/site", "web/wasm", "content/importer"},
	"web":              {"web/site", "content", "content/pack", "content/segment", "content/index", "content/protocol"},
	"web/site":         {},
	"web/wasm":         {"web/site"},
	"content/importer": {"content"},
	"app":              {"app/ui", "app/library", "app/browser"},
	"app/ui":           {"app/library", "app/search", "app/search/query", "app/browser", "content", "content/pack", "content/protocol"},
	"app/library":      {"app/search", "app/search/query", "content", "content/pack", "content/protocol", "content/index", "content/segment"},
	"app/search":       {"app/search/query", "app/search/scan", "content", "content/index", "content/segment"},
	"app/search/query": {"content"},
	"app/search/scan":  {"content/index", "content/segment"},
	"app/browser":      {"content/protocol"},
	"app/journey":      {},
	"content/pack":     {"content", "content/protocol"},
	"content/protocol": {},
	"content/index":    {"content", "content/segment", "content/internal/runs"},
	"content/segment":  {"content/internal/runs"},
	"content":          {},

	"content/internal/runs": {},
}

type listed struct {
	ImportPath string
	Imports    []string
}

func goList(t *testing.T, env []string, args ...string) []listed {
	t.Helper()
	cmd := exec.Command("go", append([]string{"list", "-json=ImportPath,Imports"}, args...)...)
	cmd.Dir = ".." // the whole module
	cmd.Env = append(os.Environ(), env...)
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	var all []listed
	for d := json.NewDecoder(bytes.NewReader(out)); d.More(); {
		var p listed
		if err := d.Decode(&p); err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
	return all
}

// TestLayout holds the imports to the drawing, on both sides: the build's, and the phone's under js/wasm. What the drawing allows and
// neither side uses is a fault too: the law would be looser than what it describes.
func TestLayout(t *testing.T) {
	const module = "zhaputide"
	used := map[string]map[string]bool{} // package → those of ours that it imports
	for _, env := range [][]string{nil, {"GOOS=js", "GOARCH=wasm"}} {
		for _, p := range goList(t, env, "./...") {
			name, ok := strings.CutPrefix(p.ImportPath, module+"/")
			if !ok {
				name = "."
			}
			if used[name] == nil {
				used[name] = map[string]bool{}
			}
			for _, dep := range p.Imports {
				if dep, ours := strings.CutPrefix(dep, module+"/"); ours {
					used[name][dep] = true
				}
				if strings.HasPrefix(dep, "github.com/go-ego/gse") && name != "content/segment" {
					t.Errorf("%s imports gse: only content/segment knows it", name)
				}
				if (dep == "syscall/js" || strings.HasSuffix(dep, "/go-app/v10/pkg/app")) && !slices.Contains([]string{"app", "app/ui", "app/browser"}, name) {
					t.Errorf("%s imports %s: it has no browser", name, dep)
				}
			}
		}
	}
	for _, fault := range compareLayout(layout, used) {
		t.Error(fault)
	}
}

// compareLayout tells where what is used is not what is allowed, in either direction.
func compareLayout(allowed map[string][]string, used map[string]map[string]bool) []string {
	var faults []string
	for name, deps := range used {
		if _, known := allowed[name]; !known {
			faults = append(faults, fmt.Sprintf("package %s is not in the layout", name))
		}
		for dep := range deps {
			if !slices.Contains(allowed[name], dep) {
				faults = append(faults, fmt.Sprintf("%s imports %s, which the layout does not allow", name, dep))
			}
		}
	}
	for name, deps := range allowed {
		if used[name] == nil {
			faults = append(faults, fmt.Sprintf("the layout has a package %s that does not exist", name))
		}
		for _, dep := range deps {
			if !used[name][dep] {
				faults = append(faults, fmt.Sprintf("the layout allows %s to import %s, which it does not", name, dep))
			}
		}
	}
	slices.Sort(faults)
	return faults
}

func TestCompareLayout(t *testing.T) {
	got := compareLayout(
		map[string][]string{"a": {"b", "c"}, "b": {}, "gone": {}},
		map[string]map[string]bool{"a": {"b": true}, "b": {"a": true}, "new": {}})
	want := []string{
		"b imports a, which the layout does not allow",
		"package new is not in the layout",
		"the layout allows a to import c, which it does not",
		"the layout has a package gone that does not exist",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s", strings.Join(got, "\n"))
	}
}

// TestTopLevel keeps the front door tidy.
func TestTopLevel(t *testing.T) {
	want := []string{
		"app", "web", "content", "go.mod", "go.sum", "serve.go", "serve_test.go", "testdata",
		"README.md", "README.zh.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md", "LICENSE",
	}
	entries, err := fs.ReadDir(os.DirFS(".."), ".")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), ".") && !slices.Contains(want, path.Base(e.Name())) && e.Name() != "site" {
			t.Errorf("%s does not belong at the top level", e.Name())
		}
	}
}
