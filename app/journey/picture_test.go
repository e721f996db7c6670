//go:build !js

package journey

import (
	"bytes"
	"image"
	_ "image/png" // of screenshots
	"os"
	"path/filepath"
	"testing"
)

// bars are pictures of the bars that the page shows.
func (r *walker) bars() map[string][]byte {
	r.t.Helper()
	pictures := map[string][]byte{}
	for _, name := range []string{"topbar", "tabbar"} {
		box := value[[]float64](r.reader, fill(`(() => {
			const bar = document.querySelector(%s), box = bar.getBoundingClientRect();
			return bar.checkVisibility() ? [box.x + scrollX, box.y + scrollY, box.width, box.height] : [];
		})()`, []any{"." + name}))
		if len(box) == 0 {
			continue
		}
		picture, err := r.tab.picture(box[0], box[1], box[2], box[3])
		r.must(err)
		pictures[name] = picture
	}
	return pictures
}

// same compares two pictures pixel by pixel.
func same(t *testing.T, a, b []byte) bool {
	t.Helper()
	if a == nil || b == nil {
		return a == nil && b == nil
	}
	p, _, err := image.Decode(bytes.NewReader(a))
	if err != nil {
		t.Fatal(err)
	}
	q, _, err := image.Decode(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	if p.Bounds() != q.Bounds() {
		return false
	}
	for y := p.Bounds().Min.Y; y < p.Bounds().Max.Y; y++ {
		for x := p.Bounds().Min.X; x < p.Bounds().Max.X; x++ {
			if p.At(x, y) != q.At(x, y) {
				return false
			}
		}
	}
	return true
}

// keepPictures writes pictures where someone can look at them.
func keepPictures(t *testing.T, pictures ...[]byte) string {
	dir, err := os.MkdirTemp("", "journey-pictures-")
	if err != nil {
		t.Fatal(err)
	}
	for i, picture := range pictures {
		if err := os.WriteFile(filepath.Join(dir, string(rune('a'+i))+".png"), picture, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}
