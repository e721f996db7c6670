//go:build !js

package wasm

import (
	"flag"
	"go/format"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// TestTrim cuts in.go as names says, and compares with want.go, both in the form of gofmt.
func TestTrim(t *testing.T) {
	const file = "testdata/trim.txtar"
	a, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if len(a.Files) != 3 {
		t.Fatalf("%s has %d files: names, in.go and want.go are wanted", file, len(a.Files))
	}
	var drop, missing []string
	stub := map[string]string{}
	for line := range strings.Lines(string(a.Files[0].Data)) {
		verb, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
		name, body, _ := strings.Cut(rest, ":")
		if verb == "drop" {
			drop = append(drop, name)
		} else {
			stub[name] = strings.TrimSpace(body)
		}
		missing = append(missing, name)
	}
	got, err := trim(a.Files[1].Data,
		func(name string) bool { return slices.Contains(drop, name) },
		func(name string) (string, bool) { body, ok := stub[name]; return body, ok },
		func(name string) { missing = slices.DeleteFunc(missing, func(m string) bool { return m == name }) })
	if err != nil {
		t.Fatal(err)
	}
	if len(missing) > 0 {
		t.Errorf("not found: %q", missing)
	}
	if got, err = format.Source(got); err != nil {
		t.Fatal(err)
	}
	got = regexp.MustCompile(`\n{3,}`).ReplaceAll(got, []byte("\n\n"))
	if *update {
		a.Files[2].Data = got
		if err := os.WriteFile(file, txtar.Format(a), 0o644); err != nil {
			t.Fatal(err)
		}
	} else if string(got) != string(a.Files[2].Data) {
		t.Errorf("trimmed:\n%s", got)
	}
	if _, err := trim([]byte("no Go"), nil, nil, nil); err == nil {
		t.Error("what is no Go file was trimmed")
	}
}

// TestAddedFilesStandAlone demands that a file of ours does not take the place of one of the module's.
func TestAddedFilesStandAlone(t *testing.T) {
	packages, err := list(t.Context(), "../..", "")
	if err != nil {
		t.Fatal(err)
	}
	c := cuts[0]
	dir := t.TempDir()
	if _, err := c.copyTo(dir, packages); err != nil {
		t.Fatal(err)
	}
	for name, src := range c.add {
		if got, err := os.ReadFile(filepath.Join(dir, name)); err != nil || string(got) != src {
			t.Errorf("%s is not in the copy as it is here: %v", name, err)
		}
	}
	c.add = map[string]string{"pkg/app/node.go": "package app\n"}
	if _, err := c.copyTo(t.TempDir(), packages); err == nil || !strings.Contains(err.Error(), "pkg/app/node.go") {
		t.Errorf("a file of the module's name: %v", err)
	}
}

// TestCutIsLookedFor demands that a cut which the module does not have is an error, and names it: else a new version of the module
// would be linked whole without a word.
func TestCutIsLookedFor(t *testing.T) {
	packages, err := list(t.Context(), "../..", "")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range cuts {
		if len(c.drop) == 0 || c.why == "" {
			t.Errorf("%s: nothing is cut, or nobody says why", c.module)
		}
		c.drop = append(slices.Clone(c.drop), "nowhere.go:Nothing")
		if _, err := c.copyTo(t.TempDir(), packages); err == nil || !strings.Contains(err.Error(), "nowhere.go:Nothing") {
			t.Errorf("%s: %v", c.module, err)
		}
		c.drop = c.drop[:len(c.drop)-1]
		dir := t.TempDir()
		if version, err := c.copyTo(dir, packages); err != nil || version == "" {
			t.Errorf("%s: %q, %v", c.module, version, err)
		}
		if files, _ := filepath.Glob(filepath.Join(dir, "go.mod")); len(files) != 1 {
			t.Errorf("%s: the copy is no module", c.module)
		}
		if version, err := c.copyTo(t.TempDir(), nil); err != nil || version != "" {
			t.Errorf("%s, which a program does not use: %q, %v", c.module, version, err)
		}
	}
}
