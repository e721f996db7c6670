//go:build !js

package web

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"os"
	"strings"
	"sync"

	"zhaputide/web/site"
)

// made keeps what is slow to make, on this machine, by all that it is made from: the inputs, the local words, and this very program, so
// that no change of the code is ever answered with what the code before it made. A new edition then costs its own
// part of the index only: the 16 s that the index of 29,221 articles takes are for the first time.
type made struct {
	*site.DiskCache
	by []byte
}

// worthKeeping is from how many bytes of input on making takes longer than looking up: 100 KB are cut in some 20 ms.
const worthKeeping = 100 << 10

// openMade opens the folder of a kind. words are the local words of the dictionary.
func openMade(kind string, words []string) *made {
	return &made{site.OpenDiskCache(kind), []byte(strings.Join(words, "\n"))}
}

// program is the sum of this program's file; nil where that cannot be read: then nothing is kept.
var program = sync.OnceValue(func() []byte {
	name, err := os.Executable()
	if err != nil {
		return nil
	}
	b, err := os.ReadFile(name)
	if err != nil {
		return nil
	}
	sum := sha256.Sum256(b)
	return sum[:]
})

// once gives what was made of the same inputs before, or makes it.
func (m *made) once(do func() ([]byte, error), of ...[]byte) ([]byte, error) {
	size := 0
	for _, b := range of {
		size += len(b)
	}
	if size < worthKeeping || program() == nil {
		return do()
	}
	h := sha256.New()
	for _, b := range append([][]byte{program(), m.by}, of...) {
		h.Write(binary.LittleEndian.AppendUint64(nil, uint64(len(b))))
		h.Write(b)
	}
	name := hex.EncodeToString(h.Sum(nil))
	if b, ok := m.Get(name); ok {
		return b, nil
	}
	b, err := do()
	if err == nil {
		m.Put(name, b)
	}
	return b, err
}
