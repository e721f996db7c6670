//go:build !js

package importer

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

// TestCommand reads testdata/command/*.txtar: files of a folder, "run", the arguments of one import a line, and "want": what each
// printed (errors marked by "!"), its exit status, and at the end the files that are there.
func TestCommand(t *testing.T) {
	files, err := filepath.Glob("testdata/command/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			file, err := filepath.Abs(file)
			if err != nil {
				t.Fatal(err)
			}
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			t.Chdir(t.TempDir())
			var want *txtar.File
			var runs string
			for i, f := range archive.Files {
				switch f.Name {
				case "want":
					want = &archive.Files[i]
				case "run":
					runs = string(f.Data)
				default:
					place(t, f)
				}
			}
			var got strings.Builder
			for _, run := range strings.Split(strings.TrimSpace(runs), "\n") {
				var stdout, stderr strings.Builder
				status := Command(strings.Fields(run), &stdout, &stderr)
				fmt.Fprintf(&got, "$ import %s\n%s", run, stdout.String())
				for _, line := range strings.Split(strings.TrimSpace(stderr.String()), "\n") {
					if line != "" {
						fmt.Fprintf(&got, "! %s\n", strings.TrimRight(line, " \t"))
					}
				}
				fmt.Fprintf(&got, "exit %d\n\n", status)
			}
			for _, f := range folder(t, ".") {
				if name, text, _ := strings.Cut(f, ": "); strings.HasSuffix(name, ".md") {
					fmt.Fprintf(&got, "%s\n%s", name, text)
				}
			}
			if *update {
				want.Data = []byte(got.String())
				if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if got.String() != string(want.Data) {
				t.Errorf("got:\n%s\nwant:\n%s", got.String(), want.Data)
			}
		})
	}
}

// place writes a case's file; a name in .gz compresses it.
func place(t *testing.T, f txtar.File) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(f.Name), 0o755); err != nil {
		t.Fatal(err)
	}
	src := original(t, f)
	if strings.HasSuffix(f.Name, ".gz") {
		var b bytes.Buffer
		z := gzip.NewWriter(&b)
		if _, err := z.Write(src); err != nil {
			t.Fatal(err)
		}
		if err := z.Close(); err != nil {
			t.Fatal(err)
		}
		src = b.Bytes()
	}
	if err := os.WriteFile(f.Name, src, 0o644); err != nil {
		t.Fatal(err)
	}
}
