package segment

import (
	"bytes"
	"errors"
	"fmt"
	"math"
	"strings"
	"unicode/utf8"
)

// OpenLexicon reads the parts of a lexicon, in their order, into one. It takes 10 to 20 ms for 80,000 words on a slow phone;
// the bytes are not needed afterwards. A torn or foreign part is refused, never a panic, and so are parts of different dictionaries.
func OpenLexicon(parts ...[]byte) (*Lexicon, error) {
	if len(parts) == 0 {
		return nil, errors.New("open lexicon: no part")
	}
	var l *Lexicon
	for _, b := range parts {
		part, err := openPart(b)
		if err != nil {
			return nil, fmt.Errorf("open lexicon: %w", err)
		}
		if l == nil {
			l = part
			continue
		}
		if part.total != l.total {
			return nil, fmt.Errorf("open lexicon: %w", errMixed)
		}
		l = merge(l, part)
	}
	l.folder.seal()
	return l, nil
}

// errMixed: the parts were made with different dictionaries, so they would cut differently.
var errMixed = errors.New("parts of different dictionaries")

func openPart(b []byte) (*Lexicon, error) {
	in, err := split(b)
	if err != nil {
		return nil, err
	}
	l := &Lexicon{total: in[runHead].number()}
	words, folds, syllables, readings := in[runHead].number(), in[runHead].number(), in[runHead].number(), in[runHead].number()
	// Each thing has at least one byte in its run, so a count cannot promise more than there is.
	if words > uint64(len(in[runRest].b)) || folds > uint64(len(in[runFoldSize].b)) || readings > uint64(len(in[runReadSize].b)) {
		return nil, errTorn
	}
	l.readWords(&in, int(words))
	l.readFolds(&in, int(folds))
	l.readReadings(&in, int(readings))
	if uint64(len(l.syllables)) != syllables {
		return nil, errTorn
	}
	for i := range in {
		if in[i].torn || len(in[i].b) > 0 {
			return nil, errTorn
		}
	}
	return l, nil
}

func (l *Lexicon) readWords(in *[runs]reader, n int) {
	l.start = make([]uint32, 1, n+1)
	l.frequency = make([]uint32, 0, n)
	text := make([]byte, 0, 3*len(in[runText].b)) // front coding saves about two thirds
	start, end := 0, 0                            // of the word before, which stands in text already: so no word is made by itself
	for range n {
		keep := in[runShared].byte()
		rest := in[runText].bytes(uint64(in[runRest].byte()))
		frequency := in[runFrequency].number()
		if keep > end-start || frequency > math.MaxUint32 {
			in[runShared].torn = true
			return
		}
		text = append(append(text, text[start:start+keep]...), rest...)
		word := text[end:]
		if bytes.Compare(word, text[start:end]) <= 0 || !utf8.Valid(word) { // sorted, none twice, none empty: looking up relies on it
			in[runText].torn = true
			return
		}
		start, end = end, len(text)
		l.start = append(l.start, uint32(end))
		l.frequency = append(l.frequency, uint32(frequency))
	}
	l.text = string(text)
}

func (l *Lexicon) readFolds(in *[runs]reader, n int) {
	l.folder.from = make([]rune, 0, n)
	l.folder.to = make([]string, 0, n)
	to := string(in[runFoldTo].b) // one string for all
	in[runFoldTo].b = nil
	var r rune
	for range n {
		next, ok := step(r, in[runFoldFrom].number())
		size := in[runFoldSize].byte()
		if !ok || size > len(to) {
			in[runFoldFrom].torn = true
			return
		}
		r = next
		l.folder.from = append(l.folder.from, r)
		l.folder.to = append(l.folder.to, to[:size])
		to = to[size:]
	}
	if to != "" {
		in[runFoldTo].torn = true
	}
}

func (l *Lexicon) readReadings(in *[runs]reader, n int) {
	l.syllables = strings.Split(strings.TrimSuffix(string(in[runSyllables].b), "\n"), "\n")
	if len(in[runSyllables].b) == 0 {
		l.syllables = nil
	}
	in[runSyllables].b = nil
	l.read = make([]rune, 0, n)
	l.readStart = make([]uint32, 1, n+1)
	var r rune
	for range n {
		next, ok := step(r, in[runReadFrom].number())
		if !ok {
			in[runReadFrom].torn = true
			return
		}
		r = next
		for range in[runReadSize].byte() {
			id := in[runReadAs].number()
			if id >= uint64(len(l.syllables)) {
				in[runReadAs].torn = true
				return
			}
			l.readAs = append(l.readAs, uint16(id))
		}
		l.read = append(l.read, r)
		l.readStart = append(l.readStart, uint32(len(l.readAs)))
	}
}

// step is the next character of a rising run; not ok where it does not rise or leaves Unicode.
func step(r rune, distance uint64) (rune, bool) {
	if distance == 0 || distance > utf8.MaxRune-uint64(r) {
		return 0, false
	}
	return r + rune(distance), true
}
