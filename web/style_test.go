//go:build !js

package web

import (
	"bytes"
	"fmt"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
)

// criticalLimit holds the style that stands inline in every page: with it, an article's page fits the first flight of a connection.
const criticalLimit = 7_330 // bytes with brotli 11; 2 % over the 7,183 with the sheets of size and sharing and the pages that the app draws, before which there were 5,205; an article has none of the pages

// criticalStyle is that style as it stands in pages.
func criticalStyle(t testing.TB) string {
	t.Helper()
	src, err := readStyles(os.DirFS("."), criticalStyles)
	if err != nil {
		t.Fatal(err)
	}
	small, err := minified("text/css", string(src))
	if err != nil {
		t.Fatal(err)
	}
	return small
}

func TestStyleBudget(t *testing.T) {
	small := criticalStyle(t)
	var b bytes.Buffer
	w := brotli.NewWriterLevel(&b, brotli.BestCompression)
	if _, err := w.Write([]byte(small)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	t.Logf("critical style: %d bytes, %d with brotli", len(small), b.Len())
	if b.Len() > criticalLimit {
		t.Errorf("critical style is %d bytes with brotli, want at most %d", b.Len(), criticalLimit)
	}
}

// Every file of style/ is in exactly one of the three lists, and uses no token that tokens.css does not have.
func TestStyleFiles(t *testing.T) {
	names := slices.Concat(criticalStyles, appStyles, printStyles)
	files, err := filepath.Glob("style/*.css")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".css")
		if n := len(slices.DeleteFunc(slices.Clone(names), func(s string) bool { return s != name })); n != 1 {
			t.Errorf("%s: in %d lists of style.go, want 1", file, n)
		}
	}
	tokens := styleText(t, "style/tokens.css")
	for _, file := range files {
		for n, line := range strings.Split(styleText(t, file), "\n") {
			for _, use := range regexp.MustCompile(`var\((--[a-z0-9-]+)`).FindAllStringSubmatch(line, -1) {
				if !strings.Contains(tokens, use[1]+":") {
					t.Errorf("%s:%d: %s is not in tokens.css", file, n+1, use[1])
				}
			}
			if file == "style/tokens.css" || file == "style/print.css" || strings.Contains(line, ".swatch") || strings.Contains(line, ".qr ") || strings.HasPrefix(line, "::highlight(found)") {
				continue // colours of their own: the sheet of paper, the pictures of the themes, the code that cameras read, what lies over any paper
			}
			if m := regexp.MustCompile(`#[0-9a-f]{3,8}\b|rgba?\(`).FindString(line); m != "" {
				t.Errorf("%s:%d: colour %s stands outside tokens.css", file, n+1, m)
			}
		}
	}
}

// Contrast by WCAG 2.2, section 1.4.3, in each theme: text at least 7, everything small at least 4.5, what is drawn at least 3.
func TestContrast(t *testing.T) {
	want := []struct {
		front, ground string
		least         float64
	}{
		{"ink", "paper", 7},
		{"ink-2", "paper", 7},
		{"ink", "wash", 7},
		{"ink", "mark", 7},
		{"ink-2", "mark", 4.5},
		{"ink", "found", 7},
		{"ink-2", "found", 4.5},
		{"ink-2", "wash", 4.5},
		{"ink-3", "paper", 4.5},
		{"ink-3", "wash", 4.5},
		{"sea", "paper", 4.5},
		{"sea", "wash", 4.5},
		{"seal", "paper", 4.5},
		{"seal", "wash", 4.5},
		{"paper", "sea", 4.5}, // words on a filled button
		{"tide", "paper", 3},
	}
	tokens := styleText(t, "style/tokens.css")
	themes := map[string]map[string]string{
		"light":  themeColors(t, tokens, ":root"),
		"system": themeColors(t, tokens, `  :root:not([data-theme]), [data-theme="system"]`),
		"paper":  themeColors(t, tokens, `[data-theme="paper"]`),
		"dark":   themeColors(t, tokens, `[data-theme="dark"]`),
	}
	for theme, colors := range themes {
		colors["found"] = found(t, colors["paper"])
		for _, w := range want {
			got := contrast(t, colors[w.front], colors[w.ground])
			if got < w.least {
				t.Errorf("theme %s: %s %s on %s %s has contrast %.2f, want %.1f", theme, w.front, colors[w.front], w.ground, colors[w.ground], got, w.least)
			}
		}
	}
	for name, c := range themes["dark"] {
		if themes["system"][name] != c {
			t.Errorf("--%s is %s in the dark theme and %s where the system is dark", name, c, themes["system"][name])
		}
	}
}

// found is the colour under what was searched, in an article on such a paper. It comes from no token: Chromium 106 has highlights, but no tokens
// in them, and would mark nothing.
func found(t *testing.T, paper string) string {
	t.Helper()
	var over [3]float64
	var share float64
	rule := between(t, styleText(t, "style/word.css"), "::highlight(found) {", "}")
	if _, err := fmt.Sscanf(rule, " background-color: rgba(%f, %f, %f, %f) ", &over[0], &over[1], &over[2], &share); err != nil {
		t.Fatalf("found words are marked by {%s}: %v", rule, err)
	}
	var under [3]int
	if _, err := fmt.Sscanf(paper, "#%02x%02x%02x", &under[0], &under[1], &under[2]); err != nil {
		t.Fatalf("colour %q: %v", paper, err)
	}
	color := "#"
	for i := range over {
		color += fmt.Sprintf("%02x", int(math.Round(over[i]*share+float64(under[i])*(1-share))))
	}
	return color
}

// themeColors reads the colours of the first block with this selector.
func themeColors(t *testing.T, css, selector string) map[string]string {
	t.Helper()
	_, block, ok := strings.Cut(css, "\n"+selector+" {")
	if !ok {
		t.Fatalf("tokens.css: no block %s", selector)
	}
	block, _, _ = strings.Cut(block, "}")
	colors := map[string]string{}
	for _, m := range regexp.MustCompile(`--([a-z0-9-]+): (#[0-9a-f]{6})`).FindAllStringSubmatch(block, -1) {
		colors[m[1]] = m[2]
	}
	return colors
}

func contrast(t *testing.T, a, b string) float64 {
	t.Helper()
	x, y := luminance(t, a), luminance(t, b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// luminance is the relative luminance of WCAG 2.2.
func luminance(t *testing.T, color string) float64 {
	t.Helper()
	n, err := strconv.ParseUint(strings.TrimPrefix(color, "#"), 16, 32)
	if err != nil || len(color) != 7 {
		t.Fatalf("colour %q is not #rrggbb", color)
	}
	part := func(shift uint) float64 {
		c := float64(n>>shift&0xff) / 255
		if c <= 0.04045 {
			return c / 12.92
		}
		return math.Pow((c+0.055)/1.055, 2.4)
	}
	return 0.2126*part(16) + 0.7152*part(8) + 0.0722*part(0)
}

func styleText(t *testing.T, name string) string {
	t.Helper()
	b, err := fs.ReadFile(os.DirFS("."), name)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}
