//go:build !js

package web

import (
	"html/template"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/tools/txtar"

	"zhaputide/content"
)

// TestText reads testdata/text.txtar: files "<function> in" and "<function> want" by turns.
func TestText(t *testing.T) {
	run := map[string]func(string) string{
		"unbroken": unbroken,
		"absolute": func(s string) string { return absolute(s, "https://proof.example") },
		"trim":     trimTemplate,
		"shorten":  func(s string) string { return shorten(s, 12) },
	}
	archive, err := txtar.ParseFile("testdata/text.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i+1 < len(archive.Files); i += 2 {
		in, want := archive.Files[i], &archive.Files[i+1]
		name, _, _ := strings.Cut(in.Name, " ")
		got := run[name](strings.TrimSuffix(string(in.Data), "\n")) + "\n"
		if *update {
			want.Data = []byte(got)
		} else if got != string(want.Data) {
			t.Errorf("%s of %s\n got %s\nwant %s", name, in.Data, got, want.Data)
		}
	}
	if *update {
		if err := os.WriteFile("testdata/text.txtar", txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// TestTrimmedTemplates demands that the trimmed sources are still templates, with no line end left in what they write.
func TestTrimmedTemplates(t *testing.T) {
	tmpl, err := parseTemplates(assets)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	view := viewStatic{"notfound"}
	if err := tmpl.ExecuteTemplate(&b, "notfound.html", view); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(b.String(), "\n") {
		t.Errorf("line ends are left:\n%s", b.String())
	}
}

func TestMinutes(t *testing.T) {
	for n, want := range map[int]int{0: 1, 1: 1, 599: 1, 600: 2, 4000: 10} {
		a := &content.Article{Blocks: []content.Block{{Text: strings.Repeat("字 ", n)}}}
		if got := minutes(a); got != want {
			t.Errorf("%d characters take %d minutes, want %d", n, got, want)
		}
	}
}

// FuzzUnbroken demands that nothing but the wrapping changes, whatever the HTML.
func FuzzUnbroken(f *testing.F) {
	for _, s := range []string{"等……来——", `<a title="……">——</a>`, "<b", "&hellip;&hellip;", "<!-- …… -->"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		const open, closing = `<span class="nobr">`, `</span>`
		if strings.Contains(s, "span") {
			return
		}
		got := strings.NewReplacer(open, "", closing, "").Replace(unbroken(s))
		if !strings.HasPrefix(s, got) { // what a torn end holds is dropped
			t.Errorf("%q became %q", s, got)
		}
	})
}

// FuzzHeadline demands that a headline stays what it says, whatever the cutter finds.
func FuzzHeadline(f *testing.F) {
	f.Add("外环码头12个泊位", "码头")
	f.Fuzz(func(t *testing.T, text, word string) {
		if !utf8.ValidString(text) || !utf8.ValidString(word) {
			return // article files are UTF-8
		}
		got := string(headline(text, list{word, "头", word}))
		if want := template.HTMLEscapeString(text); strings.ReplaceAll(got, "<wbr>", "") != want {
			t.Errorf("%q with %q became %q", text, word, got)
		}
	})
}
