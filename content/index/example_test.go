package index_test

import (
	"fmt"
	"log"
	"os"

	"zhaputide/content"
	"zhaputide/content/index"
	"zhaputide/content/segment"
)

// The build writes an index and the texts beside it; the phone opens both, finds a term, and reads the articles that hold it.
func Example() {
	words, err := os.ReadFile("../segment/testdata/small.lexicon")
	if err != nil {
		log.Fatal(err)
	}
	lexicon, err := segment.OpenLexicon(words)
	if err != nil {
		log.Fatal(err)
	}
	article := content.Article{
		Edition: "2026-02", Slug: "matou", Section: "yaowen", Date: "2026-02-24", Headline: "嘉兴港区上门服务",
		Bylines: []content.Byline{{Role: "记者", Names: []string{"李博文"}}, {Role: "摄影", Names: []string{"John Smith"}}},
		Blocks:  []content.Block{{ID: "p1", Text: "银行的行长步行到港口。"}, {ID: "p2", Text: "港口的服务更好。"}},
	}
	docs := []index.Doc{index.FromArticle(&article)}
	file, err := index.Build(docs, lexicon, lexicon.Folder())
	if err != nil {
		log.Fatal(err)
	}

	segment, err := index.Open(file)
	if err != nil {
		log.Fatal(err)
	}
	texts, err := index.OpenTexts(index.BuildTexts(docs, lexicon.Folder()))
	if err != nil {
		log.Fatal(err)
	}
	for doc, code := range segment.Postings(segment.Find("港口")) {
		headline, _, byline, _ := texts.Parts(doc)
		fmt.Printf("%s: %s, %d times in the body\n", segment.Path(doc), headline, code.Times())
		fmt.Println(byline)
		fmt.Printf("%q\n", texts.Bylines(doc))
	}
	// Output:
	// 2026-02/matou: 嘉兴港区上门服务, 2 times in the body
	// 记者 李博文 摄影 John Smith
	// [{"记者" ["李博文"]} {"摄影" ["John Smith"]}]
}
