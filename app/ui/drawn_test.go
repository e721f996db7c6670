//go:build !js

package ui

import (
	"html/template"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"zhaputide/content/protocol"
)

// staticPage is one of the pages of web/page/app.html, without what only stands there until the app has drawn it.
func staticPage(t *testing.T, kind string) string {
	t.Helper()
	icon := func(name string) (template.HTML, error) {
		b, err := os.ReadFile("../../web/icons/" + name + ".svg")
		return template.HTML(strings.TrimSpace(string(b))), err
	}
	page := template.New("page").Funcs(template.FuncMap{"icon": icon})
	for _, file := range []string{"parts.html", "app.html"} {
		src, err := os.ReadFile("../../web/page/" + file)
		if err != nil {
			t.Fatal(err)
		}
		if file == "parts.html" { // the others need what only the build has
			src = regexp.MustCompile(`(?s)\{\{define "tide"\}\}.*?\{\{end\}\}`).Find(src)
		}
		if page, err = page.Parse(string(src)); err != nil {
			t.Fatal(err)
		}
	}
	var b strings.Builder
	if err := page.Execute(&b, map[string]string{"Kind": kind, "Paper": "乍浦潮"}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

var (
	onlyStatic  = regexp.MustCompile(`(?s)<template.*?</template>|<noscript>.*?</noscript>|<script.*?</script>|<p class="opening".*?</p>`)
	instead     = regexp.MustCompile(`(?s)<div class="instead">.*?</div>.*?</div></div>`)
	staticMarks = regexp.MustCompile(` data-(needs|action|install|storage|alone)(="[^"]*")?`)
)

// TestPagesEqualTheApp holds the pages that stand before the app to what the app draws first on a new phone, so that nothing moves when it
// takes them over. What drawn.js fills in is compared in a browser: TestDrawnPagesAreTakenOver.
func TestPagesEqualTheApp(t *testing.T) {
	list := stories()
	for kind, part := range map[string]string{"search": "search", "saved": "saved-empty", "settings": "settings-first"} {
		static := staticMarks.ReplaceAllString(instead.ReplaceAllString(onlyStatic.ReplaceAllString(staticPage(t, kind), ""), ""), "")
		want := tidy(t, drawn(t, list[part]))
		want = strings.Replace(want, ` role="main">`, ">", 1)
		got := tidy(t, "<div>"+static+"</div>")
		if got != want {
			t.Errorf("%s: the page has\n%s\nthe app draws\n%s", kind, got, want)
		}
	}
}

// TestChoicesOfThePage holds the choices that stand on the page 我的 where the app cannot run to the app's.
func TestChoicesOfThePage(t *testing.T) {
	var want []string
	for size := range protocol.Sizes {
		want = append(want, `data-set="size:`+strconv.Itoa(size+1)+`">`+msgSizeName(size+1)+"<")
	}
	for _, theme := range protocol.Themes {
		want = append(want, `data-set="theme:`+theme+`">`+msgTheme(theme)+"<")
	}
	got := regexp.MustCompile(`data-set="\w+:\w+">[^<]*<`).FindAllString(staticPage(t, "settings"), -1)
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("the page has\n%q\nthe app\n%q", got, want)
	}
}

// TestWordsOfTemplates holds the words of the templates, which drawn.js fills in, to the app's.
func TestWordsOfTemplates(t *testing.T) {
	saved, search, settings := staticPage(t, "saved"), staticPage(t, "search"), staticPage(t, "settings")
	script, err := os.ReadFile("../../web/js/drawn.js")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ text, words string }{
		{saved, `data-out="` + msgUnsave("") + `"`},
		{saved, `data-out="` + msgForget("") + `"`},
		{saved, `data-erase="` + msgEraseSaved + `"`},
		{saved, `data-erase="` + msgEraseHistory + `"`},
		{saved, `data-alone="` + msgSavedAlone + `"`},
		{saved, ">" + msgSavedHead + "<"},
		{saved, ">" + msgHistoryEmpty + "<"},
		{saved, ">" + msgHistoryEmptyText + "<"},
		{search, ">" + msgRecent + "<"},
		{search, `aria-label="` + msgForgetSearch("") + `"`},
		{settings, ">" + msgKeepImpossible + "<"},
		{settings, ">" + msgKeepElsewhere + "<"},
		{settings, `data-insecure="` + msgKeepInsecure + `"`},
		{string(script), `"` + msgSearching + `"`},
		{string(script), `"` + msgDayToday + `"`},
		{string(script), `"` + msgDayYesterday + `"`},
		{string(script), `"` + msgDayEarlier + `"`},
		{string(script), "`" + strings.Replace(msgMore(0), "0", "${Math.min(rest, CONST.listRows)}", 1) + "`"},
	} {
		if !strings.Contains(c.text, c.words) {
			t.Errorf("nowhere: %s", c.words)
		}
	}
}
