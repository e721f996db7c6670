package ui

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// rows draws articles as a list of links, each with a button that takes it out of the list called name. note says more of each; it may be nil.
func rows(list Entries, name string, takeOut func(headline string) string, onTakeOut func(Entry), note func(Entry) string) app.UI {
	items := make([]app.UI, len(list))
	for i, e := range list {
		meta := make([]app.UI, 0, 3)
		if e.Section != "" {
			meta = append(meta, textEl("span", "", e.Section))
		}
		if e.Date != "" {
			meta = append(meta, textEl("span", "", e.Date.Chinese()))
		}
		if note != nil {
			if words := note(e); words != "" {
				meta = append(meta, textEl("span", "", words))
			}
		}
		items[i] = classEl("li", "row",
			el("a", attrs{"class", "row-link", "href", e.Path},
				textEl("h3", "headline", e.Headline),
				classEl("p", "meta", meta...),
			),
			iconButton("close", takeOut(e.Headline)).
				OnClick(func(app.Context, app.Event) { onTakeOut(e) }, app.EventScope(name, e.Path, e.At)),
		)
	}
	return classEl("ol", "rows", items...)
}
