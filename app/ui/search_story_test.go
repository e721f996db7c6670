//go:build !js

package ui

import (
	"slices"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

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

// searchStories are all states of the search page, and the chip of a tapped word.
func searchStories() map[string]app.UI {
	page := func(change func(*finding)) app.UI {
		f := finding{query: "项目", took: 34 * time.Millisecond, sections: paperSections()}
		f.take(answered(search.Results{Total: 2, Hits: hits(), Complete: true}, "项目"))
		change(&f)
		return &SearchPage{Find: f, Now: noon()}
	}
	panel := func(name string) app.UI {
		return page(func(f *finding) {
			f.query, f.panel = "项目 版面:要闻 记者:郑晴 日期:2025-11..2026-02", name
		})
	}
	return map[string]app.UI{
		"search":        &SearchPage{},
		"search-recent": &SearchPage{Find: finding{recent: []string{"沈嘉伟", "项目 -签约"}, sections: paperSections()}},
		"search-asking": page(func(f *finding) { f.asking, f.results = true, nil }),
		"search-found":  page(func(*finding) {}),
		"search-rows":   app.Raw(`<ol class="results">` + resultRows(hits(), paperSections()) + `</ol>`),
		"search-newest": page(func(f *finding) { f.order = search.ByDate }),
		"search-more": page(func(f *finding) {
			f.results.Total = 33
		}),
		"search-meant": page(func(f *finding) {
			f.take(answered(search.Results{Corrections: []string{"嘉兴港", "加薪"}, Complete: true}, f.query))
		}),
		"search-also": page(func(f *finding) {
			f.results.Synonyms, f.partial = []string{"老年人", "长者"}, true
		}),
		"search-none":        app.Raw(`<ol class="results">` + Rows(search.Results{Complete: true}, "龘", nil) + `</ol>`),
		"search-none-narrow": app.Raw(`<ol class="results">` + Rows(search.Results{Complete: true}, "龘 版面:要闻", nil) + `</ol>`),
		"search-unsearched":  page(func(f *finding) { f.partial, f.missing = true, 30<<20 }),
		"search-fetching":    page(func(f *finding) { f.partial, f.missing, f.fetching = true, 30<<20, true }),
		"search-typing": page(func(f *finding) {
			f.suggest = []search.Suggestion{
				{Kind: search.Word, Text: "港区", Marks: []search.Mark{{End: len("港")}}},
				{Kind: search.Person, Text: "沈嘉伟", Docs: 12},
				{Kind: search.Place, Text: "嘉兴港"},
				{Kind: search.Sections, Text: "要闻"},
				{Kind: search.Article, Text: "首签五个项目", Doc: &search.Doc{Edition: "2026-02", Slug: "shouqian"}},
			}
		}),
		"search-sections": panel(panelSection),
		"search-time":     panel(panelTime),
		"search-people":   panel(panelPerson),
		"search-narrow": page(func(f *finding) {
			f.query = "项目 版面:民生"
			f.take(answered(search.Results{Complete: true}, f.query))
		}),
		"search-nothing": page(func(f *finding) { f.take(answered(search.Results{Complete: true}, f.query)) }),
		"search-failed":  page(func(f *finding) { f.results, f.failed = nil, true }),

		"word":      &WordChip{Word: word{text: "撬装", articles: 3}},
		"word-only": &WordChip{Word: word{text: "沈嘉伟"}},
	}
}
