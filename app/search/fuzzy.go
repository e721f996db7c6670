package search

import "strings"

// withinOneEdit tells whether the letters read the characters with at most one edit: one letter wrong, missing or too much. spare tells that
// this one is still allowed.
func (r *readings) withinOneEdit(rs []rune, letters string, spare bool) bool {
	if len(rs) == 0 {
		return letters == "" || spare && len(letters) == 1
	}
	if letters == "" {
		return false
	}
	if !spare && !r.mayStartWith(rs[0], letters[0]) {
		return false
	}
	for _, reading := range r.of(rs[0]) {
		if after, ok := strings.CutPrefix(letters, reading); ok && r.withinOneEdit(rs[1:], after, spare) {
			return true
		}
		if !spare {
			continue
		}
		// The one mistake is in this syllable: it takes one letter less, as many, or one more.
		for n := len(reading) - 1; n <= len(reading)+1; n++ {
			if n >= 0 && n <= len(letters) && editDistance1(reading, letters[:n]) && r.withinOneEdit(rs[1:], letters[n:], false) {
				return true
			}
		}
	}
	return false
}

// editDistance1 tells whether two strings of letters differ by exactly one letter: another, one less, one more.
func editDistance1(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	i := commonPrefix(a, b)
	if len(a) == len(b) {
		return i < len(a) && a[i+1:] == b[i+1:]
	}
	return len(b) == len(a)+1 && a[i:] == b[i+1:]
}

func commonPrefix(a, b string) int {
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	return i
}
