package browser

// Response carries a part of the answer to a request from a search worker to its page.
type Response struct {
	ID       int    // of the request
	Text     string // JSON for the app
	Rows     string // HTML beside that: with Results all that the list shows, else the rows that come next
	Results  bool   // the response has results
	Complete bool   // the results are the whole answer
	Shown    bool   // the rows are on the screen; set on the page's side
}
