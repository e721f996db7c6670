package segment

import (
	"cmp"
	"slices"
	"sort"
	"strings"
)

// Lexicon is the opened word list of a paper. Cutting and looking up are safe from several goroutines.
type Lexicon struct {
	total     uint64 // sum of the frequencies of the dictionary that the build used
	text      string // all words, one after the other, sorted
	start     []uint32
	frequency []uint32
	folder    Folder

	syllables []string
	read      []rune // sorted: characters that have readings
	readStart []uint32
	readAs    []uint16
}

// Len is the number of words.
func (l *Lexicon) Len() int { return len(l.frequency) }

// Folder is the folding of this paper.
func (l *Lexicon) Folder() *Folder { return &l.folder }

// Word is the i-th word in the order of bytes.
func (l *Lexicon) Word(i int) string { return l.text[l.start[i]:l.start[i+1]] }

// Has implements [Cutter].
func (l *Lexicon) Has(word string) bool {
	_, ok := l.Frequency(word)
	return ok
}

// Frequency gives the count of a word in the dictionary, which weighs one way to cut a text against another.
func (l *Lexicon) Frequency(word string) (uint32, bool) {
	if i := l.search(0, l.Len(), word); i < l.Len() && l.Word(i) == word {
		return l.frequency[i], true
	}
	return 0, false
}

// search is the first word in [low, high) that is not before s.
func (l *Lexicon) search(low, high int, s string) int {
	return low + sort.Search(high-low, func(i int) bool { return l.Word(low+i) >= s })
}

// Prefix gives the most frequent words that begin so, at most so many, the most frequent first. The prefix itself is not one of them.
func (l *Lexicon) Prefix(prefix string, most int) []string {
	low := l.search(0, l.Len(), prefix)
	var found []int
	for i := low; i < l.Len() && strings.HasPrefix(l.Word(i), prefix); i++ {
		if len(l.Word(i)) > len(prefix) {
			found = append(found, i)
		}
	}
	slices.SortStableFunc(found, func(a, b int) int { return cmp.Compare(l.frequency[b], l.frequency[a]) })
	words := make([]string, 0, min(most, len(found)))
	for _, i := range found[:min(most, len(found))] {
		words = append(words, l.Word(i))
	}
	return words
}

// Pinyin gives the readings of a character without tones, all of them: "xing", "hang" and "heng" for 行.
// Nil for what is not a Han character of the paper.
func (l *Lexicon) Pinyin(r rune) []string {
	i := sort.Search(len(l.read), func(i int) bool { return l.read[i] >= r })
	if i == len(l.read) || l.read[i] != r {
		return nil
	}
	ids := l.readAs[l.readStart[i]:l.readStart[i+1]]
	readings := make([]string, len(ids))
	for n, id := range ids {
		readings[n] = l.syllables[id]
	}
	return readings
}

// Syllables are all the syllables that readings use, sorted.
func (l *Lexicon) Syllables() []string { return l.syllables }
