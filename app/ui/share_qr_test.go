package ui

import (
	"image"
	"image/color"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/makiuchi-d/gozxing"
	"github.com/makiuchi-d/gozxing/qrcode"
)

// TestQRCodeIsRead draws codes as the phone does and reads them with another library, as a camera would.
func TestQRCodeIsRead(t *testing.T) {
	for _, link := range []string{
		"https://zhapu.example/",
		"https://zhapu.example/a/2026-02/shouqian/",
		"https://zhapu.example/a/2026-12-31/" + strings.Repeat("long-name-", 12) + "/#p12",
	} {
		svg, err := QRCode(link, "二维码")
		if err != nil {
			t.Fatal(err)
		}
		bitmap, err := gozxing.NewBinaryBitmapFromImage(drawQR(t, svg))
		if err != nil {
			t.Fatal(err)
		}
		got, err := qrcode.NewQRCodeReader().Decode(bitmap, nil)
		if err != nil {
			t.Fatalf("%s: %v", link, err)
		}
		if got.GetText() != link {
			t.Errorf("read %q, want %q", got.GetText(), link)
		}
	}
}

func TestQRCodeTooLong(t *testing.T) {
	if _, err := QRCode(strings.Repeat("x", 3000), ""); err == nil {
		t.Error("3000 bytes fit no code")
	}
}

// drawQR paints the drawing's runs, four pixels a module.
func drawQR(t *testing.T, svg string) image.Image {
	const scale = 4
	side, err := strconv.Atoi(regexp.MustCompile(`viewBox="0 0 (\d+) `).FindStringSubmatch(svg)[1])
	if err != nil {
		t.Fatal(err)
	}
	img := image.NewGray(image.Rect(0, 0, side*scale, side*scale))
	for i := range img.Pix {
		img.Pix[i] = 255
	}
	for _, run := range regexp.MustCompile(`M(\d+) (\d+)h(\d+)v1h-`).FindAllStringSubmatch(svg, -1) {
		var n [3]int
		for i, text := range run[1:] {
			n[i], _ = strconv.Atoi(text)
		}
		for y := n[1] * scale; y < (n[1]+1)*scale; y++ {
			for x := n[0] * scale; x < (n[0]+n[2])*scale; x++ {
				img.SetGray(x, y, color.Gray{})
			}
		}
	}
	return img
}
