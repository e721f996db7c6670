//go:build !js

package browser

// Load gives what is kept under key, "" for nothing and where storage is blocked.
func Load(key string) string { return Native.Kept[key] }

// Save keeps value under key. Its only error is [ErrNoRoom].
func Save(key, value string) error {
	if Native.Full {
		return ErrNoRoom
	}
	if Native.Kept == nil {
		Native.Kept = map[string]string{}
	}
	Native.Kept[key] = value
	return nil
}

// Erase drops what is kept under the keys.
func Erase(keys ...string) {
	for _, key := range keys {
		delete(Native.Kept, key)
	}
}

// OnStorage calls f when another tab has saved or erased something under key.
func OnStorage(f func(key string)) {}
