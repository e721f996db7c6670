package runs

import "math"

// Front front-codes words: of each it keeps how many bytes it shares with the word before, how many follow, and those. Sorted words
// take about a third of their room so. The zero value is empty.
type Front struct {
	Shared, Rest []byte // one byte a word
	Text         []byte // what is not shared, one after the other
	last         string
}

// Add appends a word of at most 255 bytes.
func (f *Front) Add(word string) {
	n := min(shared(f.last, word), math.MaxUint8)
	f.Shared, f.Rest = append(f.Shared, byte(n)), append(f.Rest, byte(len(word)-n))
	f.Text = append(f.Text, word[n:]...)
	f.last = word
}

// Restart makes the next word stand whole, so that a reader can begin with it.
func (f *Front) Restart() { f.last = "" }

// shared counts the bytes that two words have in common at their start.
func shared(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}
