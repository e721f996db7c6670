package ui

import (
	"errors"
	"strconv"
	"strings"

	"rsc.io/qr/coding"
)

// qrQuiet is the white border that a camera needs around a QR code, in modules.
const qrQuiet = 4

// QRCode draws a link as a QR code: an SVG drawing, one path for all its black modules, with its quiet border; the style
// sheet makes it black on white in every theme. It is drawn on the phone, so it works without a network and no other host
// learns what is shared.
// text must not need escaping as HTML; only its modules reach the drawing. label is the drawing's name for screen readers.
func QRCode(text, label string) (string, error) {
	code, err := qrEncode(coding.String(text))
	if err != nil {
		return "", err
	}
	side := strconv.Itoa(code.Size + 2*qrQuiet)
	var b strings.Builder
	b.WriteString(`<svg viewBox="0 0 ` + side + ` ` + side + `" role="img" aria-label="` + label + `" shape-rendering="crispEdges"><path d="`)
	for y := range code.Size {
		for x := 0; x < code.Size; x++ {
			if !code.Black(x, y) {
				continue
			}
			start := x
			for code.Black(x+1, y) {
				x++
			}
			run := strconv.Itoa(x + 1 - start)
			b.WriteString("M" + strconv.Itoa(start+qrQuiet) + " " + strconv.Itoa(y+qrQuiet) + "h" + run + "v1h-" + run + "z")
		}
	}
	b.WriteString(`"/></svg>`)
	return b.String(), nil
}

// qrEncode takes the smallest code that holds the text with level M: a fifth of it may be hidden by a finger or a scratch.
func qrEncode(text coding.String) (*coding.Code, error) {
	for v := coding.Version(coding.MinVersion); v <= coding.MaxVersion; v++ {
		if text.Bits(v) > v.DataBytes(coding.M)*8 {
			continue
		}
		plan, err := coding.NewPlan(v, coding.M, 0)
		if err != nil {
			return nil, err
		}
		return plan.Encode(text)
	}
	return nil, errors.New("qr: the link is too long for a code")
}
