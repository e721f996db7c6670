//go:build !js

package search

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"os"
	"testing"

	"zhaputide/content"
	"zhaputide/content/index"
)

// readLines decodes a file of gzipped JSON lines.
func readLines[T any](t testing.TB, name string) []T {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(z)
	lines.Buffer(nil, 16<<20)
	var all []T
	for lines.Scan() {
		var v T
		if err := json.Unmarshal(lines.Bytes(), &v); err != nil {
			t.Fatalf("%s:%d: %v", name, len(all)+1, err)
		}
		all = append(all, v)
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return all
}

// archiveDocs reads an archive: one {"id","title","date","body"} a line. bodies leaves the headlines out.
func archiveDocs(t testing.TB, name string, bodies bool) []index.Doc {
	t.Helper()
	type line struct{ ID, Title, Date, Body string }
	lines := readLines[line](t, name)
	docs := make([]index.Doc, len(lines))
	for i, l := range lines {
		d := l.Date
		docs[i] = index.Doc{Path: d + "/" + l.ID, Headline: l.Title, Date: content.Date(d), Body: l.Body, Section: "yaowen"}
		if bodies {
			docs[i].Headline = ""
		}
	}
	return docs
}
