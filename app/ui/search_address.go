package ui

import (
	"net/url"
	"strings"

	"zhaputide/app/search"
)

// writeAddress keeps query and order in the address, where back, reload and share find them.
func (s *searchSession) writeAddress() {
	s.unwritten = false
	s.location.rewrite(writeQuery(s.query, s.order))
}

const newestFirst = "newest" // ?by=

// writeQuery writes query and order as the query of an address.
func writeQuery(query string, order search.Order) string {
	var parts []string
	if query != "" {
		parts = append(parts, "q="+url.QueryEscape(query))
	}
	if order == search.ByDate {
		parts = append(parts, "by="+newestFirst)
	}
	if parts == nil {
		return ""
	}
	return "?" + strings.Join(parts, "&")
}

// readQuery reads what [writeQuery] has written; nothing where it is torn.
func readQuery(query string) (string, search.Order) {
	values, err := url.ParseQuery(strings.TrimPrefix(query, "?"))
	if err != nil {
		return "", search.ByRelevance
	}
	order := search.ByRelevance
	if values.Get("by") == newestFirst {
		order = search.ByDate
	}
	return strings.TrimSpace(values.Get("q")), order
}
