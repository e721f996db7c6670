//go:build !js

package web

import "zhaputide/content"

// newestYear is the year that is not closed yet: the newest edition's.
func newestYear(n *content.Newspaper) string { return n.Editions[0].Date.Year() }

// closedYears are the years before the newest edition's, newest first.
func closedYears(n *content.Newspaper) []string {
	var years []string
	last := newestYear(n)
	for _, e := range n.Editions {
		if year := e.Date.Year(); year != last {
			years = append(years, year)
			last = year
		}
	}
	return years
}

// editionsOf are the editions of a year, newest first.
func editionsOf(n *content.Newspaper, year string) []*content.Edition {
	var out []*content.Edition
	for _, e := range n.Editions {
		if e.Date.Year() == year {
			out = append(out, e)
		}
	}
	return out
}
