package segment

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"strings"
	"unicode/utf8"

	"zhaputide/content/internal/runs"
)

// OpenLexicon reads the parts of a lexicon, in their order, into one. It takes 10 to 20 ms for 80,000 words on a slow phone;
// the bytes are not needed afterwards. A torn or foreign part is refused, never a panic, and so are parts of different dictionaries.
func OpenLexicon(parts ...[]byte) (*Lexicon, error) {
	if len(parts) == 0 {
		return nil, errors.New("open lexicon: no part")
	}
	opened := make([]*Lexicon, len(parts))
	for i, b := range parts {
		part, err := openPart(b)
		if err != nil {
			return nil, fmt.Errorf("open lexicon: %w", err)
		}
		if opened[i] = part; part.total != opened[0].total {
			return nil, fmt.Errorf("open lexicon: %w", errMixed)
		}
	}
	// The last parts are the smallest: so the first, with nearly all there is, is copied once.
	l := opened[len(opened)-1]
	for i := len(opened) - 2; i >= 0; i-- {
		l = merge(opened[i], l)
	}
	l.folder.seal()
	return l, nil
}

// errMixed refuses parts that were made with different dictionaries: they would cut differently.
var errMixed = errors.New("parts of different dictionaries")

func openPart(b []byte) (*Lexicon, error) {
	in, after, err := runs.Open(b, lexiconMagic, lexiconVersion, lexiconRuns)
	if err == nil && len(after) > 0 {
		err = runs.ErrTorn
	}
	if err != nil {
		return nil, err
	}
	l := &Lexicon{total: uint64(in[runHead].Number())}
	words, folds, syllables, readings := in[runHead].Number(), in[runHead].Number(), in[runHead].Number(), in[runHead].Number()
	// Each thing has at least one byte in its run, so a count cannot promise more than there is.
	if words > len(in[runRest].B) || folds > len(in[runFoldSize].B) || readings > len(in[runReadSize].B) {
		return nil, runs.ErrTorn
	}
	l.readWords(in, words)
	l.readFolds(in, folds)
	l.readReadings(in, readings)
	if len(l.syllables) != syllables {
		return nil, runs.ErrTorn
	}
	for i := range in {
		if !in[i].Done() {
			return nil, runs.ErrTorn
		}
	}
	return l, nil
}

// readWords unpacks the words. Looking up relies on it that they are sorted, none twice, none empty.
func (l *Lexicon) readWords(in []runs.Reader, n int) {
	shared, rests, text, frequency := in[runShared].B, in[runRest].B, in[runText].B, in[runFrequency].B
	in[runText].Torn = true // unless all goes well
	if len(shared) != n || len(rests) != n {
		return
	}
	l.start, l.frequency = make([]uint32, n+1), make([]uint32, n)
	words := make([]byte, 0, 3*len(text)) // front coding saves about two thirds
	last := 0                             // where the word before begins, which stands in words already: so no word is made by itself
	for i := range n {
		keep, rest, end := int(shared[i]), int(rests[i]), len(words)
		if rest == 0 || rest > len(text) || keep > end-last {
			return
		}
		// What is shared is all that could be: so the byte after it tells which word comes first.
		if last+keep < end && text[0] <= words[last+keep] {
			return
		}
		f, size := binary.Uvarint(frequency)
		if size <= 0 || f > math.MaxUint32 {
			return
		}
		words = append(append(words, words[last:last+keep]...), text[:rest]...)
		check := max(end, end+keep-1) // the word before was checked; only its last shared character may be cut
		for check > end && !utf8.RuneStart(words[check]) {
			check--
		}
		if !utf8.Valid(words[check:]) {
			return
		}
		last, text, frequency = end, text[rest:], frequency[size:]
		l.start[i+1], l.frequency[i] = uint32(len(words)), uint32(f)
	}
	l.text = string(words)
	in[runShared].B, in[runRest].B, in[runText], in[runFrequency].B = nil, nil, runs.Reader{B: text}, frequency
}

func (l *Lexicon) readFolds(in []runs.Reader, n int) {
	l.folder.from = make([]rune, 0, n)
	l.folder.to = make([]string, 0, n)
	to := string(in[runFoldTo].B) // one string for all
	in[runFoldTo].B = nil
	var r rune
	for range n {
		next, ok := step(r, in[runFoldFrom].Number())
		size := in[runFoldSize].Byte()
		if !ok || size > len(to) {
			in[runFoldFrom].Torn = true
			return
		}
		r = next
		l.folder.from = append(l.folder.from, r)
		l.folder.to = append(l.folder.to, to[:size])
		to = to[size:]
	}
	if to != "" {
		in[runFoldTo].Torn = true
	}
}

func (l *Lexicon) readReadings(in []runs.Reader, n int) {
	l.syllables = strings.Split(strings.TrimSuffix(string(in[runSyllables].B), "\n"), "\n")
	if len(in[runSyllables].B) == 0 {
		l.syllables = nil
	}
	in[runSyllables].B = nil
	l.read = make([]rune, 0, n)
	l.readStart = make([]uint32, 1, n+1)
	var r rune
	for range n {
		next, ok := step(r, in[runReadFrom].Number())
		if !ok {
			in[runReadFrom].Torn = true
			return
		}
		r = next
		for range in[runReadSize].Byte() {
			id := in[runReadAs].Number()
			if id >= len(l.syllables) {
				in[runReadAs].Torn = true
				return
			}
			l.readAs = append(l.readAs, uint16(id))
		}
		l.read = append(l.read, r)
		l.readStart = append(l.readStart, uint32(len(l.readAs)))
	}
}

// step is the next character of a rising run; not ok where it does not rise or leaves Unicode.
func step(r rune, distance int) (rune, bool) {
	if distance == 0 || distance > utf8.MaxRune-int(r) {
		return 0, false
	}
	return r + rune(distance), true
}
