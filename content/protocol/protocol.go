// Package protocol names what the app, the scripts of a page and the service worker must agree on.
//
// Go uses these constants by name. The build puts their values into the scripts, where MSG.name and CONST.name stand: see
// web/script_constants.go, which lists all of them. So no such fact is written twice.
package protocol

// Messages to the service worker, by type.
const (
	MsgRefresh  = "refresh"   // look for a new edition; soon: nobody asked, so not more often than once a minute; online: the network is back
	MsgKeep     = "keep"      // keep what: KeepRecent or KeepAll
	MsgPace     = "pace"      // what: PaceGo or PacePause
	MsgInspect  = "inspect"   // what: InspectAll, InspectMend or InspectStop
	MsgState    = "state"     // post back what is kept, in a message of this type too
	MsgPin      = "pin"       // paths are the saved articles: they are to be pinned
	MsgDrop     = "drop"      // erase what: DropOld or DropAll
	MsgTakeOver = "take-over" // put the waiting shell in charge
	MsgGiveWay  = "give-way"  // to the worker in charge then: end what is under way, or the other one waits for it
)

// Messages to the pages, by type: of the service worker, and of the boot script.
const (
	MsgEdition   = "edition"   // a new edition is wholly kept: id, title, date
	MsgChanged   = "changed"   // the paper changed in another way: a correction, an older edition
	MsgShell     = "shell"     // a new shell is kept and waits for MsgTakeOver: shell
	MsgKeeping   = "keeping"   // progress: done of total editions, bytes
	MsgFull      = "full"      // the phone has no room for more; id, title, date: nor for this new edition
	MsgAgain     = "again"     // to the boot script: a look met with trouble; ask for the next one after some ms
	MsgPinned    = "pinned"    // paths are the saved articles that can be read without a network
	MsgInspected = "inspected" // progress: done of total files, damaged; what: InspectAll, InspectMend, or InspectStop when that is over
	MsgInstall   = "install"   // of the boot script: whether the paper can be installed has changed
	MsgAlone     = "alone"     // of the boot script: no service worker will come
	MsgOffer     = "offer"     // of a page's script: at the end of an article; what: OfferRead, OfferSeen, or what a button there says
)

// What happens at the end of an article.
const (
	OfferRead = "read" // the reader has come there
	OfferSeen = "seen" // and the offer to put the paper onto the home screen stood there
)

// What a service worker keeps of the paper.
const (
	KeepRecent = "recent" // the newest RecentEditions
	KeepYear   = "year"   // those of the year that ends with the newest edition
	KeepAll    = "all"
)

// What the reader says of the fetching of older editions, and why it rests.
const (
	PaceGo      = "go"      // also over a line that is slow or dear
	PacePause   = "pause"   // not until the reader says so
	PaceSparing = "sparing" // the line is slow or dear, and the reader has not said that it does not matter
)

// What an inspection is to do with the files on this phone.
const (
	InspectAll  = "all"  // compare each with its hash
	InspectMend = "mend" // fetch anew those that were found damaged
	InspectStop = "stop"
)

// What is erased.
const (
	DropOld = "old" // every edition but the newest; what is saved stays
	DropAll = "all" // all but the app itself
)

// RecentEditions is the number of editions that are kept unless the reader wants all.
const RecentEditions = 60

// PacksCache names the cache of the newspaper. The caches of the shell have names of their own, which only the worker knows.
const PacksCache = "packs"

// SavedCache names the cache of the saved articles. SavedDir, and then the address of an article, is what one lies under there: a pack
// with that page alone.
const (
	SavedCache = "saved"
	SavedDir   = "/packs/saved"
)

// Folders of files that never change.
const (
	PacksDir  = "/packs/"
	MediaDir  = "/media/" // pictures
	SearchDir = "/find/"  // index segments, texts, lexicon parts
	ShellDir  = "/shell/"
)

// NearArticles limits the articles that are named where an address has no page, but its edition has.
const NearArticles = 6

// QueryField and IDField are the members of a search request that the page's script fills in for a letter.
const (
	QueryField = "Query"
	IDField    = "ID"
)

// The keys of localStorage under which stands what a phone remembers of its reader, as JSON.
const (
	SettingsKey = "zhapu.settings"
	SavedKey    = "zhapu.saved"
	HistoryKey  = "zhapu.history"
	SearchesKey = "zhapu.searches"
)

// Limits of these lists, and of what is shown of them.
const (
	MaxHistory  = 200 // articles that were read; the oldest leave first
	MaxSearches = 10  // recent searches
	ListRows    = 50  // rows by which a list grows on the page
)

// Themes lists the themes in the order of the choice. The first one is the usual one: as the phone has it, by day and by night.
var Themes = []string{"system", "light", "paper", "dark"}

// The steps of type size, from 1. The style sheet knows their pixels.
const (
	Sizes       = 6
	DefaultSize = 2
	ElderSize   = 4 // in 长辈版
)
