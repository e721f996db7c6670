package ui

import "zhaputide/app/browser"

// What this phone remembers of its reader stands under these keys and nowhere else. Every page's inline script reads the first.
const (
	settingsKey = "zhapu.settings"
	savedKey    = "zhapu.saved"
	historyKey  = "zhapu.history"
	searchesKey = "zhapu.searches"
)

// Store is the phone's small storage. Load gives "" for what is not there; it never fails.
// Save fails when the phone has no room or does not allow it.
type Store interface {
	Load(key string) string
	Save(key, value string) error
	Erase(keys ...string)
}

// Memory is what this phone remembers of its reader: settings, saved articles, reading history, recent searches. It works on when the
// storage refuses: what could not be written is remembered for as long as the page is open.
//
// Lists are read again before each change, because the paper may be open in two tabs.
type Memory struct {
	Store Store

	held map[string]string // what the storage refused, by key
}

// Settings are the reader's settings, or the defaults.
func (m *Memory) Settings() Settings { return DecodeSettings(m.load(settingsKey)) }

// SetSettings keeps the settings.
func (m *Memory) SetSettings(s Settings) error { return m.save(settingsKey, s.Encode()) }

// Saved is the list of saved articles.
func (m *Memory) Saved() Entries { return DecodeEntries(m.load(savedKey), 0) }

// SetSaved keeps the list of saved articles.
func (m *Memory) SetSaved(list Entries) error { return m.save(savedKey, list.Encode()) }

// History is the reading history.
func (m *Memory) History() Entries { return DecodeEntries(m.load(historyKey), historyMax) }

// Read puts an article that was shown in front of the history.
func (m *Memory) Read(e Entry) error {
	return m.SetHistory(m.History().With(e, historyMax))
}

// SetHistory keeps the reading history.
func (m *Memory) SetHistory(list Entries) error { return m.save(historyKey, list.Encode()) }

// EraseSaved forgets what was saved.
func (m *Memory) EraseSaved() { m.erase(savedKey) }

// EraseHistory forgets what was read.
func (m *Memory) EraseHistory() { m.erase(historyKey) }

// EraseAll forgets everything.
func (m *Memory) EraseAll() { m.erase(settingsKey, savedKey, historyKey, searchesKey) }

func (m *Memory) load(key string) string {
	if text, ok := m.held[key]; ok {
		return text
	}
	return m.Store.Load(key)
}

func (m *Memory) save(key, text string) error {
	err := m.Store.Save(key, text)
	if err == nil {
		delete(m.held, key)
		return nil
	}
	if m.held == nil {
		m.held = map[string]string{}
	}
	m.held[key] = text
	return err
}

func (m *Memory) erase(keys ...string) {
	for _, key := range keys {
		delete(m.held, key)
	}
	m.Store.Erase(keys...)
}

// phoneStore is the phone's storage.
type phoneStore struct{}

func (phoneStore) Load(key string) string       { return browser.Load(key) }
func (phoneStore) Save(key, value string) error { return browser.Save(key, value) }
func (phoneStore) Erase(keys ...string)         { browser.Erase(keys...) }
