package pack

import (
	"bytes"
	"reflect"
	"strings"
	"testing"
)

// TestManifest spells out a manifest and reads it back.
func TestManifest(t *testing.T) {
	m := Manifest{
		Format: Format,
		Newest: "2026-02",
		Editions: []Edition{
			{ID: "2026-02", Date: "2026-02", Title: "新春", Articles: 6, Pack: File{"/packs/2026-02.9a1b00000000", 31022}},
			{ID: "2026-01", Date: "2026-01-05", Articles: 4, Pack: File{"/packs/2026-01.00000000c3d4", 20100}},
		},
		Lists: File{"/packs/lists.77aa00000000", 9000},
		Years: []Year{{"2025", 50, File{"/packs/year-2025.111100000000", 8000}}},

		Withdrawn: []string{"2026-01-04"}, Revision: 3,
	}
	want := strings.Join([]string{
		`{"format":1,"newest":"2026-02",`,
		`"editions":[{"id":"2026-02","date":"2026-02","title":"新春","articles":6,"pack":{"path":"/packs/2026-02.9a1b00000000","size":31022}},`,
		`{"id":"2026-01","date":"2026-01-05","articles":4,"pack":{"path":"/packs/2026-01.00000000c3d4","size":20100}}],`, // no title: no field
		`"lists":{"path":"/packs/lists.77aa00000000","size":9000},`,
		`"years":[{"year":"2025","editions":50,"pack":{"path":"/packs/year-2025.111100000000","size":8000}}],`,
		`"withdrawn":["2026-01-04"],"revision":3}`,
		"\n",
	}, "")
	got, err := EncodeManifest(m)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
	back, err := DecodeManifest(got)
	if err != nil || !reflect.DeepEqual(back, m) {
		t.Errorf("read back: %+v, %v", back, err)
	}
}

func TestDecodeManifestRefuses(t *testing.T) {
	for text, why := range map[string]string{
		"":                            "decode manifest: ",
		"<!doctype html>":             "decode manifest: ",
		`{"format":2}`:                "format 2, want 1",
		`{}`:                          "format 0, want 1",
		`{"format":1,"editions":"x"}`: "decode manifest: ",
	} {
		if _, err := DecodeManifest([]byte(text)); err == nil || !strings.Contains(err.Error(), why) {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func FuzzDecodeManifest(f *testing.F) {
	f.Add([]byte(`{"format":1,"newest":"2026-02","editions":[{"id":"2026-02","pack":{"path":"/packs/x","size":1}}]}`))
	f.Add([]byte(`{"format":1,"years":[{"year":"2025"}],"lists":{}}`))
	f.Fuzz(func(t *testing.T, b []byte) {
		m, err := DecodeManifest(b)
		if err != nil {
			return
		}
		once, err := EncodeManifest(m)
		if err != nil {
			t.Fatal(err)
		}
		again, err := DecodeManifest(once)
		if err != nil {
			t.Fatalf("decode what was encoded: %v", err)
		}
		if twice, err := EncodeManifest(again); err != nil || !bytes.Equal(once, twice) {
			t.Errorf("the same manifest gave\n%s\nand\n%s\n%v", once, twice, err)
		}
	})
}
