package browser

// Part is a part of an answer, as it goes from a desk to its page.
type Part struct {
	Number   int    // of the question
	Text     string // what the page must know
	Rows     string // HTML beside that; with results all that the list shows, else what comes next
	Results  bool   // it has results,
	Complete bool   // which are known wholly
	Shown    bool   // on the page's side: the rows are on the screen
}
