//go:build !js

package web

import (
	"fmt"
	"io/fs"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestDocs holds the documents at the top level to the tree: what they name as a file, a folder or a test is there. CHANGELOG.md tells
// what was, and is left out.
func TestDocs(t *testing.T) {
	root := os.DirFS("..")
	names, err := fs.Glob(root, "*.md")
	if err != nil || len(names) < 3 {
		t.Fatalf("the documents are %q, %v", names, err)
	}
	for _, name := range names {
		if name == "CHANGELOG.md" {
			continue
		}
		text, err := fs.ReadFile(root, name)
		if err != nil {
			t.Fatal(err)
		}
		for _, fault := range docFaults(root, string(text)) {
			t.Errorf("%s: %s", name, fault)
		}
	}
}

var (
	docPath = regexp.MustCompile(`(?:^|[^\w/.-])(?:\./)?((?:app|web|content)/[\w./-]*)`)
	docTest = regexp.MustCompile(`go test \./([\w/]+)[^` + "`" + `\n]* -run (\w+)`)
)

// exampleEdition is the folder of the edition that the documents show how to make.
const exampleEdition = "content/articles/2026-03-06"

// docFaults lists what a document names and the tree does not have: files, folders, and tests of go test -run.
func docFaults(root fs.FS, text string) []string {
	var faults []string
	for _, found := range docPath.FindAllStringSubmatch(text, -1) {
		name := path.Clean(strings.TrimRight(found[1], "./"))
		if strings.HasPrefix(name, exampleEdition) {
			continue
		}
		if _, err := fs.Stat(root, name); err != nil {
			faults = append(faults, "there is no "+name)
		}
	}
	for _, found := range docTest.FindAllStringSubmatch(text, -1) {
		if !hasTest(root, found[1], found[2]) {
			faults = append(faults, fmt.Sprintf("%s has no test %s", found[1], found[2]))
		}
	}
	slices.Sort(faults)
	return slices.Compact(faults)
}

// hasTest tells whether a package has a test with this part of a name.
func hasTest(root fs.FS, dir, part string) bool {
	files, _ := fs.Glob(root, dir+"/*_test.go") // the pattern is sound
	return slices.ContainsFunc(files, func(file string) bool {
		src, err := fs.ReadFile(root, file)
		return err == nil && regexp.MustCompile(`(?m)^func Test\w*`+strings.TrimPrefix(part, "Test")).Match(src)
	})
}

func TestDocFaults(t *testing.T) {
	const text = "See `web/layout_test.go`, web/gone.go, `content/…`, ./app/ui/... and content/articles/2026-03-06/01-a.md.\n" +
		"| `ARCHIVE=x go test ./web -run DocFaults -v` | `go test ./web -run TestGone` | https://example.org/web/x | app/gone/\n"
	got := docFaults(os.DirFS(".."), text)
	want := []string{"there is no app/gone", "there is no web/gone.go", "web has no test TestGone"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
