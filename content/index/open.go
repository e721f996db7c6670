package index

import (
	"fmt"
	"strings"
	"unsafe"

	"zhaputide/content"
)

// Segment is an opened segment. It is read-only and safe from several goroutines.
type Segment struct {
	docs     int
	paths    []string
	dates    []int32
	sections []string
	of       []byte // doc → section
	lengths  []byte
	Sums     [fields]int // of field lengths: headline, standfirst, body

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

// start is where a block begins in each run.
type start struct{ text, count, docs, codes, outCount, outer uint32 }

// Open reads a segment. It keeps b and reads postings in place, so b must not change. A torn or foreign file is refused, never a panic.
func Open(b []byte) (*Segment, error) {
	in, _, err := unseal(b, segmentMagic, segmentRuns, true)
	if err != nil {
		return nil, fmt.Errorf("open index: %w", err)
	}
	head := &in[runHead]
	s := &Segment{docs: head.number(), terms: head.number()}
	postings, sections := head.number(), head.number()
	for f := range fields {
		s.Sums[f] = head.number()
	}
	s.of, s.lengths, s.shared, s.rest = in[runSectionOf].b, in[runLengths].b, in[runShared].b, in[runRest].b
	s.text = text(in[runText].b)
	s.counts, s.docBytes, s.codes = in[runCounts].b, in[runDocs].b, in[runCodes].b
	s.outCount, s.outer = in[runOutCounts].b, in[runOuter].b
	s.sections = strings.Split(strings.TrimSuffix(string(in[runSections].b), "\n"), "\n")
	if head.torn || len(head.b) > 0 || s.docs != len(s.of) || len(s.lengths) != fields*s.docs || len(in[runPathShared].b) != s.docs ||
		len(in[runPathRest].b) != s.docs || s.terms != len(s.shared) || s.terms != len(s.rest) || postings != len(s.codes) ||
		sections > len(s.sections) || !s.readRows(in) || !s.readBlocks(&in[runBlocks]) {
		return nil, fmt.Errorf("open index: %w", ErrTorn)
	}
	return s, nil
}

// text is b as a string, without a copy: b does not change.
func text(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }

func (s *Segment) readRows(in []reader) bool {
	s.paths = make([]string, s.docs)
	s.dates = make([]int32, s.docs)
	size := 0
	for i := range s.docs {
		size += int(in[runPathShared].b[i]) + int(in[runPathRest].b[i])
	}
	all := make([]byte, 0, size) // every path stands in it: 29,000 by themselves keep a slow phone busy for 30 ms
	start, date := 0, 0
	for i := range s.docs {
		keep, end := int(in[runPathShared].b[i]), len(all)
		rest := in[runPathText].bytes(int(in[runPathRest].b[i]))
		if keep > end-start {
			return false
		}
		all = append(append(all, all[start:start+keep]...), rest...)
		s.paths[i], start = text(all[end:]), end
		d := in[runDates].number()
		date += d>>1 ^ -(d & 1)
		if date < 0 || date > 99999999 || int(s.of[i]) >= len(s.sections) {
			return false
		}
		s.dates[i] = int32(date)
	}
	return done(in[runPathText]) && done(in[runDates])
}

func done(r reader) bool { return !r.torn && len(r.b) == 0 }

// readBlocks adds up where each block begins. Lookups trust these sums, so they must come out even.
func (s *Segment) readBlocks(sizes *reader) bool {
	blocks := (s.terms + blockSize - 1) / blockSize
	s.starts = make([]start, 0, blocks+1)
	counts, outCounts, outer := reader{b: s.counts}, reader{b: s.outCount}, reader{b: s.outer}
	var at start
	codes := 0
	for i := range s.terms {
		if i%blockSize == 0 {
			at.count, at.outCount, at.outer = uint32(len(s.counts)-len(counts.b)), uint32(len(s.outCount)-len(outCounts.b)), uint32(len(s.outer)-len(outer.b))
			at.codes = uint32(codes)
			s.starts = append(s.starts, at)
			if s.shared[i] != 0 {
				return false
			}
			size := sizes.number()
			if size > len(s.docBytes)-int(at.docs) {
				return false
			}
			at.docs += uint32(size)
		}
		at.text += uint32(s.rest[i])
		codes += counts.number()
		if codes > len(s.codes) {
			return false
		}
		for range outCounts.number() {
			if outer.number(); outer.torn {
				return false
			}
		}
	}
	s.starts = append(s.starts, start{text: at.text, docs: at.docs, codes: uint32(codes)})
	return done(*sizes) && done(counts) && done(outCounts) && done(outer) && codes == len(s.codes) &&
		int(at.text) == len(s.text) && int(at.docs) == len(s.docBytes)
}

// Docs is the number of docs.
func (s *Segment) Docs() int { return s.docs }

// Path is a doc's edition/slug.
func (s *Segment) Path(doc int) string { return s.paths[doc] }

// Section is a doc's section ID.
func (s *Segment) Section(doc int) string { return s.sections[s.of[doc]] }

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
