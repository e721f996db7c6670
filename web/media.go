//go:build !js

package web

import (
	"bytes"
	"fmt"
	"image"
	_ "image/jpeg" // the formats that a share picture may have
	_ "image/png"
	"io/fs"
	"path"
	"regexp"

	_ "golang.org/x/image/webp"

	"zhaputide/content"
	"zhaputide/content/protocol"
	"zhaputide/web/site"
)

var plainName = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9_-]*\.[a-z0-9]+$`)

// media puts the pictures of articles into the site.
type media struct {
	files fs.FS // the folder content/: an article's pictures lie beside it
	site  *site.Site
}

// picture puts a picture of an article into the site and keeps its room on the page.
func (m media) picture(a *content.Article, img *content.Image) (*viewPicture, error) {
	src, _, err := m.add(a, img.File)
	if err != nil {
		return nil, err
	}
	return &viewPicture{Src: src, Alt: img.Alt, Caption: img.Caption, Width: img.Width, Height: img.Height}, nil
}

// add puts a file of an article's edition into the site and tells its address.
func (m media) add(a *content.Article, file string) (string, []byte, error) {
	if !fs.ValidPath(file) {
		return "", nil, fmt.Errorf("picture %q is not a file of the edition's folder", file)
	}
	name := path.Join(path.Dir(a.File), file)
	body, err := fs.ReadFile(m.files, name)
	if err != nil {
		return "", nil, fmt.Errorf("picture: %w", err)
	}
	if site.TypeOf(name) == site.Bytes {
		return "", nil, fmt.Errorf("%s: no content type for this kind of file", name)
	}
	base := path.Base(name)
	if !plainName.MatchString(base) { // an address that chat programs do not break
		base = "picture" + path.Ext(name)
	}
	return m.site.AddHashed(protocol.MediaDir, base, site.NewFile(body)), body, nil
}

// imageSize measures a raster picture in pixels.
func imageSize(body []byte) (width, height int, err error) {
	c, _, err := image.DecodeConfig(bytes.NewReader(body))
	return c.Width, c.Height, err
}
