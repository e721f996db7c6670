package ui

import (
	"encoding/json"
	"time"
)

// Offer is what this phone remembers of the offer to put the paper onto the home screen.
type Offer struct {
	Read     string `json:"read,omitempty"` // address of the first article that was read to its end
	Seen     int    `json:"seen,omitempty"` // days on which the offer was seen
	Day      int    `json:"day,omitempty"`  // the last of them, as dayOf says it
	Answered bool   `json:"answered,omitempty"`
}

// maxOffers limits the days on which a reader who passes the offer over sees it.
const maxOffers = 2

// Offer is what is remembered; what is spoilt counts as nothing.
func (l *LocalState) Offer() Offer {
	var o Offer
	if json.Unmarshal([]byte(l.load(offerKey)), &o) != nil {
		return Offer{}
	}
	return o
}

// SetOffer remembers it, in this page alone where the phone has no room: an offer is worth no complaint.
func (l *LocalState) SetOffer(o Offer) {
	b, _ := json.Marshal(o) // plain values: cannot fail
	_ = l.save(offerKey, string(b))
}

// forgetRead forgets which article was read.
func (l *LocalState) forgetRead() {
	if o := l.Offer(); o.Read != "" {
		o.Read = ""
		l.SetOffer(o)
	}
}

// due tells whether the offer may stand at the end of the article at path: it is at least the second one, the reader has not answered, and
// has passed it over on one other day at most.
func (o Offer) due(path string, now time.Time) bool {
	return o.Read != "" && o.Read != path && !o.Answered && o.Seen < maxOffers && o.Day != dayOf(now)
}

// dayOf numbers the days: 2026055 is 24 February. To write dates package time would bring 30 KB more.
func dayOf(t time.Time) int { return t.Year()*1000 + t.YearDay() }
