package library

import (
	"encoding/json"
	"fmt"
	"time"

	"zhaputide/app/search"
)

// The way of a letter, from the search box to its rows on the screen. The lines are messages, the capitals states of the current request,
// which web/js/search-request.js alone holds; where no worker can run, ui.pageWorker stands for both columns in the middle.
//
//	box        search-request.js              search worker            app: ui.searchSession
//	 │──input───▶│ the armed request: SENT       │                        │
//	 │           │──Request query───────────────▶│ ends an older query    │
//	 │──input────────────────────────────────────────────────────────────▶│ asks too: gets the letter's id, arms the next letter
//	 │           │◀─Response results, rows───────│                        │
//	 │           │ rows into the list: PAINTING  │ awaits the ack         │
//	 │           │ two frames later: SHOWN       │                        │
//	 │           │──Response───────────────────────────────────────────▶ │ IsCurrent? else it is dropped
//	 │           │◀─────────────────────────────────────────Request ack──│
//	 │           │──Request ack─────────────────▶│                        │
//	 │           │◀─Response suggestions─────────│ no letter for 150 ms   │
//	 │           │◀─Response results─────────────│ the texts are scanned  │ each goes on to the app,
//	 │           │◀─Response rows, more rows ────│                        │ which acknowledges it when it is painted
//	 │           │◀─Response corrections─────────│                        │
//
// A newer letter begins at the top, whatever the state; a word that is tapped (KindWord) goes beside all this and changes nothing of it.

// RequestKind says what a [Request] asks for.
type RequestKind string

// The kinds of request.
const (
	KindQuery   RequestKind = "query"   // what the paper says of Query
	KindWord    RequestKind = "word"    // which word of Text stands at At, and how many articles mention it
	KindOpen    RequestKind = "open"    // the paper's sections; the worker opens its index, fetching whatever that takes
	KindWarm    RequestKind = "warm"    // as KindOpen if every file is on this phone and they are not more than MaxBytes; else no response comes
	KindRefresh RequestKind = "refresh" // the paper has changed; no response comes
	KindAck     RequestKind = "ack"     // the last response to the request ID is painted; no response comes
)

// Request goes from a page to a [SearchWorker], as JSON from one thread to the other.
type Request struct {
	ID   int // every response to it carries this number
	Kind RequestKind

	Query    string       `json:",omitempty"`
	Order    search.Order `json:",omitempty"`
	First    int          `json:",omitempty"` // rows of the first response, before anything else is looked for
	Limit    int          `json:",omitempty"` // rows in all
	Suggest  int          `json:",omitempty"` // suggestions at most
	Acks     bool         `json:",omitempty"` // the page acknowledges every response with rows or suggestions when it is painted
	FetchAll bool         `json:",omitempty"` // the reader wants the whole archive searched, whatever there is to fetch

	MaxBytes int `json:",omitempty"` // that KindWarm may open; 0: no limit

	Text string `json:",omitempty"`
	At   int    `json:",omitempty"` // in bytes
}

// Response carries a part of the answer to a request, which may have several. From one thread to the other it goes as JSON, with its HTML
// beside that.
type Response struct {
	ID     int
	Failed bool `json:",omitempty"` // nothing can be found now; no other response comes

	Sections []search.Section `json:",omitempty"` // of the paper, in its order; with the first response
	Partial  bool             `json:",omitempty"` // some of the paper is not on this phone and has not come; with the first response
	Missing  int              `json:",omitempty"` // bytes of that which were not asked for; with the first response

	Results *search.Results `json:",omitempty"` // as far as they are known, without the hits: those are rows
	Took    time.Duration   `json:",omitempty"` // the work that they have cost
	Words   []string        `json:",omitempty"` // the words of the query, cut; with the first results

	HTML  string `json:"-"`          // with results the rows that come first, without them those that come next: see [RenderRows]
	Shown bool   `json:"-"`          // they are on the screen before the app has heard of them
	Rows  []Row  `json:",omitempty"` // what these are

	Suggested bool                `json:",omitempty"` // Suggest is an answer, be it empty
	Suggest   []search.Suggestion `json:",omitempty"`

	Corrections []string `json:",omitempty"` // with the last response, where there are any

	Word     string `json:",omitempty"` // "" for a space or a mark
	Start    int    `json:",omitempty"` // where it begins in the text, in bytes
	Articles int    `json:",omitempty"` // that mention it
}

// Encode writes the request for [DecodeRequest].
func (r Request) Encode() string { return encode(r) }

// Encode writes the response for [DecodeResponse].
func (r Response) Encode() string { return encode(r) }

// encode cannot fail: both are plain values, and no number in them is infinite.
func encode(v any) string {
	b, err := json.Marshal(v)
	if err != nil {
		panic(fmt.Sprintf("encode %T: %v", v, err))
	}
	return string(b)
}

// DecodeRequest reads what [Request.Encode] wrote.
func DecodeRequest(text string) (r Request, err error) {
	if err = json.Unmarshal([]byte(text), &r); err != nil {
		return r, fmt.Errorf("request: %w", err)
	}
	return r, nil
}

// DecodeResponse reads what [Response.Encode] wrote.
func DecodeResponse(text string) (r Response, err error) {
	if err = json.Unmarshal([]byte(text), &r); err != nil {
		return r, fmt.Errorf("response: %w", err)
	}
	return r, nil
}
