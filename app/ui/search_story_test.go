//go:build !js

package ui

import (
	"slices"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"zhaputide/app/library"
	"zhaputide/app/search"
	"zhaputide/content"
)

func paperSections() []search.Section {
	return []search.Section{{ID: "yaowen", Name: "要闻"}, {ID: "minsheng", Name: "民生"}}
}

// signed are bylines of one name each: role, name, role, name.
func signed(words ...string) (bylines []content.Byline) {
	for by := range slices.Chunk(words, 2) {
		bylines = append(bylines, content.Byline{Role: by[0], Names: by[1:]})
	}
	return bylines
}

// hits are two articles that were found: one with all there is to show, one with little.
func hits() []search.Hit {
	return []search.Hit{{
		Doc:           search.Doc{Edition: "2026-02", Slug: "shouqian", Section: "yaowen", Day: 20260224, Headline: "首签五个项目", Bylines: signed("记者", "沈嘉伟", "通讯员", "郑晴")},
		HeadlineMarks: []search.Mark{{Start: len("首签五个"), End: len("首签五个项目")}},
		Breaks:        []int{len("首签"), len("首签五个")},
		Snippet:       search.Snippet{Text: "…年产200套的项目…", Marks: []search.Mark{{Start: len("…年产200套的"), End: len("…年产200套的项目")}}, Where: 3},
	}, {
		Doc: search.Doc{Edition: "2025-11-03", Slug: "other", Day: 20250000, Headline: "第二篇"},
	}}
}

// found has the page show the results of a response.
func (s *searchState) found(r library.Response) { s.results, s.rows = r.Results, r.Rows }

// searchStories are all states of the search page, and the chip of a tapped word.
func searchStories() map[string]app.UI {
	page := func(change func(*searchState)) app.UI {
		f := searchState{query: "项目", took: 34 * time.Millisecond, sections: paperSections()}
		f.found(answered(search.Results{Total: 2, Hits: hits(), Complete: true}, "项目"))
		change(&f)
		return &SearchPage{State: f, Now: noon()}
	}
	panel := func(name string) app.UI {
		return page(func(f *searchState) {
			f.query, f.panel = "项目 版面:要闻 记者:郑晴 日期:2025-11..2026-02", name
		})
	}
	return map[string]app.UI{
		"search":        &SearchPage{},
		"search-recent": &SearchPage{State: searchState{recent: []string{"沈嘉伟", "项目 -签约"}, sections: paperSections()}},
		"search-asking": page(func(f *searchState) { f.loading, f.results = true, nil }),
		"search-found":  page(func(*searchState) {}),
		"search-rows":   app.Raw(`<ol class="results">` + resultRows(hits(), paperSections()) + `</ol>`),
		"search-newest": page(func(f *searchState) { f.order = search.ByDate }),
		"search-more": page(func(f *searchState) {
			f.results.Total = 33
		}),
		"search-meant": page(func(f *searchState) {
			f.found(answered(search.Results{Corrections: []string{"嘉兴港", "加薪"}, Complete: true}, f.query))
		}),
		"search-also": page(func(f *searchState) {
			f.results.Synonyms, f.partial = []string{"老年人", "长者"}, true
		}),
		"search-none":        app.Raw(`<ol class="results">` + Rows(search.Results{Complete: true}, "龘", nil) + `</ol>`),
		"search-none-narrow": app.Raw(`<ol class="results">` + Rows(search.Results{Complete: true}, "龘 版面:要闻", nil) + `</ol>`),
		"search-unsearched":  page(func(f *searchState) { f.partial, f.missing = true, 30<<20 }),
		"search-fetching":    page(func(f *searchState) { f.partial, f.missing, f.fetching = true, 30<<20, true }),
		"search-typing": page(func(f *searchState) {
			f.suggestions = []search.Suggestion{
				{Kind: search.SuggestWord, Text: "港区", Marks: []search.Mark{{End: len("港")}}},
				{Kind: search.SuggestPerson, Text: "沈嘉伟", Docs: 12},
				{Kind: search.SuggestPlace, Text: "嘉兴港"},
				{Kind: search.SuggestSection, Text: "要闻"},
				{Kind: search.SuggestArticle, Text: "首签五个项目", Doc: &search.Doc{Edition: "2026-02", Slug: "shouqian"}},
			}
		}),
		"search-sections": panel(panelSection),
		"search-time":     panel(panelTime),
		"search-people":   panel(panelPerson),
		"search-narrow": page(func(f *searchState) {
			f.query = "项目 版面:民生"
			f.found(answered(search.Results{Complete: true}, f.query))
		}),
		"search-nothing": page(func(f *searchState) { f.found(answered(search.Results{Complete: true}, f.query)) }),
		"search-failed":  page(func(f *searchState) { f.results, f.failed = nil, true }),

		"word":      &WordChip{Word: word{text: "撬装", articles: 3}},
		"word-only": &WordChip{Word: word{text: "沈嘉伟"}},
	}
}
