//go:build !js

package site

import (
	"os"
	"path/filepath"
	"testing"
	"time"
)

// TestTrim demands that Trim drops what nobody has asked for within maxUnused, the leavings of an interrupted Put too, and nothing else.
func TestTrim(t *testing.T) {
	home := t.TempDir()
	for _, name := range []string{"XDG_CACHE_HOME", "HOME", "LocalAppData"} {
		t.Setenv(name, home)
	}
	c := OpenDiskCache("test")
	for _, key := range []string{"new", "used", "unused", ".new-1"} {
		c.Put(key, []byte(key))
		if key == "new" {
			continue
		}
		old := time.Now().Add(-maxUnused - time.Hour)
		if err := os.Chtimes(filepath.Join(c.dir, key), old, old); err != nil {
			t.Fatal(err)
		}
	}
	if b, ok := c.Get("used"); !ok || string(b) != "used" {
		t.Errorf("got %q, %v", b, ok)
	}
	c.Trim()
	for key, want := range map[string]bool{"new": true, "used": true, "unused": false, ".new-1": false} {
		if _, ok := c.Get(key); ok != want {
			t.Errorf("%s: there %v, want %v", key, ok, want)
		}
	}
	if _, ok := (&DiskCache{}).Get("new"); ok {
		t.Error("the zero cache holds something")
	}
}
