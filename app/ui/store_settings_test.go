package ui

import (
	"testing"

	"zhaputide/content/protocol"
)

func TestDecodeSettings(t *testing.T) {
	usual := Settings{Size: 2, Theme: "system"}
	for text, want := range map[string]Settings{
		"":                                 usual,
		"null":                             usual,
		"[]":                               usual,
		`{"size":`:                         usual,
		`{"size":0,"theme":"pink"}`:        usual,
		`{"size":7}`:                       usual,
		`{"size":"3","theme":"dark"}`:      {Size: 2, Theme: "dark"},
		`{"size":1e99,"elder":true}`:       {Size: 4, Theme: "system", Elder: true},
		`{"size":6,"theme":"paper","x":1}`: {Size: 6, Theme: "paper"},
	} {
		got := DecodeSettings(text)
		if got != want {
			t.Errorf("%s: %+v, want %+v", text, got, want)
		}
		if again := DecodeSettings(got.Encode()); again != got {
			t.Errorf("%s: comes back as %+v", text, again)
		}
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
