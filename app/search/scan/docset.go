package scan

// DocSet has a bit for every doc.
type DocSet []uint64

// NewDocSet makes an empty set for so many docs.
func NewDocSet(docs int) DocSet { return make(DocSet, (docs+63)/64) }

// Add takes a doc in.
func (s DocSet) Add(doc int) { s[doc/64] |= 1 << (doc % 64) }

// Has tells whether a doc is in the set.
func (s DocSet) Has(doc int) bool { return s[doc/64]&(1<<(doc%64)) != 0 }

// And leaves only the docs that are in the other set too.
func (s DocSet) And(other DocSet) {
	for i := range s {
		s[i] &= other[i]
	}
}

// Or takes in the docs of the other set.
func (s DocSet) Or(other DocSet) {
	for i := range s {
		s[i] |= other[i]
	}
}
