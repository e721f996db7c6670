package ui

import (
	"zhaputide/app/browser"
	"zhaputide/content/protocol"
)

// What this phone remembers of its reader stands under these keys and nowhere else. The scripts of the pages read it too.
const (
	settingsKey = protocol.SettingsKey
	savedKey    = protocol.SavedKey
	historyKey  = protocol.HistoryKey
	searchesKey = protocol.SearchesKey
	offerKey    = "zhapu.offer"
)

// Store is the phone's small storage. Load gives "" for what is not there; it never fails.
// Save fails when the phone has no room or does not allow it.
type Store interface {
	Load(key string) string
	Save(key, value string) error
	Erase(keys ...string)
}

// LocalState reads and writes what this phone remembers of its reader: settings, saved articles, reading history, recent searches. It
// works on when the storage refuses: what could not be written is remembered for as long as the page is open.
//
// Lists are read again before each change, because the paper may be open in two tabs.
type LocalState struct {
	Store Store

	refused map[string]string // what the storage refused, by key
}

// Settings are the reader's settings, or the defaults.
func (l *LocalState) Settings() Settings { return DecodeSettings(l.load(settingsKey)) }

// SetSettings keeps the settings.
func (l *LocalState) SetSettings(s Settings) error { return l.save(settingsKey, s.Encode()) }

// Saved is the list of saved articles.
func (l *LocalState) Saved() Entries { return DecodeEntries(l.load(savedKey), 0) }

// SetSaved keeps the list of saved articles.
func (l *LocalState) SetSaved(list Entries) error { return l.save(savedKey, list.Encode()) }

// History is the reading history.
func (l *LocalState) History() Entries { return DecodeEntries(l.load(historyKey), maxHistory) }

// Read puts an article that was shown in front of the history.
func (l *LocalState) Read(e Entry) error {
	return l.SetHistory(l.History().With(e, maxHistory))
}

// SetHistory keeps the reading history.
func (l *LocalState) SetHistory(list Entries) error { return l.save(historyKey, list.Encode()) }

// EraseSaved forgets what was saved.
func (l *LocalState) EraseSaved() { l.erase(savedKey) }

// EraseHistory forgets what was read.
func (l *LocalState) EraseHistory() {
	l.erase(historyKey)
	l.forgetRead()
}

// EraseAll forgets everything but that the reader was offered something and does not want to be asked again.
func (l *LocalState) EraseAll() {
	l.erase(settingsKey, savedKey, historyKey, searchesKey)
	l.forgetRead()
}

func (l *LocalState) load(key string) string {
	if text, ok := l.refused[key]; ok {
		return text
	}
	return l.Store.Load(key)
}

func (l *LocalState) save(key, text string) error {
	err := l.Store.Save(key, text)
	if err == nil {
		delete(l.refused, key)
		return nil
	}
	if l.refused == nil {
		l.refused = map[string]string{}
	}
	l.refused[key] = text
	return err
}

func (l *LocalState) erase(keys ...string) {
	for _, key := range keys {
		delete(l.refused, key)
	}
	l.Store.Erase(keys...)
}

// phoneStore is the phone's storage.
type phoneStore struct{}

func (phoneStore) Load(key string) string       { return browser.Load(key) }
func (phoneStore) Save(key, value string) error { return browser.Save(key, value) }
func (phoneStore) Erase(keys ...string)         { browser.Erase(keys...) }
