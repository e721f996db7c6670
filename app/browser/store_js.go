package browser

import "syscall/js"

// Load gives what is kept under key, "" for nothing and where storage is blocked.
func Load(key string) (value string) {
	try(func() {
		if v := guarded("localStorage").Call("getItem", key); v.Type() == js.TypeString {
			value = v.String()
		}
	})
	return value
}

// Save keeps value under key. Its only error is [ErrNoRoom].
func Save(key, value string) error {
	kept := false
	try(func() {
		storage := guarded("localStorage")
		storage.Call("setItem", key, value)
		kept = !has(storage, "stub") // the boot script's stand-in for blocked storage forgets when the page goes
	})
	if !kept {
		return ErrNoRoom
	}
	return nil
}

// Erase drops what is kept under the keys.
func Erase(keys ...string) {
	for _, key := range keys {
		try(func() { guarded("localStorage").Call("removeItem", key) })
	}
}

// OnStorage calls f when another tab has saved or erased something under key.
func OnStorage(f func(key string)) {
	listen(window, "storage", func(event js.Value) {
		if key := text(event, "key"); key != "" {
			f(key)
		}
	})
}
