package index

import (
	"encoding/binary"
	"iter"

	"zhaputide/content"
	"zhaputide/content/internal/runs"
)

// appendBylines writes the bylines of a doc by the format.
func appendBylines(to []byte, bylines []content.Byline) []byte {
	for _, b := range bylines {
		to = binary.AppendUvarint(to, uint64(len(b.Role)))
		to = binary.AppendUvarint(to, uint64(len(b.Names)))
		for _, name := range b.Names {
			to = binary.AppendUvarint(to, uint64(len(name)))
		}
	}
	return to
}

// readBylineStarts adds up where the bylines of each doc begin.
func (t *Texts) readBylineStarts(in []runs.Reader) bool {
	sizes, at := &in[runBylineSizes], 0
	t.bylines, t.bylineStarts = in[runBylines].B, make([]uint32, 1, t.Len()+1)
	for len(sizes.B) > 0 {
		if size := sizes.B[0]; size < 0x80 { // of one byte, as nearly all are: 29,000 calls would keep a slow phone busy for 2 ms
			at, sizes.B = at+int(size), sizes.B[1:]
		} else {
			at += sizes.Number()
		}
		if at > len(t.bylines) {
			return false
		}
		t.bylineStarts = append(t.bylineStarts, uint32(at))
	}
	return sizes.Done() && at == len(t.bylines) && len(t.bylineStarts) == t.Len()+1
}

// Bylines are a doc's bylines as its article has them; their strings are parts of its text.
func (t *Texts) Bylines(doc int) []content.Byline {
	var bylines []content.Byline
	t.eachSigner(doc, func(role string, names int) {
		bylines = append(bylines, content.Byline{Role: role, Names: make([]string, 0, names)})
	}, func(name string) bool {
		b := &bylines[len(bylines)-1]
		b.Names = append(b.Names, name)
		return true
	})
	return bylines
}

// Signers are the names in a doc's bylines.
func (t *Texts) Signers(doc int) iter.Seq[string] {
	return func(yield func(string) bool) { t.eachSigner(doc, func(string, int) {}, yield) }
}

// eachSigner takes the byline line of a doc apart: it calls byline with each role and how many names follow, then name with each of
// them, until name returns false. Numbers that do not fit the line end it: they are not of this text.
func (t *Texts) eachSigner(doc int, byline func(role string, names int), name func(string) bool) {
	left := runs.Reader{B: t.bylines[t.bylineStarts[doc]:t.bylineStarts[doc+1]]}
	if len(left.B) == 0 {
		return
	}
	_, _, line, _ := t.Parts(doc)
	at, first := 0, true
	word := func(size int) (string, bool) {
		if !first {
			at++ // the space
		}
		first = false
		if size > len(line)-at {
			return "", false
		}
		at += size
		return line[at-size : at], true
	}
	for len(left.B) > 0 {
		size, names, role, ok := left.Number(), left.Number(), "", true
		if size > 0 {
			role, ok = word(size)
		}
		if !ok || left.Torn || names > len(left.B) {
			return
		}
		byline(role, names)
		for range names {
			if n, ok := word(left.Number()); !ok || left.Torn || !name(n) {
				return
			}
		}
	}
}
