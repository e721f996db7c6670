// Package runs is the frame that the paper's binary files have in common: magic, version, checksum, and then runs of bytes, one for
// each kind of number, because equal things side by side compress well. Packages index and segment say what stands in their runs;
// both sides use it.
//
//	file = magic version checksum { run } rest    magic: 4 bytes; version: 1 byte
//	run  = length bytes                           length: unsigned varint
//
// The checksum is CRC-32 (IEEE), 4 bytes little endian, of the runs. What follows them is vouched for by the file's name, a hash.
package runs

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

const (
	magicSize = 4
	headSize  = magicSize + 1 + 4 // with version and checksum
)

// Seal writes a file of these runs. It has no build tag, though only a build writes files: tests of the phone's side make theirs by it.
func Seal(magic string, version byte, runs [][]byte) []byte {
	var body []byte
	for _, r := range runs {
		body = binary.AppendUvarint(body, uint64(len(r)))
		body = append(body, r...)
	}
	b := append([]byte(magic), version)
	b = binary.LittleEndian.AppendUint32(b, crc32.ChecksumIEEE(body))
	return append(b, body...)
}

// Open checks a file's head and checksum and gives its runs, so many, and what follows them. The runs are parts of b, not copies.
func Open(b []byte, magic string, version byte, count int) (runs []Reader, rest []byte, err error) {
	switch {
	case len(b) < headSize || string(b[:magicSize]) != magic:
		return nil, nil, ErrForeign
	case b[magicSize] != version:
		return nil, nil, ErrVersion
	}
	body := Reader{B: b[headSize:]}
	runs = make([]Reader, count)
	for i := range runs {
		runs[i].B = body.Bytes(body.Number())
	}
	covered := b[headSize : len(b)-len(body.B)]
	if body.Torn || crc32.ChecksumIEEE(covered) != binary.LittleEndian.Uint32(b[magicSize+1:]) {
		return nil, nil, ErrTorn
	}
	return runs, body.B, nil
}
