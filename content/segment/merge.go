package segment

import (
	"slices"
	"strings"
)

// merge is two parts as one. What stands in both is taken from a.
func merge(a, b *Lexicon) *Lexicon {
	l := &Lexicon{total: a.total}
	l.mergeWords(a, b)
	l.mergeFolds(a, b)
	l.mergeReadings(a, b)
	return l
}

// rising walks two sorted runs of lengths n and m in order; take is told which run the next thing comes from.
// Of two equal things only the first run's is taken.
func rising(n, m int, compare func(i, j int) int, take func(first bool, i int)) {
	i, j := 0, 0
	for i < n || j < m {
		c := 1
		switch {
		case j == m:
			c = -1
		case i < n:
			c = compare(i, j)
		}
		if c <= 0 {
			take(true, i)
			i++
			if c == 0 {
				j++
			}
			continue
		}
		take(false, j)
		j++
	}
}

func (l *Lexicon) mergeWords(a, b *Lexicon) {
	var text strings.Builder
	text.Grow(len(a.text) + len(b.text))
	l.start = make([]uint32, 1, a.Len()+b.Len()+1)
	l.frequency = make([]uint32, 0, a.Len()+b.Len())
	rising(a.Len(), b.Len(),
		func(i, j int) int { return strings.Compare(a.Word(i), b.Word(j)) },
		func(first bool, i int) {
			from := b
			if first {
				from = a
			}
			text.WriteString(from.Word(i))
			l.start = append(l.start, uint32(text.Len()))
			l.frequency = append(l.frequency, from.frequency[i])
		})
	l.text = text.String()
}

func (l *Lexicon) mergeFolds(a, b *Lexicon) {
	rising(len(a.folder.from), len(b.folder.from),
		func(i, j int) int { return int(a.folder.from[i]) - int(b.folder.from[j]) },
		func(first bool, i int) {
			from := &b.folder
			if first {
				from = &a.folder
			}
			l.folder.from = append(l.folder.from, from.from[i])
			l.folder.to = append(l.folder.to, from.to[i])
		})
}

func (l *Lexicon) mergeReadings(a, b *Lexicon) {
	l.syllables = slices.Compact(slices.Sorted(slices.Values(slices.Concat(a.syllables, b.syllables))))
	l.readStart = []uint32{0}
	rising(len(a.read), len(b.read),
		func(i, j int) int { return int(a.read[i]) - int(b.read[j]) },
		func(first bool, i int) {
			from := b
			if first {
				from = a
			}
			l.read = append(l.read, from.read[i])
			for _, id := range from.readAs[from.readStart[i]:from.readStart[i+1]] {
				n, _ := slices.BinarySearch(l.syllables, from.syllables[id])
				l.readAs = append(l.readAs, uint16(n))
			}
			l.readStart = append(l.readStart, uint32(len(l.readAs)))
		})
}
