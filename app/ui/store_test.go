package ui

import (
	"errors"
	"testing"
)

// mapStore is a storage for tests. With full set it refuses every write.
type mapStore struct {
	kept map[string]string
	full error
}

func (s *mapStore) Load(key string) string { return s.kept[key] }

func (s *mapStore) Save(key, value string) error {
	if s.full != nil {
		return s.full
	}
	if s.kept == nil {
		s.kept = map[string]string{}
	}
	s.kept[key] = value
	return nil
}

func (s *mapStore) Erase(keys ...string) {
	for _, key := range keys {
		delete(s.kept, key)
	}
}

func TestMemoryKeeps(t *testing.T) {
	store := &mapStore{}
	m := Memory{Store: store}
	if err := errors.Join(m.Read(entry(1)), m.Read(entry(2)), m.SetSaved(Entries{entry(3)}), m.SetSettings(Settings{Size: 5, Theme: "dark"})); err != nil {
		t.Fatal(err)
	}
	again := Memory{Store: store}
	if h := again.History(); len(h) != 2 || h[0] != entry(2) {
		t.Errorf("history %v", h)
	}
	if !again.Saved().Has(entry(3).Path) || again.Settings().Size != 5 {
		t.Error("saved or settings are lost")
	}
	again.EraseHistory()
	if len(m.History()) != 0 || len(m.Saved()) != 1 {
		t.Error("erasing the history erases the history")
	}
	m.EraseAll()
	if len(store.kept) != 0 || len(m.Saved()) != 0 {
		t.Errorf("left: %v", store.kept)
	}
}

func TestMemorySurvivesFullStorage(t *testing.T) {
	full := errors.New("no room")
	store := &mapStore{full: full}
	m := Memory{Store: store}
	for i := range 3 {
		if err := m.Read(entry(i)); !errors.Is(err, full) {
			t.Fatalf("full storage: %v", err)
		}
	}
	if len(m.History()) != 3 {
		t.Errorf("while the page is open it remembers: %v", m.History())
	}
	store.full = nil
	if err := m.Read(entry(4)); err != nil || len(DecodeEntries(store.kept[historyKey], 0)) != 4 {
		t.Errorf("with room again all of it is kept: %v, %v", err, store.kept)
	}
	store.full = full
	_ = m.SetSettings(Settings{Size: 6, Theme: "dark"})
	m.EraseAll()
	if m.Settings().Size != defaultSize || len(m.History()) != 0 {
		t.Error("erasing also forgets what was only remembered")
	}
}
