package ui

import (
	"encoding/json"
	"slices"
	"strings"
)

const searchesMost = 10 // recent searches that are kept

// Searches are the recent searches, newest first.
func (m *Memory) Searches() []string { return decodeSearches(m.load(searchesKey)) }

// SetSearches keeps the recent searches.
func (m *Memory) SetSearches(list []string) error {
	b, err := json.Marshal(list)
	if err != nil { // plain strings: cannot be
		return err
	}
	return m.save(searchesKey, string(b))
}

// EraseSearches forgets what was searched.
func (m *Memory) EraseSearches() { m.erase(searchesKey) }

// decodeSearches reads the list as the phone keeps it; one that is spoilt is empty.
func decodeSearches(text string) []string {
	var list []string
	if json.Unmarshal([]byte(text), &list) != nil {
		return nil
	}
	list = slices.DeleteFunc(list, func(query string) bool { return strings.TrimSpace(query) == "" })
	return list[:min(len(list), searchesMost)]
}

// withSearch puts a query in front of the list.
func withSearch(list []string, query string) []string {
	next := append([]string{query}, withoutSearch(list, query)...)
	return next[:min(len(next), searchesMost)]
}

func withoutSearch(list []string, query string) []string {
	return slices.DeleteFunc(slices.Clone(list), func(old string) bool { return old == query })
}

// remember puts the present query among the recent ones: one that was meant, not every letter on the way to it.
func (s *searchSession) remember() {
	if s.query != "" {
		// what the phone has no room for is remembered until the page goes; that is no loss worth a word
		_ = s.memory.SetSearches(withSearch(s.memory.Searches(), s.query))
		s.readRecent()
	}
}

// readRecent reads the recent searches as the phone has them now.
func (s *searchSession) readRecent() { s.recent = s.memory.Searches() }

func (s *searchSession) forget(query string) {
	_ = s.memory.SetSearches(withoutSearch(s.memory.Searches(), query)) // a shorter list fits
	s.readRecent()
}

func (s *searchSession) forgetAll() {
	list := s.memory.Searches()
	s.memory.EraseSearches()
	s.recent = nil
	s.notices.undo(sayErased, func() {
		_ = s.memory.SetSearches(list) // it was there before
		s.readRecent()
	})
}
