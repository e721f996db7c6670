package index

import (
	"encoding/binary"
	"fmt"
	"strings"
	"unsafe"

	"zhaputide/content"
	"zhaputide/content/internal/runs"
)

// The reasons why a file is refused. The phone fetches it again.
var (
	ErrForeign = runs.ErrForeign
	ErrVersion = runs.ErrVersion
	ErrTorn    = runs.ErrTorn
)

// Segment is an opened segment. It is read-only and safe from several goroutines.
type Segment struct {
	docs       int
	paths      string   // one after the other
	pathStarts []uint32 // and the end
	dates      []int32
	sections   []string
	sectionOf  []byte // the place of each doc's section in sections
	lengths    []byte
	Sums       [fields]int // of field lengths: headline, standfirst, body

	terms    int
	shared   []byte
	rest     []byte
	text     string
	counts   []byte
	docBytes []byte
	codes    []byte
	outCount []byte
	outer    []byte
	starts   []start // of each block, and of the end
}

// start holds the offsets in each run at which a block begins, so that a lookup unpacks one block only.
type start struct{ text, count, docs, codes, outCount, outer uint32 }

// Open reads a segment. It keeps b and reads postings in place, so b must not change. A torn or foreign file is refused, never a panic.
func Open(b []byte) (*Segment, error) {
	in, rest, err := runs.Open(b, segmentMagic, segmentVersion, segmentRuns)
	if err == nil && len(rest) > 0 {
		err = ErrTorn
	}
	if err != nil {
		return nil, fmt.Errorf("open index: %w", err)
	}
	head := &in[runHead]
	s := &Segment{docs: head.Number(), terms: head.Number()}
	postings, sections := head.Number(), head.Number()
	for f := range fields {
		s.Sums[f] = head.Number()
	}
	s.sectionOf, s.lengths, s.shared, s.rest = in[runSectionOf].B, in[runLengths].B, in[runShared].B, in[runRest].B
	s.text = text(in[runText].B)
	s.counts, s.docBytes, s.codes = in[runCounts].B, in[runDocs].B, in[runCodes].B
	s.outCount, s.outer = in[runOutCounts].B, in[runOuter].B
	s.sections = strings.Split(strings.TrimSuffix(string(in[runSections].B), "\n"), "\n")
	if !head.Done() || s.docs != len(s.sectionOf) || len(s.lengths) != fields*s.docs || len(in[runPathShared].B) != s.docs ||
		len(in[runPathRest].B) != s.docs || s.terms != len(s.shared) || s.terms != len(s.rest) || postings != len(s.codes) ||
		sections > len(s.sections) || !s.readRows(in) || !s.readBlocks(&in[runBlocks]) {
		return nil, fmt.Errorf("open index: %w", ErrTorn)
	}
	return s, nil
}

// text makes b a string without a copy, since b does not change.
func text(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }

// readRows unpacks what there is of each doc: two arrays and one run of bytes. 29,000 strings would keep a slow phone busy for 30 ms.
func (s *Segment) readRows(in []runs.Reader) bool {
	shared, rests, paths, dates := in[runPathShared].B, in[runPathRest].B, in[runPathText].B, &in[runDates]
	size := 0
	for i := range s.docs {
		size += int(shared[i]) + int(rests[i])
	}
	all, last, date := make([]byte, 0, size), 0, 0
	s.pathStarts, s.dates = make([]uint32, s.docs+1), make([]int32, s.docs)
	for i := range s.docs {
		keep, rest, end := int(shared[i]), int(rests[i]), len(all)
		if keep > end-last || rest > len(paths) || int(s.sectionOf[i]) >= len(s.sections) {
			return false
		}
		all = append(append(all, all[last:last+keep]...), paths[:rest]...)
		last, paths = end, paths[rest:]
		s.pathStarts[i+1] = uint32(len(all))
		if len(dates.B) > 0 && dates.B[0] == 0 { // of the same day as the one before, as most are
			dates.B = dates.B[1:]
		} else {
			d := dates.Number()
			date += d>>1 ^ -(d & 1)
		}
		if date < 0 || date > 99999999 {
			return false
		}
		s.dates[i] = int32(date)
	}
	s.paths = text(all)
	return len(paths) == 0 && dates.Done()
}

