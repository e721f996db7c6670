//go:build !js

package web

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

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

// KeepsEditions tells whether the paper still has every edition of the export in dir, or names it as withdrawn. Else it says what to do, in
// the words of the command.
func KeepsEditions(dir string, paper *site.Site, to io.Writer) bool {
	switch gone, err := Vanished(dir, paper); {
	case err != nil:
		fmt.Fprintf(to, "没有导出：读不了 %s 里上一次的导出，不知道往期是不是都在。换一个目录，或者加 -force。\n%v\n", dir, err)
	case len(gone) > 0:
		fmt.Fprintf(to, "没有导出：上一次导出里有 %s，这一次没有。读者的手机会把这样的报纸当成旧的，从此不再更新。\n"+
			"真要撤回，请把期号写进 paper.yaml，例如 withdrawn: [%s]；不是有意的，请把 content/articles 里的文件夹找回来。\n", strings.Join(gone, "、"), gone[0])
	default:
		return true
	}
	return false
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
