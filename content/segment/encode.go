//go:build !js

package segment

import (
	"encoding/binary"

	"zhaputide/content/internal/runs"
)

// encode writes the lexicon by the format.
func (l *Lexicon) encode() []byte {
	var out [lexiconRuns][]byte
	put := func(run int, v uint64) { out[run] = binary.AppendUvarint(out[run], v) }
	put(runHead, l.total)
	for _, n := range []int{l.Len(), len(l.folder.from), len(l.syllables), len(l.read)} {
		put(runHead, uint64(n))
	}
	var front runs.Front
	for i := range l.frequency {
		front.Add(l.Word(i))
		put(runFrequency, uint64(l.frequency[i]))
	}
	out[runShared], out[runRest], out[runText] = front.Shared, front.Rest, front.Text
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
	return runs.Seal(lexiconMagic, lexiconVersion, out[:])
}
