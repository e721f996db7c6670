package ui

import "time"

// day holds the articles of one day in the reading history.
type day struct {
	name string
	list Entries
}

// days groups the history by the day on which each was read, newest first, as seen from now and in its time zone.
func days(history Entries, now time.Time) []day {
	var out []day
	for _, e := range history {
		name := msgDay(time.Unix(e.At, 0).In(now.Location()), now)
		if n := len(out); n == 0 || out[n-1].name != name {
			out = append(out, day{name: name})
		}
		last := &out[len(out)-1]
		last.list = append(last.list, e)
	}
	return out
}
