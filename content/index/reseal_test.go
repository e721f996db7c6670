package index

import (
	"encoding/binary"
	"hash/crc32"
	"slices"

	"zhaputide/content/internal/runs"
)

// resealed sets the checksum of a file with so many runs right, so that a fuzzer gets behind it.
func resealed(b []byte, count int) []byte {
	const headSize = 4 + 1 + 4 // magic, version, checksum
	if len(b) < headSize {
		return b
	}
	body := runs.Reader{B: b[headSize:]}
	for range count {
		body.Bytes(body.Number())
	}
	b = slices.Clone(b)
	binary.LittleEndian.PutUint32(b[5:], crc32.ChecksumIEEE(b[headSize:len(b)-len(body.B)]))
	return b
}
