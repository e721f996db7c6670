//go:build !js

package wasm

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// forbidden names what the phone's program may not hold, itself or below it, with why. What is imported runs its initialisers and keeps
// what they reach, whoever imports it: so the whole program is looked at and not only our own imports.
var forbidden = map[string]string{
	"net/http":                        "the browser fetches; its initialisers keep TLS and all of cryptography, 330 KB (brotli)",
	"net":                             "the browser has the network",
	"mime":                            "the site says the types of files",
	"mime/multipart":                  "the phone sends no forms",
	"crypto":                          "the worker checks sums, with the browser's own",
	"math/big":                        "comes with cryptography",
	"regexp":                          "keeps every table of Unicode",
	"html":                            "keeps 2,231 named characters, and nothing here reads HTML",
	"text/template":                   "pages are made at build; keeps every method of every type",
	"html/template":                   "pages are made at build",
	"log":                             "nobody reads a log on a phone",
	"embed":                           "content is data, never code",
	"database/sql":                    "comes with identifiers, which nothing here makes",
	"compress":                        "the browser unpacks what it fetches",
	"testing":                         "tests stay here",
	"github.com/google/uuid":          "makes identifiers; nothing of a reader is identified",
	"github.com/yuin/goldmark":        "Markdown is read at build",
	"github.com/andybalholm/brotli":   "files are compressed at build",
	"github.com/goccy/go-yaml":        "front matter is read at build",
	"github.com/mozillazg/go-pinyin":  "pinyin comes as a table",
	"github.com/longbridgeapp/opencc": "folding comes as a table",
	"golang.org/x/net/html":           "fragments are shown, not parsed",
	"zhaputide/web":                   "build only",
	"zhaputide/content/importer":      "build only",
	"github.com/go-ego/gse/hmm":       "guesses words that no dictionary holds, which the index would not have",
}

// faults tells which of these packages are forbidden.
func faults(packages []string) []string {
	var found []string
	for _, name := range packages {
		for path, why := range forbidden {
			if name == path || strings.HasPrefix(name, path+"/") && path != "net" {
				found = append(found, fmt.Sprintf("%s: %s", name, why))
			}
		}
	}
	slices.Sort(found)
	return found
}

// programImports lists the import paths of all packages that the phone's program is made of.
func programImports(t *testing.T, root string) []string {
	t.Helper()
	workspace, err := makeWorkspace(t.Context(), root, t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	packages, err := list(t.Context(), root, workspace)
	if err != nil {
		t.Fatal(err)
	}
	var paths []string
	for _, p := range packages {
		paths = append(paths, p.ImportPath)
	}
	return paths
}

// TestImports holds the program to what a phone uses.
func TestImports(t *testing.T) {
	packages := programImports(t, "../..")
	if !slices.Contains(packages, "syscall/js") || !slices.Contains(packages, "zhaputide/app/ui") {
		t.Fatalf("this is not the phone's program: %q", packages)
	}
	for _, fault := range faults(packages) {
		t.Errorf("the phone's program links %s", fault)
	}
}

func TestFaults(t *testing.T) {
	for name, bad := range map[string]bool{
		"net/http": true, "net/http/internal/ascii": true, "crypto/tls": true, "zhaputide/web/site": true, "net": true,
		"net/url": false, "hash/crc32": false, "zhaputide/content": false, "htmlx": false,
	} {
		if got := faults([]string{name}); len(got) > 0 != bad {
			t.Errorf("%s: %q", name, got)
		}
	}
}
