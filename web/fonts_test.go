//go:build !js

package web

import (
	"bytes"
	"encoding/binary"
	"testing"
)

// TestMastheadTables demands that the masthead's face has no table STAT: the names that it points to went when the font was renamed,
// and Firefox discards such a table with a complaint at every load.
func TestMastheadTables(t *testing.T) {
	font, err := assets.ReadFile("fonts/masthead.woff2")
	if err != nil {
		t.Fatal(err)
	}
	// WOFF2: a header of 48 bytes, then for each table a byte of flags, its tag where the format has no number for it, and one or two
	// lengths of at most 5 bytes.
	const header, entry = 48, 1 + 4 + 5 + 5
	if string(font[:4]) != "wOF2" {
		t.Fatalf("not a WOFF2 font: it begins with %q", font[:4])
	}
	tables := int(binary.BigEndian.Uint16(font[12:]))
	if directory := font[header:min(header+tables*entry, len(font))]; bytes.Contains(directory, []byte("STAT")) {
		t.Error("the font has a table STAT")
	}
}
