//go:build !js

package content

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"image"
	_ "image/jpeg" // the formats a newsroom's pictures come in
	_ "image/png"
	"io/fs"
	"path"
	"strconv"
	"strings"

	_ "golang.org/x/image/webp"
)

// measure reads the picture's size in pixels, so that a page can keep its room before the picture is there.
func (m *Image) measure(fsys fs.FS, dir string) error {
	if !fs.ValidPath(m.File) {
		return fmt.Errorf("picture %q: not a file of this edition's folder", m.File)
	}
	b, err := fs.ReadFile(fsys, path.Join(dir, m.File))
	if err != nil {
		return fmt.Errorf("picture %s: %w", m.File, err)
	}
	if path.Ext(m.File) == ".svg" {
		m.Width, m.Height, err = svgSize(b)
	} else {
		var c image.Config
		c, _, err = image.DecodeConfig(bytes.NewReader(b))
		m.Width, m.Height = c.Width, c.Height
	}
	if err != nil {
		return fmt.Errorf("picture %s: %w", m.File, err)
	}
	return nil
}

// svgSize reads a drawing's viewBox: SVG 2, section 8.6.
func svgSize(b []byte) (width, height int, err error) {
	d := xml.NewDecoder(bytes.NewReader(b))
	for {
		t, err := d.Token()
		if err != nil {
			return 0, 0, fmt.Errorf("no <svg>: %w", err)
		}
		root, ok := t.(xml.StartElement)
		if !ok {
			continue
		}
		for _, attr := range root.Attr {
			if attr.Name.Local != "viewBox" {
				continue
			}
			var box [4]float64
			parts := strings.FieldsFunc(attr.Value, func(r rune) bool { return r == ' ' || r == ',' })
			if len(parts) != len(box) {
				return 0, 0, fmt.Errorf("viewBox %q has not four numbers", attr.Value)
			}
			for i, part := range parts {
				if box[i], err = strconv.ParseFloat(part, 64); err != nil {
					return 0, 0, fmt.Errorf("viewBox %q: %w", attr.Value, err)
				}
			}
			return int(box[2]), int(box[3]), nil
		}
		return 0, 0, fmt.Errorf("<%s> has no viewBox", root.Name.Local)
	}
}
