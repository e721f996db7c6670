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

// buildCache holds what is slow to make, by all that it is made from: the inputs, the local words, and this very program, so that no
// change of the code is ever answered with what the code before it made. A new edition then costs its own part of the index only: the
// 16 s that the index of 29,221 articles takes are for the first time.
type buildCache struct {
	*site.DiskCache
	words []byte // local, of the dictionary
}

// worthCaching is from how many bytes of input on making takes longer than looking up: 100 KB are cut in some 20 ms.
const worthCaching = 100 << 10

// openBuildCache opens the cache of a kind of results. words are the local words of the dictionary.
func openBuildCache(kind string, words []string) *buildCache {
	return &buildCache{site.OpenDiskCache(kind), []byte(strings.Join(words, "\n"))}
}

// binaryHash is the sum of this program's file; nil where that cannot be read: then nothing is cached.
var binaryHash = sync.OnceValue(func() []byte {
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

// memoize gives what do made of the same inputs before, or lets it make that.
func (c *buildCache) memoize(do func() ([]byte, error), inputs ...[]byte) ([]byte, error) {
	size := 0
	for _, b := range inputs {
		size += len(b)
	}
	if size < worthCaching || binaryHash() == nil {
		return do()
	}
	h := sha256.New()
	for _, b := range append([][]byte{binaryHash(), c.words}, inputs...) {
		h.Write(binary.LittleEndian.AppendUint64(nil, uint64(len(b))))
		h.Write(b)
	}
	key := hex.EncodeToString(h.Sum(nil))
	if b, ok := c.Get(key); ok {
		return b, nil
	}
	b, err := do()
	if err == nil {
		c.Put(key, b)
	}
	return b, err
}
