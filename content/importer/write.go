//go:build !js

package importer

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"zhaputide/content"
)

// Options of [Write].
type Options struct {
	Force bool // replace files of the same slug
}

// file is an article file that is to be written.
type file struct {
	name    string // NN-slug.md
	src     []byte
	replace bool // it is there already
}

// maxNumber is the highest number that an article file can have.
const maxNumber = 999

// Write writes the pieces into an edition's folder, after those that are there already, and returns the paths. It writes all
// or none: nothing is touched if a slug is taken and Force is not set, and on a failure half-way what was new is taken away.
func Write(dir string, pieces []*Piece, o Options) ([]string, error) {
	files, err := plan(dir, pieces, o)
	if err != nil {
		return nil, err
	}
	_, err = os.Stat(dir)
	fresh := errors.Is(err, fs.ErrNotExist)
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, fmt.Errorf("写不了 %s: %w", dir, err)
	}
	if err := commit(dir, files); err != nil {
		if fresh {
			_ = os.Remove(dir) // an edition without articles would stop the build; a folder that is not empty stays
		}
		return nil, err
	}
	paths := make([]string, len(files))
	for i, f := range files {
		paths[i] = filepath.Join(dir, f.name)
	}
	return paths, nil
}

// plan names the files. A slug that the folder has for the same headline is the same piece imported again: an error, or with
// Force the file to be replaced. For another headline it is a chance likeness, and the slug gets a number.
func plan(dir string, pieces []*Piece, o Options) ([]file, error) {
	there, number, err := existing(dir)
	if err != nil {
		return nil, err
	}
	ours := map[string]bool{}
	var files []file
	var again []error
	for _, p := range pieces {
		slug := uniqueSlug(slugOf(p.Headline), func(s string) bool {
			old, ok := there[s]
			return ours[s] || ok && old.headline != p.Headline
		})
		ours[slug] = true
		old, replace := there[slug]
		f := file{name: old.name, src: articleFile(p), replace: replace}
		if replace && !o.Force {
			again = append(again, fmt.Errorf("%s: 《%s》已经导入过：%s（要覆盖请加 -force）", p.Position, p.Headline, filepath.Join(dir, f.name)))
			continue
		}
		if !replace {
			number++
			f.name = fmt.Sprintf("%02d-%s.md", number, slug)
		}
		if number > maxNumber {
			return nil, fmt.Errorf("%s: 一期最多 %d 篇", dir, maxNumber)
		}
		files = append(files, f)
	}
	return files, errors.Join(again...)
}

// article is a file that is there before the import.
type article struct {
	name     string
	headline string // "" if the file cannot be read: then no piece is taken for it
}

// existing gives the article files of a folder by slug, and the highest number.
func existing(dir string) (there map[string]article, number int, err error) {
	there = map[string]article{}
	entries, err := os.ReadDir(dir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, 0, fmt.Errorf("读不了 %s: %w", dir, err)
	}
	for _, e := range entries {
		n, slug, err := content.ParseFileName(e.Name())
		if err != nil {
			continue // no article file
		}
		src, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			return nil, 0, fmt.Errorf("读不了: %w", err)
		}
		old := article{name: e.Name()}
		if a, err := content.Parse(e.Name(), src); err == nil {
			old.headline = a.Headline
		}
		there[slug] = old
		number = max(number, n)
	}
	return there, number, nil
}

// commit first writes every file under a temporary name in the same folder, then gives them their names.
func commit(dir string, files []file) (err error) {
	temps := make([]string, 0, len(files))
	var made []string
	defer func() {
		for _, name := range temps {
			_ = os.Remove(name) // gone already where it got its name
		}
		if err != nil {
			for _, name := range made {
				err = errors.Join(err, os.Remove(name))
			}
		}
	}()
	for _, f := range files {
		name, err := writeTemp(dir, f.src)
		if name != "" {
			temps = append(temps, name)
		}
		if err != nil {
			return fmt.Errorf("写不了 %s: %w", filepath.Join(dir, f.name), err)
		}
	}
	for i, f := range files {
		name := filepath.Join(dir, f.name)
		if f.replace {
			err = os.Rename(temps[i], name)
		} else if err = nameNew(temps[i], name); err == nil {
			made = append(made, name)
		}
		if err != nil {
			return fmt.Errorf("写不了 %s: %w", name, err)
		}
	}
	return nil
}

// writeTemp writes a file that readers of the folder pass over: its name is not NN-slug.md.
func writeTemp(dir string, src []byte) (string, error) {
	f, err := os.CreateTemp(dir, ".import-*")
	if err != nil {
		return "", err
	}
	_, err = f.Write(src)
	return f.Name(), errors.Join(err, f.Chmod(0o644), f.Sync(), f.Close())
}

// nameNew gives a file its name unless that name is taken, even by somebody who took it this moment.
func nameNew(temp, name string) error {
	err := os.Link(temp, name)
	if err == nil || errors.Is(err, fs.ErrExist) {
		return err
	}
	// This file system has no links: look, then rename.
	if _, err := os.Lstat(name); !errors.Is(err, fs.ErrNotExist) {
		return errors.Join(fs.ErrExist, err)
	}
	return os.Rename(temp, name)
}
