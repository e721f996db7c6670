package content

// The kinds of page, as they stand in body[data-kind], in packs and in scripts. Places have all but the last two, which stand where no page
// can be shown.
const (
	KindFront    = "front"
	KindEdition  = "edition"
	KindArticle  = "article"
	KindSection  = "section"
	KindArchive  = "archive"
	KindYear     = "year"
	KindSearch   = "search"
	KindSaved    = "saved"
	KindSettings = "settings"
	KindAbout    = "about"
	KindOffline  = "offline"  // not kept here, and not reachable
	KindNotFound = "notfound" // the paper has no such page
)

// Kinds lists all of them.
var Kinds = []string{
	KindFront, KindEdition, KindArticle, KindSection, KindArchive, KindYear, KindSearch, KindSaved, KindSettings, KindAbout, KindOffline, KindNotFound,
}

// DrawnKinds lists the kinds of page that the app draws itself: their HTML says only that it is coming.
var DrawnKinds = []string{KindSearch, KindSaved, KindSettings}
