package index

// A segment (索引段) is the index of a run of articles: an edition, a closed month, a closed year. It is immutable. Numbers are
// unsigned varints, text is UTF-8; each kind of number has a run of its own, because equal things side by side compress well.
//
//	segment   = "ZTIX" version checksum { run }        checksum: CRC-32 (IEEE), 4 bytes little endian, of all that follows it
//	run       = length bytes                           in this order:
//	  head      docs terms postings sections, then the sums of field lengths: headline standfirst body
//	  pathShared pathRest pathText                     paths "edition/slug" front-coded: a byte, a byte, the rest
//	  dates     a varint a doc: zigzag of the distance of yyyymmdd from the doc before; mm and dd are 00 where the date has none
//	  sectionOf one byte a doc: its section
//	  sections  one section ID a line
//	  lengths   one byte a doc and field: all headlines, all standfirsts, all bodies; see quantise
//	  shared    one byte a term: how many bytes it shares with the term before; 0 at the head of a block. Terms are sorted by bytes
//	  rest      one byte a term: how many bytes follow
//	  text      those bytes
//	  counts    a varint a term: how many postings; 0 for a term that stands only inside longer words
//	  blocks    a varint a block of 16 terms: bytes of its docs
//	  docs      a varint a posting: distance from the doc before, less 1 (the first: the doc itself)
//	  codes     one byte a posting: bits 0-2 how often in the body (class, see bodyTimes), 3 in the standfirst or, where there is none,
//	            in the first sentence, 4 in the headline, 5 in the byline
//	  outCounts a varint a term: how many longer words hold it as a sub-word
//	  outer     a varint each: distance from the term before, the first from 0
//
// So no term is written twice into the postings: the articles of 港区 are its own and those of 嘉兴港区.
//
//	texts     = "ZTTX" version checksum { run } bytes  checksum as above, of the runs only: the file's name vouches for the text
//	run       = length bytes                           in this order:
//	  head      docs, bytes of all texts
//	  sizes     a varint a doc: bytes of its text, with the closing line end
//	  folded    a varint each: the characters in these texts that folding changes; distance from the one before
//	  bylineSizes a varint a doc: bytes of its bylines in the next run
//	  bylines   of each byline: bytes of the role (0: no role), number of names, bytes of each name
//
// A text is headline, standfirst, byline line and the paragraphs of the body, each closed by a line end. The texts are UTF-8 as
// written, one after the other: so one search through memory scans them all. The byline line holds the roles and names of the
// bylines, a space between any two of them, so that "记者 赵媛" is found as typed; what in it is a role, and where a name of
// several words ends, only the run of bylines tells. It costs 4 bytes an article with one signer.
//
// For instance the two articles
//
//	2026/1  news  2026-02  headline "quay"          by Ann Lee  body "quay open"
//	2026/2  news  2026-02  headline "quayside day"              body "open open"
//
// cut at spaces, with quay known as a word inside quayside, are the segment
//
//	"ZTIX" 1 4159a63e
//	  head       2 7 8 1 3 4 4              2 docs, 7 terms, 8 postings, 1 section; words in headlines, first sentences and bodies
//	  pathShared 0 5
//	  pathRest   6 1
//	  pathText   "2026/12"                  2026/1, and 5 bytes of that with 2
//	  dates      40520400 0                 +20260200, and the same
//	  sectionOf  0 0
//	  sections   "news\n"
//	  lengths    1 2 2 2 2 2
//	  shared     0 0 0 0 0 0 4
//	  rest       3 2 3 3 4 4 4
//	  text       "annbydayleeopenquayside"  ann by day lee open quay quay·side
//	  counts     1 1 1 1 2 1 1
//	  blocks     8                          all terms are in one block
//	  docs       0 0 1 0 0 0 0 1            open: docs 0 and 0+1+0
//	  codes      32 32 16 32 9 10 25 16     open: 9 = first sentence 8 + once in the body 1; quay: 25 = headline 16 + 8 + 1
//	  outCounts  0 0 0 0 0 1 0              quay stands in one longer word,
//	  outer      6                          term 6, quayside
//
// and the texts
//
//	"ZTTX" 2 aeb97535
//	  head       2 52
//	  sizes      27 25
//	  folded     65 11                      A and L
//	  bylineSizes 3 0
//	  bylines    2 1 7                      a role of 2 bytes, 1 name of 7 bytes
//	  "quay\n\nby Ann Lee\nquay open\nquayside day\n\n\nopen open\n"
const (
	segmentMagic = "ZTIX"
	textsMagic   = "ZTTX"

	// segmentVersion is the version of segments; a reader refuses every other one.
	//
	//	1  2026-11: first
	segmentVersion = 1

	// textsVersion is the version of texts; a reader refuses every other one.
	//
	//	1  2026-11: first
	//	2  2026-11: bylines
	textsVersion = 2
)

// The runs of a segment, by their places.
const (
	runHead = iota
	runPathShared
	runPathRest
	runPathText
	runDates
	runSectionOf
	runSections
	runLengths
	runShared
	runRest
	runText
	runCounts
	runBlocks
	runDocs
	runCodes
	runOutCounts
	runOuter
	segmentRuns
)

// The runs of texts.
const (
	runTextHead = iota
	runSizes
	runFolded
	runBylineSizes
	runBylines
	textRuns
)

// blockSize is the number of terms in a block: at most so many are unpacked to find one.
const blockSize = 16

// Bits of a posting's code.
const (
	bodyClass    = 0x07
	inStandfirst = 0x08
	inHeadline   = 0x10
	inByline     = 0x20
)

// bodyTimes turns a class of frequency in the body into a number: a posting has three bits for it.
var bodyTimes = [8]int{0, 1, 2, 3, 4, 5, 8, 12}

func classOf(times int) byte {
	switch {
	case times <= 5:
		return byte(times)
	case times < 10:
		return 6
	}
	return 7
}

// quantise keeps a length in a byte: exact to 15, then with an error below 7 %.
func quantise(n int) byte {
	if n < 16 {
		return byte(max(n, 0))
	}
	shift := 0
	for n>>shift >= 32 {
		shift++
	}
	return byte(min(16+shift*16+(n>>shift)-16, 255))
}

func length(code byte) int {
	if code < 16 {
		return int(code)
	}
	shift := int(code-16) / 16
	return (int(code-16)%16 + 16) << shift
}
