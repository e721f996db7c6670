package ui

import (
	"encoding/json"
	"slices"
	"strings"

	"zhaputide/content/protocol"
)

const maxSearches = protocol.MaxSearches // recent searches that are kept

// Searches are the recent searches, newest first.
func (l *LocalState) Searches() []string { return decodeSearches(l.load(searchesKey)) }

// SetSearches keeps the recent searches.
func (l *LocalState) SetSearches(list []string) error {
	b, err := json.Marshal(list)
	if err != nil { // plain strings: cannot be
		return err
	}
	return l.save(searchesKey, string(b))
}

// EraseSearches forgets what was searched.
func (l *LocalState) EraseSearches() { l.erase(searchesKey) }

// decodeSearches reads the list as the phone keeps it; one that is spoilt is empty.
func decodeSearches(text string) []string {
	var list []string
	if json.Unmarshal([]byte(text), &list) != nil {
		return nil
	}
	list = slices.DeleteFunc(list, func(query string) bool { return strings.TrimSpace(query) == "" })
	return list[:min(len(list), maxSearches)]
}

// withSearch puts a query in front of the list.
func withSearch(list []string, query string) []string {
	next := append([]string{query}, withoutSearch(list, query)...)
	return next[:min(len(next), maxSearches)]
}

func withoutSearch(list []string, query string) []string {
	return slices.DeleteFunc(slices.Clone(list), func(old string) bool { return old == query })
}
