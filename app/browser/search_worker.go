package browser

// Response is one of several to a request, as it goes from a search worker to its page.
type Response struct {
	ID       int    // of the request
	Text     string // what the app must know
	Rows     string // HTML beside that; with results all that the list shows, else what comes next
	Results  bool   // it has results,
	Complete bool   // which are known wholly
	Shown    bool   // on the page's side: the rows are on the screen
}
