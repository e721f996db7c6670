//go:build !js

package web

import (
	"bytes"
	"fmt"
	"io/fs"
)

// The files of style/, in the order of the cascade. The critical ones stand inline in every page; the app's are fetched when the app is,
// for they dress only what it draws after its pages stand; print.css is fetched at low priority.
var (
	criticalStyles = []string{"tokens", "base", "bars", "front", "article", "shelf", "wide", "sheet", "rows", "settings", "search", "old"}
	appStyles      = []string{"sheet-app", "notice", "keeping", "guide", "results", "word", "old-app"}
	printStyles    = []string{"print"}
)

// readStyles joins style/<name>.css.
func readStyles(assets fs.FS, names []string) ([]byte, error) {
	var b bytes.Buffer
	for _, name := range names {
		src, err := fs.ReadFile(assets, "style/"+name+".css")
		if err != nil {
			return nil, fmt.Errorf("read styles: %w", err)
		}
		b.Write(src)
	}
	return b.Bytes(), nil
}
