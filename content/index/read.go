package index

import (
	"encoding/binary"
	"errors"
	"hash/crc32"
)

// The reasons why a file is refused. The phone fetches it again.
var (
	ErrForeign = errors.New("not a file of this kind")
	ErrVersion = errors.New("another version")
	ErrTorn    = errors.New("torn or damaged")
)

// headSize is magic, version and checksum, in bytes.
const headSize = 4 + 1 + 4

// reader takes numbers off the front of a run; it remembers when there were too few bytes.
type reader struct {
	b    []byte
	torn bool
}

func (r *reader) number() int {
	v, n := binary.Uvarint(r.b)
	if n <= 0 || v > 1<<40 {
		r.torn, r.b = true, nil
		return 0
	}
	r.b = r.b[n:]
	return int(v)
}

func (r *reader) bytes(n int) []byte {
	if n < 0 || n > len(r.b) {
		r.torn, r.b = true, nil
		return nil
	}
	out := r.b[:n:n]
	r.b = r.b[n:]
	return out
}

// unseal checks magic and version and gives the runs and what follows them. check tells whether the checksum covers the rest too.
func unseal(b []byte, magic string, version byte, runs int, whole bool) ([]reader, []byte, error) {
	if len(b) < headSize || string(b[:4]) != magic {
		return nil, nil, ErrForeign
	}
	if b[4] != version {
		return nil, nil, ErrVersion
	}
	sum := binary.LittleEndian.Uint32(b[5:])
	rest := reader{b: b[headSize:]}
	out := make([]reader, runs)
	for i := range out {
		out[i].b = rest.bytes(rest.number())
	}
	covered := b[headSize : len(b)-len(rest.b)]
	if rest.torn || whole && len(rest.b) > 0 || crc32.ChecksumIEEE(covered) != sum {
		return nil, nil, ErrTorn
	}
	return out, rest.b, nil
}

// varints counts the varints in b: each has one last byte below 0x80.
func varints(b []byte) int {
	n := 0
	for _, c := range b {
		n += int(^c >> 7)
	}
	return n
}
