package index

import (
	"iter"
	"sort"

	"zhaputide/content/internal/runs"
)

// Find is the number of a term, or -1. Only the heads of blocks and the terms of one block are looked at.
func (s *Segment) Find(term string) int {
	blocks := len(s.starts) - 1
	block := sort.Search(blocks, func(i int) bool { return s.head(i) > term }) - 1
	if block < 0 {
		return -1
	}
	var buf [256]byte
	at := int(s.starts[block].text)
	for i := block * blockSize; i < min((block+1)*blockSize, s.terms); i++ {
		keep, rest := int(s.shared[i]), int(s.rest[i])
		if keep+rest > len(buf) || at+rest > len(s.text) {
			return -1
		}
		copy(buf[keep:], s.text[at:at+rest])
		at += rest
		if string(buf[:keep+rest]) == term {
			return i
		}
	}
	return -1
}

func (s *Segment) head(block int) string {
	at := int(s.starts[block].text)
	return s.text[at : at+int(s.rest[block*blockSize])]
}

// Terms are all the terms, in the order of their numbers.
func (s *Segment) Terms() iter.Seq[string] {
	return func(yield func(string) bool) {
		last, at := "", 0
		for i := range s.terms {
			keep, rest := int(s.shared[i]), int(s.rest[i])
			if keep > len(last) || at+rest > len(s.text) {
				return
			}
			last = last[:keep] + s.text[at:at+rest]
			at += rest
			if !yield(last) {
				return
			}
		}
	}
}

// Len is the number of terms.
func (s *Segment) Len() int { return s.terms }

// Postings are the docs that hold a term as a word of their own, and how: a code, for [Times] and the fields. In the order of docs.
func (s *Segment) Postings(term int) iter.Seq2[int, Code] {
	return func(yield func(int, Code) bool) {
		n, docs, codes := s.locate(term)
		doc := -1
		at := 0
		for i := range n {
			// A varint by hand: this is the innermost loop of search.
			distance, shift := 0, 0
			for {
				if at >= len(docs) || shift > 28 {
					return
				}
				c := docs[at]
				at++
				distance |= int(c&0x7f) << shift
				if c < 0x80 {
					break
				}
				shift += 7
			}
			doc += distance + 1
			if doc < 0 || doc >= s.docs || i >= len(codes) || !yield(doc, Code(codes[i])) {
				return
			}
		}
	}
}

// Count is the number of postings of a term.
func (s *Segment) Count(term int) int {
	n, _, _ := s.locate(term)
	return n
}

// locate gives the number of postings of a term, the bytes of their docs (to the end of the block) and their codes.
func (s *Segment) locate(term int) (int, []byte, []byte) {
	if term < 0 || term >= s.terms {
		return 0, nil, nil
	}
	at := s.starts[term/blockSize]
	end := s.starts[term/blockSize+1]
	counts := runs.Reader{B: s.counts[at.count:]}
	skip := 0
	for range term % blockSize {
		skip += counts.Number()
	}
	n := counts.Number()
	docs := s.docBytes[at.docs:end.docs]
	codes := int(at.codes) + skip
	i := 0
	for ; skip > 0 && i < len(docs); i++ {
		skip -= int(^docs[i] >> 7)
	}
	if codes+n > len(s.codes) {
		return 0, nil, nil
	}
	return n, docs[i:], s.codes[codes : codes+n]
}

// Outer appends the longer words that hold a term as a sub-word, by their numbers.
func (s *Segment) Outer(term int, to []int) []int {
	if term < 0 || term >= s.terms {
		return to
	}
	at := s.starts[term/blockSize]
	counts, outer := runs.Reader{B: s.outCount[at.outCount:]}, runs.Reader{B: s.outer[at.outer:]}
	for range term % blockSize {
		for range counts.Number() {
			outer.Number()
		}
	}
	place := 0
	for range counts.Number() {
		place += outer.Number()
		if place >= s.terms || outer.Torn {
			break
		}
		to = append(to, place)
	}
	return to
}

// Code says in which fields of a doc a term stands, and how often in the body.
type Code byte

// Times counts the term in the body; rough above 5.
func (c Code) Times() int { return bodyTimes[c&bodyClass] }

// InHeadline tells whether the term stands in the headline.
func (c Code) InHeadline() bool { return c&inHeadline != 0 }

// InStandfirst tells whether the term stands in the standfirst or, where there is none, in the first sentence.
func (c Code) InStandfirst() bool { return c&inStandfirst != 0 }

// InByline tells whether the term stands in the byline.
func (c Code) InByline() bool { return c&inByline != 0 }
