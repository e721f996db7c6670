package segment_test

import (
	"fmt"
	"log"
	"os"
	"strings"

	"zhaputide/content/segment"
)

// A phone opens the lexicon of the paper and cuts a text as the build did, however it is written.
func Example() {
	file, err := os.ReadFile("testdata/small.lexicon")
	if err != nil {
		log.Fatal(err)
	}
	lexicon, err := segment.OpenLexicon(file)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(strings.Join(segment.Words(lexicon, lexicon.Folder(), "嘉興港區綜合執法分局上门服务"), " / "))
	fmt.Println(lexicon.Pinyin('行'))
	// Output:
	// 嘉興港區 / 綜合執法 / 分局 / 上门服务
	// [xing hang heng]
}

// The index folds a text, cuts it, and keeps the words with the words inside them: so 港区 finds 嘉兴港区.
func ExampleTerms() {
	file, err := os.ReadFile("testdata/small.lexicon")
	if err != nil {
		log.Fatal(err)
	}
	lexicon, err := segment.OpenLexicon(file)
	if err != nil {
		log.Fatal(err)
	}
	folded := lexicon.Folder().Fold("ＧＩＬ管沟，嘉兴港区").Text
	segment.Terms(lexicon, folded, lexicon.Cut(folded), func(term string, word bool) { fmt.Println(term, word) })
	// Output:
	// gil管沟 true
	// 嘉兴港区 true
	// 嘉兴 false
	// 港区 false
}
