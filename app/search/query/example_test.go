package query_test

import (
	"fmt"

	"zhaputide/app/search/query"
)

func Example() {
	q := query.Parse(`港区 “跨海铁路” －货运 记者：沈嘉伟 版面:要闻 日期:2026年2月`)
	fmt.Println(q.Words, q.Phrases, q.Without)
	fmt.Println(q.Bylines, q.Sections, q.From, q.To)

	q.Bylines = nil // as a tap on its chip does
	fmt.Println(q)
	// Output:
	// [港区] [跨海铁路] [货运]
	// [沈嘉伟] [要闻] 2026-02 2026-02
	// 港区 "跨海铁路" -货运 版面:要闻 日期:2026-02
}
