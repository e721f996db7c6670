package segment

// The lexicon (词表) is what a phone needs to cut text as the build did: the words that occur in the paper, how characters
// fold, and how they are read. Numbers are unsigned varints, text is UTF-8; each kind of number has a run of its own,
// because equal things side by side compress well.
//
//	lexicon   = "ZTLX" version checksum { run }        checksum: CRC-32 (IEEE), 4 bytes little endian, of all that follows it
//	run       = length bytes                           in this order:
//	  head      total words folds syllables readings   total: the whole dictionary's sum of frequencies
//	  shared    one byte a word: how many bytes it shares with the word before, all that it can (words are sorted by bytes)
//	  rest      one byte a word: how many bytes follow
//	  text      those bytes
//	  frequency a varint a word
//	  foldFrom  a varint a fold: distance from the character before
//	  foldSize  one byte a fold: bytes of what it folds to
//	  foldTo    those bytes
//	  syllables one syllable a line, sorted: "a\nai\nan…"
//	  readFrom  a varint a character that has readings: distance from the one before
//	  readSize  one byte a character: how many readings
//	  readAs    a varint a reading: its syllable
const (
	lexiconMagic = "ZTLX"

	// lexiconVersion is the version of lexicons; a reader refuses every other one.
	//
	//	1  2026-11: first
	lexiconVersion = 1
)

// The runs, by their places.
const (
	runHead = iota
	runShared
	runRest
	runText
	runFrequency
	runFoldFrom
	runFoldSize
	runFoldTo
	runSyllables
	runReadFrom
	runReadSize
	runReadAs
	lexiconRuns
)
