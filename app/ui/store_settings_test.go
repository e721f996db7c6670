package ui

import (
	"os"
	"strings"
	"testing"

	"zhaputide/content/protocol"
)

// TestDecodeSettings reads the table that the script inside every page is held to as well: web/testdata/settings.
func TestDecodeSettings(t *testing.T) {
	table, err := os.ReadFile("../../content/testdata/settings.tsv")
	if err != nil {
		t.Fatal(err)
	}
	cases := 0
	for line := range strings.Lines(string(table)) {
		kept, want, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if !ok {
			continue
		}
		cases++
		got := DecodeSettings(kept)
		if got.Encode() != want {
			t.Errorf("%s: %s, want %s", kept, got.Encode(), want)
		}
		if again := DecodeSettings(got.Encode()); again != got {
			t.Errorf("%s: comes back as %+v", kept, again)
		}
	}
	if cases == 0 {
		t.Error("the table is empty")
	}
}

func FuzzDecodeSettings(f *testing.F) {
	f.Add(`{"size":4,"theme":"dark","elder":true}`)
	f.Fuzz(func(t *testing.T, text string) {
		s := DecodeSettings(text)
		if s.Size < 1 || s.Size > protocol.Sizes || DecodeSettings(s.Encode()) != s {
			t.Errorf("%q: %+v", text, s)
		}
	})
}

func TestSizeAndElder(t *testing.T) {
	s := DecodeSettings("")
	if s.WithSize(0).Size != 1 || s.WithSize(9).Size != protocol.Sizes {
		t.Error("a size outside the six steps")
	}
	on := s.WithElder(true)
	if on.Size != protocol.ElderSize || !on.Elder {
		t.Errorf("elder on: %+v", on)
	}
	if off := on.WithElder(false); off != s {
		t.Errorf("elder off again: %+v", off)
	}
	if off := on.WithSize(5).WithElder(false); off.Size != 5 {
		t.Errorf("a size chosen in elder mode stays: %+v", off)
	}
	if big := s.WithSize(6).WithElder(true); big.Size != 6 {
		t.Errorf("elder mode made the text smaller: %+v", big)
	}
}
