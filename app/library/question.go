package library

import (
	"encoding/json"
	"fmt"
	"time"

	"zhaputide/app/search"
)

// About is what a question is about.
type About string

// What may be asked.
const (
	AboutQuery   About = "query"   // what the paper says of Query
	AboutWord    About = "word"    // which word of Text stands at At, and how many articles mention it
	AboutPaper   About = "paper"   // nothing but its sections; the desk opens what finding needs, whatever it takes
	AboutKept    About = "kept"    // the same, if everything is on this phone already and is not more than Most; else nothing: no answer comes
	AboutChanges About = "changes" // the paper has changed; no answer comes
	AboutShown   About = "shown"   // nothing: the last part of the answer Number is on the screen
)

// Question is what a page asks a [Desk]. It goes over as JSON, from one thread to the other.
type Question struct {
	Number int // every part of the answer carries it
	About  About

	Query   string       `json:",omitempty"`
	Order   search.Order `json:",omitempty"`
	First   int          `json:",omitempty"` // rows that come first, before anything else is looked for
	Limit   int          `json:",omitempty"` // rows in all
	Suggest int          `json:",omitempty"` // suggestions at most
	Paced   bool         `json:",omitempty"` // the page says of every part with rows or suggestions when it is shown: see AboutShown
	Whole   bool         `json:",omitempty"` // the reader wants everything looked through, whatever there is to fetch

	Most int `json:",omitempty"` // bytes that AboutKept may open; 0: whatever there is

	Text string `json:",omitempty"`
	At   int    `json:",omitempty"` // in bytes
}

// Part is a part of an answer. It goes over as JSON, and its rows beside that.
type Part struct {
	Number int
	Failed bool `json:",omitempty"` // nothing can be found now; no other part comes

	Sections []search.Section `json:",omitempty"` // of the paper, in its order; with the first part
	Partial  bool             `json:",omitempty"` // some of the paper is not on this phone and has not come; with the first part
	Missing  int              `json:",omitempty"` // bytes of that which were not asked for; with the first part

	Results *search.Results `json:",omitempty"` // as far as they are known, without the hits: those are rows
	Took    time.Duration   `json:",omitempty"` // the work that they have cost
	Words   []string        `json:",omitempty"` // the words of the query, cut; with the first results

	HTML  string `json:"-"`          // with results the rows that come first, without them those that come next: see [Draw]
	Shown bool   `json:"-"`          // they are on the screen before the page has heard of them
	Rows  []Row  `json:",omitempty"` // what these are

	Suggested bool                `json:",omitempty"` // Suggest is an answer, be it empty
	Suggest   []search.Suggestion `json:",omitempty"`

	Corrections []string `json:",omitempty"` // with the last part, where there are any

	Word     string `json:",omitempty"` // "" for a space or a mark
	Start    int    `json:",omitempty"` // where it begins in the text, in bytes
	Articles int    `json:",omitempty"` // that mention it
}

// Encode writes the question for [DecodeQuestion].
func (q Question) Encode() string { return encode(q) }

// Encode writes the part for [DecodePart].
func (p Part) Encode() string { return encode(p) }

// encode cannot fail: both are plain values, and no number in them is infinite.
func encode(v any) string {
	b, err := json.Marshal(v)
	if err != nil {
		panic(fmt.Sprintf("encode %T: %v", v, err))
	}
	return string(b)
}

// DecodeQuestion reads what [Question.Encode] wrote.
func DecodeQuestion(text string) (q Question, err error) {
	if err = json.Unmarshal([]byte(text), &q); err != nil {
		return q, fmt.Errorf("question: %w", err)
	}
	return q, nil
}

// DecodePart reads what [Part.Encode] wrote.
func DecodePart(text string) (p Part, err error) {
	if err = json.Unmarshal([]byte(text), &p); err != nil {
		return p, fmt.Errorf("part of an answer: %w", err)
	}
	return p, nil
}
