package browser

// EarlySheet is the sheet that web/js/early.js has opened before the app was up, as it stands there; the zero value is none.
type EarlySheet struct {
	Name            string // data-action of its button
	Copied, Refused bool   // how copying the link went
}

// SheetID is the element that a sheet stands in, of early.js or of the app.
const SheetID = "sheet"
