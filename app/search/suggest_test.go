package search

import (
	"reflect"
	"strings"
	"testing"

	"zhaputide/app/search/query"
)

// TestSuggest: suggestions over the small paper, by characters, letters and initials.
func TestSuggest(t *testing.T) {
	e := smallEngine(t)
	for typed, want := range map[string]string{
		"港":       "place:[港]区 word:[港]口",
		"嘉兴":      "place:[嘉兴] place:[嘉兴]港区 word:[嘉兴]港 article:[嘉兴]市民公园开放 article:[嘉兴]港区新码头开工",
		"jxg":     "place:[嘉兴港]区 article:[嘉兴港]区新码头开工",
		"gangq":   "place:[港区] article:嘉兴[港区]新码头开工",
		"沈":       "person:[沈]嘉伟",
		"sjw":     "person:[沈嘉伟]",
		"要":       "section:[要]闻",
		"港区 wang": "person:[王]芸",
		"gil":     "article:[GIL]管沟完成首方砼浇筑",
		"":        "",
		"q":       "",
	} {
		var got []string
		for _, s := range e.Suggest(typed, 6) {
			got = append(got, string(s.Kind)+":"+bracketed(s.Text, s.Marks))
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q: %s\nwant %s", typed, strings.Join(got, " "), want)
		}
	}
}

// TestSuggestTorn: bytes that are no text are left out, as a query leaves them out.
func TestSuggestTorn(t *testing.T) {
	e := smallEngine(t)
	for torn, whole := range map[string]string{"嘉\xe5": "嘉", "\xff嘉兴": "嘉兴", "\xff\xfe": ""} {
		if got, want := e.Suggest(torn, 6), e.Suggest(whole, 6); !reflect.DeepEqual(got, want) {
			t.Errorf("%q: %v, want %v", torn, got, want)
		}
	}
}

func TestMentions(t *testing.T) {
	e := smallEngine(t)
	for word, want := range map[string]int{"港区": 1, "嘉兴": 3, "码头": 1, "火星": 0, "": 0} {
		if got := e.Mentions(word); got != want {
			t.Errorf("%s stands in %d articles, want %d", word, got, want)
		}
	}
}

func TestWithinOneEdit(t *testing.T) {
	e := smallEngine(t)
	for letters, want := range map[string]bool{
		"jiaxinggang": true, "jiaxinggan": true, "jiaxingang": true, "jiaxinngang": true, "jiaxinggamg": true, "jaixinggang": false,
		"jiaxing": false, "": false, "jiaxinggangq": true, "jiaxinggangqu": false,
	} {
		if got := e.readings.withinOneEdit([]rune("嘉兴港"), letters, true); got != want {
			t.Errorf("%s reads 嘉兴港: %v, want %v", letters, got, want)
		}
	}
}

// TestSteps: results are there at once, and complete after the texts have been looked through in small steps.
func TestSteps(t *testing.T) {
	e := smallEngine(t)
	r := e.Start(query.Parse("究生命"), Options{})
	if got := r.Results(); got.Complete {
		t.Error("complete before the first step")
	}
	steps := 0
	for !r.Step(100) {
		steps++
	}
	if got := r.Results(); !got.Complete || got.Total != 1 || steps < 10 {
		t.Errorf("%+v after %d steps", got, steps)
	}
}

// TestPrepare: entities and headlines that were read in parts are the same as those read at once.
func TestPrepare(t *testing.T) {
	whole, parts := smallEngine(t), smallEngine(t)
	n := 1
	for ; parts.Prepare(); n++ {
	}
	if n < 2 || parts.entities.list == nil || parts.headlines.docs == nil {
		t.Errorf("%d parts, %d entities, headlines %v", n, len(parts.entities.list), parts.headlines.docs)
	}
	for _, typed := range []string{"jxg", "sjw", "王"} {
		if got, want := len(parts.Suggest(typed, 6)), len(whole.Suggest(typed, 6)); got != want || want == 0 {
			t.Errorf("%s: %d suggestions, want %d", typed, got, want)
		}
	}
}
