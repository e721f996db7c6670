//go:build !js

package web

import (
	"os"
	"path/filepath"

	"zhaputide/content"
	"zhaputide/content/segment"
)

// ReadSource reads the newspaper of the project in dir and opens the dictionary. The app and its engine are left to package wasm.
func ReadSource(dir string) (Source, error) {
	fsys := os.DirFS(filepath.Join(dir, "content"))
	n, err := content.Load(fsys)
	if err != nil {
		return Source{}, err
	}
	words, err := segment.OpenDictionary(n.Paper.Gazetteer)
	if err != nil {
		return Source{}, err
	}
	return Source{Newspaper: n, Media: fsys, Cutter: words, Dictionary: words}, nil
}
