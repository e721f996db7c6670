package index

import (
	"encoding/binary"
	"hash/crc32"
	"slices"
)

// resealed sets the checksum over b[headSize:end] right.
func resealed(b []byte, end int) []byte {
	if len(b) < headSize || end > len(b) || end < headSize {
		return b
	}
	b = slices.Clone(b)
	binary.LittleEndian.PutUint32(b[5:], crc32.ChecksumIEEE(b[headSize:end]))
	return b
}
