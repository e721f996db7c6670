//go:build !js

package search_test

import (
	"fmt"
	"log"
	"os"

	"zhaputide/app/search"
	"zhaputide/app/search/query"
	"zhaputide/content/index"
	"zhaputide/content/segment"
)

// The build writes lexicon, index and texts; the phone opens them, makes an engine and asks.
func Example() {
	words, err := os.ReadFile("testdata/small.lexicon")
	if err != nil {
		log.Fatal(err)
	}
	lexicon, err := segment.OpenLexicon(words)
	if err != nil {
		log.Fatal(err)
	}
	docs := []index.Doc{
		{Path: "2026-02-24/matou", Section: "jianshe", Date: "2026-02-24", Headline: "嘉兴港区新码头开工", Body: "嘉兴港区的新码头昨天开工。"},
		{Path: "2026-03-02/gongyuan", Section: "minsheng", Date: "2026-03-02", Headline: "市民公园开放", Body: "码头旁的公园今天开放。"},
	}
	source, err := open(docs, lexicon)
	if err != nil {
		log.Fatal(err)
	}

	engine, err := search.New(search.Config{
		Lexicon: lexicon, Folder: lexicon.Folder(), Sources: []search.Source{source},
		Sections: []search.Section{{ID: "jianshe", Name: "建设"}, {ID: "minsheng", Name: "民生"}},
		Places:   []string{"嘉兴港区"},
	})
	if err != nil {
		log.Fatal(err)
	}
	run := engine.Start(query.Parse("碼頭 版面:建设"), search.Options{})
	fmt.Println(run.First(1).Total, "at once, by the index")
	for !run.Step(1 << 20) { // 1 MB of text at a time: between two steps a phone may draw
	}
	for _, hit := range run.Results().Hits {
		mark := hit.HeadlineMarks[0]
		fmt.Println(hit.Edition, hit.Headline[:mark.Start]+"["+hit.Headline[mark.Start:mark.End]+"]"+hit.Headline[mark.End:])
	}
	for _, s := range engine.Suggest("jxgq", 1) {
		fmt.Println(s.Kind, s.Text)
	}
	// Output:
	// 1 at once, by the index
	// 2026-02-24 嘉兴港区新[码头]开工
	// place 嘉兴港区
}

func open(docs []index.Doc, lexicon *segment.Lexicon) (source search.Source, err error) {
	postings, err := index.Build(docs, lexicon, lexicon.Folder())
	if err != nil {
		return source, err
	}
	if source.Index, err = index.Open(postings); err != nil {
		return source, err
	}
	source.Texts, err = index.OpenTexts(index.BuildTexts(docs, lexicon.Folder()))
	return source, err
}
