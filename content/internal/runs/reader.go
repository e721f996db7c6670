package runs

import "encoding/binary"

// Reader takes numbers and bytes off the front of a run. When there are too few it is Torn and gives zeros from there on, so that a
// caller may look once, at the end.
type Reader struct {
	B    []byte // what is left
	Torn bool
}

// maxNumber bounds a number, so that sums of a few cannot overflow.
const maxNumber = 1 << 40

// Number takes an unsigned varint.
func (r *Reader) Number() int {
	v, n := binary.Uvarint(r.B)
	if n <= 0 || v > maxNumber {
		r.Torn, r.B = true, nil
		return 0
	}
	r.B = r.B[n:]
	return int(v)
}

// Bytes takes n bytes, without a copy.
func (r *Reader) Bytes(n int) []byte {
	if n < 0 || n > len(r.B) {
		r.Torn, r.B = true, nil
		return nil
	}
	out := r.B[:n:n]
	r.B = r.B[n:]
	return out
}

// Byte takes one byte.
func (r *Reader) Byte() int {
	b := r.Bytes(1)
	if b == nil {
		return 0
	}
	return int(b[0])
}

// Done tells whether everything was taken, and there was enough.
func (r *Reader) Done() bool { return !r.Torn && len(r.B) == 0 }
