//go:build !js

package site

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"
)

// keptList names, in an export, the immutable files that only earlier exports had, a line each. Since when a file is one of them is its time:
// no byte of the site knows what day it is.
const keptList = "_kept"

// hashedName is the name of an immutable file, without the ending of a coding.
var hashedName = regexp.MustCompile(fmt.Sprintf(`\.[0-9a-f]{%d}(\.\w+)?$`, HashDigits))

// keepOlder takes over into dir the immutable files of the export before, old, that the site no longer has, with what they were compressed
// to: tabs that are open since yesterday, and caches on the way, ask for them. A file goes when it has been one of these for keep.
func keepOlder(dir, old string, keep time.Duration, now time.Time) error {
	before, err := readKeptList(old)
	if err != nil {
		return err
	}
	var kept []string
	err = filepath.WalkDir(old, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.Type().IsRegular() || !hashedName.MatchString(entry.Name()) {
			return err
		}
		rel, err := filepath.Rel(old, name)
		if err != nil {
			return err
		}
		path := filepath.ToSlash(rel)
		if _, err := os.Lstat(filepath.Join(dir, rel)); !errors.Is(err, fs.ErrNotExist) {
			return err // the site's
		}
		if slices.Contains(codingNames, filepath.Ext(path)) {
			return nil // comes with its file
		}
		since := now
		if before[path] {
			info, err := entry.Info()
			if err != nil {
				return err
			}
			since = info.ModTime()
		}
		if now.Sub(since) >= keep {
			return nil
		}
		kept = append(kept, path)
		return takeOver(filepath.Join(dir, rel), name, since)
	})
	if err != nil || len(kept) == 0 {
		return err
	}
	slices.Sort(kept)
	return os.WriteFile(filepath.Join(dir, keptList), []byte(strings.Join(kept, "\n")+"\n"), 0o644)
}

// readKeptList reads which files of an export are of earlier ones.
func readKeptList(dir string) (map[string]bool, error) {
	b, err := os.ReadFile(filepath.Join(dir, keptList))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	list := map[string]bool{}
	for path := range strings.Lines(string(b)) {
		list[strings.TrimSuffix(path, "\n")] = true
	}
	return list, nil
}

// takeOver links a file and its codings under another name, and dates it.
func takeOver(name, old string, since time.Time) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return err
	}
	if err := os.Link(old, name); err != nil {
		return err
	}
	if err := os.Chtimes(name, since, since); err != nil {
		return err
	}
	return linkCodings(name, old)
}
