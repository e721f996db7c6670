package ui

import (
	"errors"
	"testing"

	"zhaputide/content/protocol"
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

func TestLocalStateKeeps(t *testing.T) {
	store := &mapStore{}
	l := LocalState{Store: store}
	if err := errors.Join(l.Read(entry(1)), l.Read(entry(2)), l.SetSaved(Entries{entry(3)}), l.SetSettings(Settings{Size: 5, Theme: "dark"})); err != nil {
		t.Fatal(err)
	}
	again := LocalState{Store: store}
	if h := again.History(); len(h) != 2 || h[0] != entry(2) {
		t.Errorf("history %v", h)
	}
	if !again.Saved().Has(entry(3).Path) || again.Settings().Size != 5 {
		t.Error("saved or settings are lost")
	}
	again.EraseHistory()
	if len(l.History()) != 0 || len(l.Saved()) != 1 {
		t.Error("erasing the history erases the history")
	}
	l.EraseAll()
	if len(store.kept) != 0 || len(l.Saved()) != 0 {
		t.Errorf("left: %v", store.kept)
	}
}

func TestLocalStateSurvivesFullStorage(t *testing.T) {
	full := errors.New("no room")
	store := &mapStore{full: full}
	l := LocalState{Store: store}
	for i := range 3 {
		if err := l.Read(entry(i)); !errors.Is(err, full) {
			t.Fatalf("full storage: %v", err)
		}
	}
	if len(l.History()) != 3 {
		t.Errorf("while the page is open it remembers: %v", l.History())
	}
	store.full = nil
	if err := l.Read(entry(4)); err != nil || len(DecodeEntries(store.kept[historyKey], 0)) != 4 {
		t.Errorf("with room again all of it is kept: %v, %v", err, store.kept)
	}
	store.full = full
	_ = l.SetSettings(Settings{Size: 6, Theme: "dark"})
	l.EraseAll()
	if l.Settings().Size != protocol.DefaultSize || len(l.History()) != 0 {
		t.Error("erasing also forgets what was only remembered")
	}
}
