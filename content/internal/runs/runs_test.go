package runs

import (
	"bytes"
	"errors"
	"fmt"
	"testing"
)

// The bytes of a small file, spelled out.
func TestSeal(t *testing.T) {
	b := Seal("ZTXX", 3, [][]byte{{7, 8}, nil, {0x80, 0x01}})
	want := append([]byte("ZTXX\x03"), 0x9d, 0xc9, 0x86, 0x68, 2, 7, 8, 0, 2, 0x80, 0x01)
	if !bytes.Equal(b, want) {
		t.Errorf("% x, want % x", b, want)
	}
	in, rest, err := Open(append(b, "text"...), "ZTXX", 3, 3)
	if err != nil || string(rest) != "text" {
		t.Fatalf("%v, rest %q", err, rest)
	}
	if a, b, c, more := in[0].Number(), in[0].Byte(), in[2].Number(), in[1].Number(); a != 7 || b != 8 || c != 128 || more != 0 {
		t.Errorf("%d %d %d, and %d of an empty run", a, b, c, more)
	}
	if !in[0].Done() || in[1].Done() || !in[2].Done() {
		t.Error("only the empty run had too little")
	}
}

func TestRefused(t *testing.T) {
	whole := Seal("ZTXX", 3, [][]byte{{7}, {8}})
	changed := bytes.Clone(whole)
	changed[len(changed)-1]++
	for name, c := range map[string]struct {
		b    []byte
		want error
	}{
		"empty":         {nil, ErrForeign},
		"another magic": {Seal("ZTYY", 3, nil), ErrForeign},
		"another":       {Seal("ZTXX", 2, [][]byte{{7}, {8}}), ErrVersion},
		"cut":           {whole[:len(whole)-1], ErrTorn},
		"changed":       {changed, ErrTorn},
		"endless run":   {Seal("ZTXX", 3, nil), ErrTorn},
	} {
		if _, _, err := Open(c.b, "ZTXX", 3, 2); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", name, err, c.want)
		}
	}
}

func TestReader(t *testing.T) {
	for _, b := range []string{"", "\x80", "\xff\xff\xff\xff\xff\xff\xff\x7f", "\x80\x80\x80\x80\x80\x80\x80\x80\x80\x80\x01"} {
		r := Reader{B: []byte(b)}
		if n := r.Number(); n != 0 || !r.Torn || r.Byte() != 0 || r.Done() {
			t.Errorf("% x: %d, %+v", b, n, r)
		}
	}
	r := Reader{B: []byte("abc")}
	if b := r.Bytes(4); b != nil || !r.Torn {
		t.Errorf("%q of three bytes", b)
	}
}

func TestFront(t *testing.T) {
	var f Front
	f.Add("gang")
	f.Add("gangkou")
	f.Restart()
	f.Add("gangqu")
	if got := fmt.Sprint(f.Shared, f.Rest, string(f.Text)); got != "[0 4 0] [4 3 6]gangkougangqu" {
		t.Error(got)
	}
}
