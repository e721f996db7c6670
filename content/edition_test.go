package content_test

import (
	"bufio"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
)

// The bundled edition is retold from one newspaper page: every fact of it, none of its sentences.
const retold = "articles/2026-02"

// Shared characters in a row, white space aside, that make a sentence copied: longestRun with names and all,
// longestOwn once the names of testdata/names.txt are cut out.
const (
	longestRun = 20
	longestOwn = 14
)

// TestRetold compares every article with the page that it is retold from. SEED names the page's file.
func TestRetold(t *testing.T) {
	page := seed(t)
	begin := windows(page)
	names := lines(t, "testdata/names.txt")
	for slug, text := range articles(t) {
		if run := longest(squeeze(text), page, begin); runes(run) >= longestRun {
			t.Errorf("%s: %d characters as on the page: %s", slug, runes(run), run)
		}
		for _, name := range names {
			text = strings.ReplaceAll(text, name, "\x00")
		}
		if run := longest(squeeze(text), page, begin); runes(run) >= longestOwn {
			t.Errorf("%s: %d characters as on the page, and no name: %s", slug, runes(run), run)
		}
	}
	for _, name := range names {
		if !strings.Contains(page, squeeze(name)) {
			t.Errorf("testdata/names.txt: the page has no %s", name)
		}
	}
}

// TestFacts looks for every fact of testdata/facts.txt in its article, and in the page where it is at hand.
// "a|b" is one fact that article and page may write differently.
func TestFacts(t *testing.T) {
	texts := articles(t)
	page, havePage := readSeed(t)
	slug, seen := "", map[string]bool{}
	for _, fact := range lines(t, "testdata/facts.txt") {
		if name, ok := strings.CutPrefix(fact, "["); ok {
			slug = strings.TrimSuffix(name, "]")
			seen[slug] = true
			continue
		}
		fact, own := strings.CutPrefix(fact, "= ")
		forms := strings.Split(fact, "|")
		if !containsAny(texts[slug], forms) {
			t.Errorf("%s: fact is missing: %s", slug, fact)
		}
		if !own && havePage && !containsAny(page, forms) {
			t.Errorf("testdata/facts.txt: %s: the page does not say %s", slug, fact)
		}
	}
	for name := range texts {
		if !seen[name] {
			t.Errorf("testdata/facts.txt: no facts of %s", name)
		}
	}
}

// articles gives the raw files of the edition by slug.
func articles(t *testing.T) map[string]string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(retold, "*.md"))
	if err != nil || len(files) == 0 {
		t.Fatalf("%s: no articles: %v", retold, err)
	}
	texts := map[string]string{}
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		_, slug, _ := strings.Cut(strings.TrimSuffix(filepath.Base(file), ".md"), "-")
		texts[slug] = string(b)
	}
	return texts
}

// seed is the page without white space; the test is skipped where the page is not at hand.
func seed(t *testing.T) string {
	t.Helper()
	page, ok := readSeed(t)
	if !ok {
		t.Skip("the newspaper page is not here: set SEED to its file")
	}
	return page
}

func readSeed(t *testing.T) (string, bool) {
	t.Helper()
	file := os.Getenv("SEED")
	if file == "" {
		files, _ := filepath.Glob("../../shared/seed/*.txt") // the pattern is well formed
		if len(files) == 0 {
			return "", false
		}
		file = files[0]
	}
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return squeeze(string(b)), true
}

// lines gives the lines of a list without comments and empty ones.
func lines(t *testing.T, name string) []string {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var list []string
	for s := bufio.NewScanner(f); s.Scan(); {
		if line := strings.TrimSpace(s.Text()); line != "" && !strings.HasPrefix(line, "#") {
			list = append(list, line)
		}
	}
	if len(list) == 0 {
		t.Fatalf("%s: empty", name)
	}
	return list
}

// windows are all runs of longestOwn characters of the page: a shared run worth naming begins with one of them.
func windows(page string) map[string]bool {
	r, all := []rune(page), map[string]bool{}
	for i := range len(r) - longestOwn + 1 {
		all[string(r[i:i+longestOwn])] = true
	}
	return all
}

// longest is the longest run of characters that text shares with page, or nothing where it is under longestOwn.
func longest(text, page string, begin map[string]bool) string {
	r, best := []rune(text), ""
	for i := range max(0, len(r)-longestOwn+1) {
		if !begin[string(r[i:i+longestOwn])] {
			continue
		}
		for n := max(longestOwn, runes(best)+1); i+n <= len(r) && strings.Contains(page, string(r[i:i+n])); n++ {
			best = string(r[i : i+n])
		}
	}
	return best
}

func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}

func containsAny(text string, forms []string) bool {
	for _, form := range forms {
		if strings.Contains(text, form) {
			return true
		}
	}
	return false
}

func runes(s string) int { return len([]rune(s)) }
