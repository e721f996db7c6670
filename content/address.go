package content

// The permanent addresses of the paper. They are built here and read in address_read.go, on both sides; scripts read them in web/js/address.js.
const (
	FrontPath    = "/"
	ArchivePath  = "/" + EditionDir + "/"
	SearchPath   = "/search/"
	SavedPath    = "/saved/"
	SettingsPath = "/settings/"
	AboutPath    = "/about/"
)

// The first parts of the addresses that name something.
const (
	EditionDir = "e" // of the archive too, which names nothing
	ArticleDir = "a"
	SectionDir = "s"
	YearDir    = "y"
)

// EditionPath is the address of an edition.
func EditionPath(edition string) string { return ArchivePath + edition + "/" }

// ArticlePath is the address of an article.
func ArticlePath(edition, slug string) string {
	return "/" + ArticleDir + "/" + edition + "/" + slug + "/"
}

// SectionPath is the address of a section.
func SectionPath(id string) string { return "/" + SectionDir + "/" + id + "/" }

// YearPath is the address of a closed year's archive.
func YearPath(year string) string { return "/" + YearDir + "/" + year + "/" }

// Place is a page of the paper by its address: the kind of page, and the names in the address.
type Place struct {
	Kind    string // KindFront and so on; "" for none
	Edition string // of an edition or an article; of an article's address that is cut off too, which has no kind
	Name    string // slug, section ID or year
}

// Path is the address of the place in its one canonical form; "" for none.
func (p Place) Path() string {
	switch p.Kind {
	case KindFront:
		return FrontPath
	case KindArchive:
		return ArchivePath
	case KindSearch, KindSaved, KindSettings, KindAbout:
		return "/" + p.Kind + "/"
	case KindEdition:
		return EditionPath(p.Edition)
	case KindSection:
		return SectionPath(p.Name)
	case KindYear:
		return YearPath(p.Name)
	case KindArticle:
		return ArticlePath(p.Edition, p.Name)
	}
	return ""
}

// The tabs of the bar under the thumb.
const (
	TabToday    = "today"
	TabArchive  = "archive"
	TabSearch   = "search"
	TabSaved    = "saved"
	TabSettings = "settings"
)

// Tabs says under which tab a kind of page stands; one that is not here stands under [TabToday].
var Tabs = map[string]string{
	KindEdition: TabArchive, KindArchive: TabArchive, KindYear: TabArchive,
	KindSearch: TabSearch, KindSaved: TabSaved, KindSettings: TabSettings, KindAbout: TabSettings,
}

// Tab is the tab that is lit on the page of this place.
func (p Place) Tab() string {
	if tab, ok := Tabs[p.Kind]; ok {
		return tab
	}
	return TabToday
}