// readBlocks adds up where each block begins. Lookups trust these sums, so they must come out even.
func (s *Segment) readBlocks(sizes *runs.Reader) bool {
	blocks := (s.terms + blockSize - 1) / blockSize
	s.starts = make([]start, blocks+1)
	var at start
	for block := range blocks {
		s.starts[block] = at
		size := sizes.Number()
		if size > len(s.docBytes)-int(at.docs) || !s.skip(&at, block*blockSize, min((block+1)*blockSize, s.terms)) {
			return false
		}
		at.docs += uint32(size)
	}
	s.starts[blocks] = at
	return sizes.Done() && int(at.count) == len(s.counts) && int(at.outCount) == len(s.outCount) && int(at.outer) == len(s.outer) &&
		int(at.codes) == len(s.codes) && int(at.text) == len(s.text) && int(at.docs) == len(s.docBytes)
}

// skip moves over the terms of a block, but for their docs.
func (s *Segment) skip(at *start, low, high int) bool {
	codes, count := numbers(s.counts, int(at.count), high-low)
	out, outCount := numbers(s.outCount, int(at.outCount), high-low)
	outer := int(at.outer)
	if s.shared[low] != 0 || count < 0 || outCount < 0 || codes > len(s.codes)-int(at.codes) || out > len(s.outer)-outer {
		return false
	}
	for size := 0; out > 0; outer++ {
		if size++; outer == len(s.outer) || size > longestVarint {
			return false
		}
		if s.outer[outer] < 0x80 {
			out, size = out-1, 0
		}
	}
	text := 0
	for _, rest := range s.rest[low:high] {
		text += int(rest)
	}
	*at = start{at.text + uint32(text), uint32(count), at.docs, at.codes + uint32(codes), uint32(outCount), uint32(outer)}
	return true
}

// longestVarint is the most bytes that a number of a term may take: those of 32 bits.
const longestVarint = 5

// numbers adds up so many varints from a place on, and gives the place after them; -1 where they are too few or too long. Nearly all
// are of one byte, and there is one for every term of the paper: so those are read here, and not by a call.
func numbers(b []byte, at, n int) (sum, after int) {
	for range n {
		if at >= len(b) {
			return 0, -1
		}
		v, size := uint64(b[at]), 1
		if v >= 0x80 {
			if v, size = binary.Uvarint(b[at:]); size <= 0 || size > longestVarint {
				return 0, -1
			}
		}
		sum, at = sum+int(v), at+size
	}
	return sum, at
}

// Docs is the number of docs.
func (s *Segment) Docs() int { return s.docs }

// Path is a doc's edition/slug.
func (s *Segment) Path(doc int) string { return s.paths[s.pathStarts[doc]:s.pathStarts[doc+1]] }

// Section is a doc's section ID.
func (s *Segment) Section(doc int) string { return s.sections[s.sectionOf[doc]] }

// Day is a doc's date as yyyymmdd, with 00 where the date has no month or day.
func (s *Segment) Day(doc int) int { return int(s.dates[doc]) }

// Date is a doc's date.
func (s *Segment) Date(doc int) content.Date {
	d := s.dates[doc]
	b := []byte{byte('0' + d/10000000%10), byte('0' + d/1000000%10), byte('0' + d/100000%10), byte('0' + d/10000%10), '-', byte('0' + d/1000%10), byte('0' + d/100%10), '-', byte('0' + d/10%10), byte('0' + d%10)}
	switch {
	case d == 0:
		return ""
	case d%10000 == 0:
		b = b[:4]
	case d%100 == 0:
		b = b[:7]
	}
	return content.Date(b)
}

// Lengths are a doc's lengths in words: headline, standfirst or first sentence, body.
func (s *Segment) Lengths(doc int) (inHeadline, inStandfirst, inBody int) {
	return length(s.lengths[doc]), length(s.lengths[s.docs+doc]), length(s.lengths[2*s.docs+doc])
}
