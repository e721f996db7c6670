//go:build !js

package importer

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"zhaputide/content"
)

// checkLaws holds a report against the pages it was made of:
//   - each character of the pages, white space and format characters aside, is in exactly one field or scrap;
//   - a place names a filled line of its page, and joins stay in order;
//   - the file of each piece is read by content.Parse as the same piece.
func checkLaws(t *testing.T, pages []Page, r *Report) {
	t.Helper()
	want, got := map[rune]int{}, map[rune]int{}
	for _, p := range pages {
		count(want, p.Text)
	}
	for _, p := range r.Pieces {
		count(got, p.Column, p.Kicker, p.Headline, p.Subhead)
		for _, b := range p.Bylines {
			count(got, b.Role)
			count(got, b.Names...)
		}
		for _, b := range p.Blocks {
			count(got, b.Text)
		}
	}
	for _, s := range r.Scraps {
		count(got, s.Text)
	}
	if !maps.Equal(want, got) {
		for r, n := range want {
			if got[r] != n {
				t.Errorf("%q stands %d times on the page, %d times in the report", r, n, got[r])
			}
		}
		for r, n := range got {
			if want[r] == 0 {
				t.Errorf("%q stands %d times in the report, but not on the page", r, n)
			}
		}
	}
	checkPlaces(t, pages, r)
	for i, p := range r.Pieces {
		checkParse(t, fmt.Sprintf("%02d-%s.md", i+1, uniqueSlug(slugOf(p.Headline), func(string) bool { return false })), p)
	}
}

func count(n map[rune]int, texts ...string) {
	for _, text := range texts {
		for _, r := range text {
			if r == '／' {
				r = '/' // bylines fold it
			}
			if visible(r) {
				n[r]++
			}
		}
	}
}

func checkPlaces(t *testing.T, pages []Page, r *Report) {
	t.Helper()
	filled := map[Position]bool{}
	for _, p := range pages {
		for _, l := range lines(p, new(Report)) {
			filled[l.pos] = true
		}
	}
	for _, p := range r.Pieces {
		for _, d := range p.Doubts {
			if !filled[d.Position] {
				t.Errorf("doubt at %s, where nothing stands: %s", d.Position, d.Text)
			}
		}
		for _, j := range p.Joins {
			if !filled[j.First] || !filled[j.Second] || j.First.File == j.Second.File && j.First.Line > j.Second.Line {
				t.Errorf("join of %s and %s", j.First, j.Second)
			}
		}
	}
}

func checkParse(t *testing.T, name string, p *Piece) {
	t.Helper()
	src := articleFile(p)
	a, err := content.Parse(filepath.Join("articles", "2026-02", name), src)
	if err != nil {
		t.Errorf("%v\n%s", err, src)
		return
	}
	got := []string{a.Section, a.Column, a.Kicker, a.Headline, a.Subhead, fmt.Sprint(a.Photo)}
	want := []string{p.Section, p.Column, p.Kicker, p.Headline, p.Subhead, fmt.Sprint(p.Photo)}
	for _, b := range a.Bylines {
		got = append(got, b.Role+" "+strings.Join(b.Names, "+"))
	}
	for _, b := range p.Bylines {
		want = append(want, b.Role+" "+strings.Join(b.Names, "+"))
	}
	for _, b := range a.Blocks {
		got = append(got, string(b.Kind)+" "+b.Text)
	}
	for _, b := range p.Blocks {
		want = append(want, string(b.Kind)+" "+b.Text)
	}
	if !slices.Equal(got, want) {
		t.Errorf("%s\nread back:\n%s\nwant:\n%s\nfile:\n%s", name, strings.Join(got, "\n"), strings.Join(want, "\n"), src)
	}
}

// TestReadAnyOrder shuffles the lines of all cases into new pages: whatever stands where, the laws hold.
func TestReadAnyOrder(t *testing.T) {
	files, err := filepath.Glob("testdata/read/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	var pool []string
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range archive.Files {
			if f.Name != "want" && !strings.ContainsAny(string(f.Data), "␀␂") {
				pool = append(pool, strings.Split(string(f.Data), "\n")...)
			}
		}
	}
	pool = slices.DeleteFunc(pool, func(s string) bool { return strings.TrimSpace(s) == "" })
	pieces := 0
	random := rand.New(rand.NewPCG(1, 2))
	for range 3000 {
		pages := make([]Page, 1+random.IntN(3))
		for i := range pages {
			var w strings.Builder
			for range 1 + random.IntN(14) {
				w.WriteString(pool[random.IntN(len(pool))])
				w.WriteString(strings.Repeat("\n", 1+random.IntN(2)*random.IntN(4)))
			}
			pages[i] = Page{fmt.Sprintf("%d.txt", i+1), w.String()}
		}
		report, err := Read(pages...)
		if err != nil {
			continue
		}
		pieces += len(report.Pieces)
		if checkLaws(t, pages, report); t.Failed() {
			t.Fatalf("pages: %q", pages)
		}
	}
	if pieces < 3000 {
		t.Errorf("only %d pieces were found", pieces)
	}
}
