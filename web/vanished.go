//go:build !js

package web

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"zhaputide/content/pack"
	"zhaputide/web/site"
)

// Vanished lists the editions that the export in dir has, and the site neither has nor names as withdrawn. Phones would take such a site for
// an old one and stay with what they have: see package pack. A folder without an export has none.
func Vanished(dir string, s *site.Site) ([]string, error) {
	_, before, err := publishedIn(func(path string) ([]byte, error) { return os.ReadFile(filepath.Join(dir, filepath.FromSlash(path))) })
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("the export in %s: %w", dir, err)
	}
	manifest, now, err := publishedIn(func(path string) ([]byte, error) {
		if f := s.File(path); f != nil {
			return f.Body(), nil
		}
		return nil, fmt.Errorf("%s: %w", path, fs.ErrNotExist)
	})
	if err != nil {
		return nil, err
	}
	return slices.DeleteFunc(before, func(id string) bool { return slices.Contains(now, id) || slices.Contains(manifest.Withdrawn, id) }), nil
}

// publishedIn reads the manifest, and lists the IDs of all editions that it leads to, newest first.
func publishedIn(read func(path string) ([]byte, error)) (pack.Manifest, []string, error) {
	body, err := read(pack.ManifestPath)
	if err != nil {
		return pack.Manifest{}, nil, err
	}
	manifest, err := pack.DecodeManifest(body)
	if err != nil {
		return pack.Manifest{}, nil, err
	}
	editions := manifest.Editions
	for _, year := range manifest.Years {
		body, err := read(year.Pack.Path)
		if err != nil {
			return pack.Manifest{}, nil, err
		}
		p, err := pack.Decode(body)
		if err != nil {
			return pack.Manifest{}, nil, fmt.Errorf("%s: %w", year.Pack.Path, err)
		}
		editions = append(editions, p.Editions...)
	}
	ids := make([]string, len(editions))
	for i, e := range editions {
		ids[i] = e.ID
	}
	return manifest, ids, nil
}
