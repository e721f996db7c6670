package segment

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
)

// encode writes the lexicon by the format.
func (l *Lexicon) encode() []byte {
	var out [runs][]byte
	put := func(run int, v uint64) { out[run] = binary.AppendUvarint(out[run], v) }
	put(runHead, l.total)
	for _, n := range []int{l.Len(), len(l.folder.from), len(l.syllables), len(l.read)} {
		put(runHead, uint64(n))
	}
	last := ""
	for i := range l.frequency {
		word := l.Word(i)
		n := shared(last, word)
		out[runShared] = append(out[runShared], byte(n))
		out[runRest] = append(out[runRest], byte(len(word)-n))
		out[runText] = append(out[runText], word[n:]...)
		put(runFrequency, uint64(l.frequency[i]))
		last = word
	}
	before := rune(0)
	for i, r := range l.folder.from {
		put(runFoldFrom, uint64(r-before))
		out[runFoldSize] = append(out[runFoldSize], byte(len(l.folder.to[i])))
		out[runFoldTo] = append(out[runFoldTo], l.folder.to[i]...)
		before = r
	}
	for _, s := range l.syllables {
		out[runSyllables] = append(append(out[runSyllables], s...), '\n')
	}
	before = 0
	for i, r := range l.read {
		put(runReadFrom, uint64(r-before))
		out[runReadSize] = append(out[runReadSize], byte(l.readStart[i+1]-l.readStart[i]))
		before = r
	}
	for _, id := range l.readAs {
		put(runReadAs, uint64(id))
	}
	var body []byte
	for _, run := range out {
		body = binary.AppendUvarint(body, uint64(len(run)))
		body = append(body, run...)
	}
	b := append([]byte(lexiconMagic), lexiconVersion)
	b = binary.LittleEndian.AppendUint32(b, crc32.ChecksumIEEE(body))
	return append(b, body...)
}

// shared is how many bytes two words have in common at their start.
func shared(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

var errTorn = errors.New("torn")

// reader takes numbers and bytes off a run; after the first fault it gives zeros and remembers.
type reader struct {
	b    []byte
	torn bool
}

func (r *reader) number() uint64 {
	v, n := binary.Uvarint(r.b)
	if n <= 0 {
		r.torn = true
		return 0
	}
	r.b = r.b[n:]
	return v
}

func (r *reader) bytes(n uint64) []byte {
	if n > uint64(len(r.b)) {
		r.torn = true
		return nil
	}
	b := r.b[:n]
	r.b = r.b[n:]
	return b
}

func (r *reader) byte() int {
	b := r.bytes(1)
	if b == nil {
		return 0
	}
	return int(b[0])
}

// split checks the head of a lexicon and gives its runs.
func split(b []byte) (out [runs]reader, err error) {
	const head = len(lexiconMagic) + 1 + 4
	switch {
	case len(b) < head || string(b[:4]) != lexiconMagic:
		return out, errors.New("not a lexicon")
	case b[4] != lexiconVersion:
		return out, fmt.Errorf("version %d, want %d", b[4], lexiconVersion)
	case binary.LittleEndian.Uint32(b[5:]) != crc32.ChecksumIEEE(b[head:]):
		return out, errors.New("checksum does not match")
	}
	body := reader{b: b[head:]}
	for i := range out {
		out[i].b = body.bytes(body.number())
	}
	if body.torn || len(body.b) > 0 {
		return out, errTorn
	}
	return out, nil
}
